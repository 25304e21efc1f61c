using Microsoft.Extensions.Options;

namespace NewsBot.Stories;

/// <summary>Finds every mistake in the section <c>Retention</c> at once.</summary>
internal sealed class RetentionOptionsValidator : IValidateOptions<RetentionOptions>
{
    // Clustering looks back for days, and a chat that was out of reach catches up on what it missed.
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(30);

    private const long Fewest = 1000;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        var failures = new List<string>();
        foreach (var (key, value) in new[] { (nameof(options.Stories), options.Stories), (nameof(options.Posts), options.Posts) })
        {
            if (value != TimeSpan.Zero && (value < Shortest || value > TimeSpan.FromDays(36_500)))
            {
                failures.Add($"Retention.{key}: \"{value}\" is neither zero nor between 30 days and 100 years; write \"90.00:00:00\", or \"00:00:00\" for ever");
            }
        }

        foreach (var (key, value) in new[] { (nameof(options.Articles), options.Articles), (nameof(options.Messages), options.Messages) })
        {
            if (value is < 0 or (> 0 and < Fewest))
            {
                failures.Add($"Retention.{key}: {value} is neither 0 nor at least {Fewest}; write 1000000, or 0 for any number");
            }
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
