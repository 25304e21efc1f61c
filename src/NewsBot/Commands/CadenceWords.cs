using NewsBot.Messages;
using NewsBot.Subscriptions;

namespace NewsBot.Commands;

/// <summary>Cadences as people read them.</summary>
internal static class CadenceWords
{
    private const string Daily = "daily ";

    /// <summary>When a subscription posts, and from how many sources on.</summary>
    public static string Of(Subscription subscription, Texts texts) =>
        Of(subscription.When, texts) + (subscription.Sources > 1 ? texts.Count("cadence.sources", subscription.Sources) : "");

    private static string Of(Cadence cadence, Texts texts) => cadence.ToString() switch
    {
        _ when cadence.IsImmediate => texts["cadence.now"],
        "hourly" => texts["cadence.hourly"],
        var written when written.StartsWith(Daily, StringComparison.Ordinal) => texts.Format("cadence.daily", ("time", written[Daily.Length..])),
        var written => texts.Format("cadence.cron", ("cron", written)),
    };
}
