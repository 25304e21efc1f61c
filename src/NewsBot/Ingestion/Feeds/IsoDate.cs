using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Ingestion.Feeds;

/// <summary>ISO 8601 and W3CDTF: 2025-12-29T14:05:10+03:00, with or without hyphens, time, seconds, fractions and zone; the day of the year; SQL's blank for the T.</summary>
internal static partial class IsoDate
{
    /// <summary>Reads; null where it is another form.</summary>
    /// <param name="text">Digits are ASCII.</param>
    public static DateParts? Read(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var year = Number(match, "year");
        if (match.Groups["ordinal"].Success)
        {
            var day = Number(match, "ordinal");
            if (year is < 1 or > 9998 || day is < 1 or > 366)
            {
                return null;
            }

            var date = new DateOnly(year, 1, 1).AddDays(day - 1);
            return new DateParts(date.Year, date.Month, date.Day, ClockTime.Read(match.Groups["time"].Value), Zones.OffsetOf(match.Groups["zone"].Value));
        }

        return new DateParts(year, Number(match, "month"), Number(match, "day"), ClockTime.Read(match.Groups["time"].Value), Zones.OffsetOf(match.Groups["zone"].Value));
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """
        ^ (?: [A-Za-z]{2,12} ,? [ ] )?
        (?<year>\d{4}) (?: - (?<ordinal>\d{3}) (?!\d) | (?<sep>[-/.]?) (?<month>\d{1,2}) \k<sep> (?<day>\d{1,2}) (?!\d) )
        (?: (?: [ ]?[Tt][ ]? | [ ]?[,:@-]?[ ] )? (?<time> (?: [^\d\s:.+-]{1,6} [ ]? )? \d{1,2} : \d{2} (?: : \d{2} (?: [.,:] \d+ )? )? (?: [ ]? [^\d\s:.+-]{1,4} (?=$|\s) )? | (?<=[Tt]) \d{4,6} (?: [.,] \d+ )? | (?<=[Tt]) \d{2} ) )?
        [ ]? (?<zone> \( .* | [Zz] | [A-Za-z]{2,5} | (?: GMT | UTC | UT )? [ ]? [+\u2212-] [ ]? \d{1,2} (?: :? \d{2} )? (?: :? \d{2} )? )?
        (?: [ ]? [\(\[] [^\)\]]* [\)\]]? )? $
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Form();
}
