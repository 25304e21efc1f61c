using Microsoft.Extensions.Options;

namespace NewsBot.Stories;

/// <summary>Checks the section <c>Stories</c>.</summary>
internal sealed class StoryOptionsValidator : IValidateOptions<StoryOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StoryOptions options) =>
        options.Window < TimeSpan.FromHours(1) || options.Window > TimeSpan.FromDays(90)
            ? ValidateOptionsResult.Fail($"Stories.Window: \"{options.Window}\" is not between an hour and 90 days; write \"7.00:00:00\"")
            : ValidateOptionsResult.Success;
}
