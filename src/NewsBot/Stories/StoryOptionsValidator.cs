using Microsoft.Extensions.Options;

namespace NewsBot.Stories;

/// <summary>Checks the section <c>Stories</c>.</summary>
internal sealed class StoryOptionsValidator : IValidateOptions<StoryOptions>
{
    private const int FewestArticles = 1_000, MostArticles = 2_000_000;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StoryOptions options)
    {
        var failures = new List<string>();
        if (options.Window < TimeSpan.FromHours(1) || options.Window > TimeSpan.FromDays(90))
        {
            failures.Add($"Stories.Window: \"{options.Window}\" is not between an hour and 90 days; write \"7.00:00:00\"");
        }

        if (options.WindowArticles is < FewestArticles or > MostArticles)
        {
            failures.Add($"Stories.WindowArticles: {options.WindowArticles} is not between {FewestArticles} and {MostArticles}; write 150000");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
