using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Ingestion.Feeds;

/// <summary>The offsets of written time zones. Names that mean several zones (IST, AST) mean none here: a wrong hour is worse than an unknown one.</summary>
internal static partial class Zones
{
    // RFC 822 names first, then what publishers write. Hours east of Greenwich.
    private static readonly FrozenDictionary<string, double> Hours = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WET"] = 0,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["ET"] = -5,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["CT"] = -6,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["MT"] = -7,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["PT"] = -8,
        ["AKST"] = -9,
        ["AKDT"] = -8,
        ["HST"] = -10,
        ["BRT"] = -3,
        ["BST"] = 1,
        ["WEST"] = 1,
        ["CET"] = 1,
        ["MEZ"] = 1,
        ["CEST"] = 2,
        ["MESZ"] = 2,
        ["CAT"] = 2,
        ["SAST"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["TRT"] = 3,
        ["EAT"] = 3,
        ["MSK"] = 3,
        ["IRST"] = 3.5,
        ["GST"] = 4,
        ["PKT"] = 5,
        ["SGT"] = 8,
        ["HKT"] = 8,
        ["AWST"] = 8,
        ["JST"] = 9,
        ["KST"] = 9,
        ["AEST"] = 10,
        ["AEDT"] = 11,
        ["NZST"] = 12,
        ["NZDT"] = 13,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The offset of a zone; null where nothing, or nothing certain, is stated.</summary>
    /// <param name="written">"+03:00", "GMT+3", "EST", "".</param>
    public static TimeSpan? OffsetOf(string written)
    {
        var text = written.Trim();
        if (Hours.TryGetValue(text, out var hours))
        {
            return TimeSpan.FromHours(hours);
        }

        var match = Numeric().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var offset = new TimeSpan(Number(match, "hours"), Number(match, "minutes"), 0);
        return match.Groups["sign"].Value == "+" ? offset : -offset;
    }

    private static int Number(Match match, string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:GMT|UTC|UT)?\s?(?<sign>[+\u2212-])\s?(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?(?::?\d{2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Numeric();
}
