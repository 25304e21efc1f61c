using Microsoft.Extensions.Options;

namespace NewsBot.Delivery;

/// <summary>Finds every mistake in the section <c>Delivery</c> at once.</summary>
internal sealed class DeliveryOptionsValidator : IValidateOptions<DeliveryOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, DeliveryOptions options)
    {
        var failures = new List<string>();
        if (!Enum.IsDefined(options.OnUnknown))
        {
            failures.Add($"Delivery.OnUnknown: \"{options.OnUnknown}\" is no policy; write \"resend\" or \"skip\"");
        }

        if (options.SendWithin < TimeSpan.FromSeconds(1) || options.SendWithin > TimeSpan.FromMinutes(10))
        {
            failures.Add($"Delivery.SendWithin: \"{options.SendWithin}\" is not between a second and ten minutes; write \"00:00:45\"");
        }

        if (options.Lease <= options.SendWithin || options.Lease > TimeSpan.FromHours(1))
        {
            failures.Add($"Delivery.Lease: \"{options.Lease}\" is not between SendWithin ({options.SendWithin}) and an hour; write \"00:02:00\"");
        }

        if (options.FirstPause < TimeSpan.FromMilliseconds(100) || options.FirstPause > options.LongestPause)
        {
            failures.Add($"Delivery.FirstPause: \"{options.FirstPause}\" is not between a tenth of a second and LongestPause ({options.LongestPause}); write \"00:00:02\"");
        }

        if (options.LongestPause > TimeSpan.FromDays(1))
        {
            failures.Add($"Delivery.LongestPause: \"{options.LongestPause}\" is over a day; write \"00:15:00\"");
        }

        if (options.FirstProbe < TimeSpan.FromMinutes(1) || options.FirstProbe > options.LongestProbe)
        {
            failures.Add($"Delivery.FirstProbe: \"{options.FirstProbe}\" is not between a minute and LongestProbe ({options.LongestProbe}); write \"00:30:00\"");
        }

        if (options.LongestProbe > TimeSpan.FromDays(30))
        {
            failures.Add($"Delivery.LongestProbe: \"{options.LongestProbe}\" is over thirty days; write \"1.00:00:00\"");
        }

        if (options.ForgetAfter != TimeSpan.Zero && (options.ForgetAfter < TimeSpan.FromDays(1) || options.ForgetAfter > TimeSpan.FromDays(3650)))
        {
            failures.Add($"Delivery.ForgetAfter: \"{options.ForgetAfter}\" is neither zero nor between a day and ten years; write \"90.00:00:00\", or \"00:00:00\" for never");
        }

        if (options.AtOnce is < 1 or > 10_000)
        {
            failures.Add($"Delivery.AtOnce: \"{options.AtOnce}\" is not between 1 and 10000; write 256");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
