using Microsoft.Extensions.Options;

namespace NewsBot.Delivery;

/// <summary>Finds every mistake in the section <c>Push</c> at once.</summary>
internal sealed class PushOptionsValidator : IValidateOptions<PushOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PushOptions options)
    {
        var failures = new List<string>();
        if (options.Every < TimeSpan.FromSeconds(1) || options.Every > TimeSpan.FromDays(1))
        {
            failures.Add($"Push.Every: \"{options.Every}\" is not between a second and a day; write \"00:00:30\"");
        }

        if (options.DigestOver is < 1 or > 100)
        {
            failures.Add($"Push.DigestOver: \"{options.DigestOver}\" is not between 1 and 100; write 10");
        }

        if (options.CatchUpAge < TimeSpan.FromMinutes(1) || options.CatchUpAge > TimeSpan.FromDays(365))
        {
            failures.Add($"Push.CatchUpAge: \"{options.CatchUpAge}\" is not between a minute and a year; write \"06:00:00\"");
        }

        if (options.BreakingWithin < TimeSpan.FromMinutes(1) || options.BreakingWithin > TimeSpan.FromDays(30))
        {
            failures.Add($"Push.BreakingWithin: \"{options.BreakingWithin}\" is not between a minute and 30 days; write \"06:00:00\"");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
