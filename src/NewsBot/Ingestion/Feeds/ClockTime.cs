using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Ingestion.Feeds;

/// <summary>A time of day: 14:05, 14:05:10.25, 140510, 2:05 PM, "오후 2:05", "2:05 م".</summary>
internal static partial class ClockTime
{
    /// <summary>Reads; null where there is none.</summary>
    /// <param name="text">The time, digits ASCII.</param>
    public static TimeSpan? Read(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        var half = Half(match.Groups["half"].Value.Replace(".", string.Empty, StringComparison.Ordinal).ToLowerInvariant());
        hour = half is not { } evening || hour is 0 or > 12 ? hour : (hour % 12) + (evening ? 12 : 0);
        if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && (minute > 0 || second > 0)))
        {
            return null;
        }

        var fraction = match.Groups["fraction"] is { Success: true } digits ? double.Parse("0." + digits.Value, NumberStyles.Float, CultureInfo.InvariantCulture) : 0;
        return new TimeSpan(hour, minute, second) + TimeSpan.FromMilliseconds(Math.Floor(fraction * 1000));
    }

    private static int Number(Match match, string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static bool? Half(string word) => word switch
    {
        "pm" or "μμ" or "오후" or "下午" or "م" or "مساء" or "مساءً" => true,
        "am" or "πμ" or "오전" or "上午" or "ص" or "صباحا" or "صباحاً" => false,
        _ => null,
    };

    [GeneratedRegex(
        """
        ^\s* (?: (?<half>[^\d\s]+) \s* )? (?<hour>\d{1,2}) (?: (?<sep>[:h]?) (?<minute>\d{2}) (?: :? (?<second>\d{2}) (?: [.,:] (?<fraction>\d{1,9}) \d* )? )? )? \s* (?<half>[^\d\s]+)? \s*$
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Form();
}
