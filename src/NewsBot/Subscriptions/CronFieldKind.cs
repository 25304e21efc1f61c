using System.Globalization;

namespace NewsBot.Subscriptions;

/// <summary>What a field of a cron expression counts.</summary>
/// <param name="Name">Its name for people.</param>
/// <param name="First">The least value.</param>
/// <param name="Last">The greatest value.</param>
/// <param name="Names">Names of the values from <paramref name="First"/> on; empty where they have none.</param>
internal sealed record CronFieldKind(string Name, int First, int Last, string[] Names)
{
    public static readonly CronFieldKind Minute = new("minute", 0, 59, []);
    public static readonly CronFieldKind Hour = new("hour", 0, 23, []);
    public static readonly CronFieldKind Day = new("day of the month", 1, 31, []);
    public static readonly CronFieldKind Month = new("month", 1, 12, ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]);

    // Sunday is 0 and 7, as crontab(5) has it.
    public static readonly CronFieldKind Weekday = new("day of the week", 0, 7, ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]) { Round = 7 };

    /// <summary>The value at which counting starts again with 0; null where a range may not go round.</summary>
    public int? Round { get; private init; }

    public bool TryValue(string text, out int value)
    {
        value = Array.FindIndex(Names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) + First;
        return value >= First || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= First && value <= Last);
    }
}
