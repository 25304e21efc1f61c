using NewsBot.Messages;
using NewsBot.Subscriptions;

namespace NewsBot.Commands;

/// <summary>Cadences as people read them.</summary>
internal static class CadenceWords
{
    private const string Daily = "daily ";

    public static string Of(Cadence cadence, Texts texts) => cadence.ToString() switch
    {
        _ when cadence.IsImmediate => texts["cadence.now"],
        "hourly" => texts["cadence.hourly"],
        var written when written.StartsWith(Daily, StringComparison.Ordinal) => texts.Format("cadence.daily", ("time", written[Daily.Length..])),
        var written => texts.Format("cadence.cron", ("cron", written)),
    };
}
