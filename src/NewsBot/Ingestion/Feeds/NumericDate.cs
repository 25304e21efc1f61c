using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Ingestion.Feeds;

/// <summary>Dates in numbers with the year at the end: 29.12.2025 14:05, 12/29/2025. One that may be day first or month first (03/04/2025) is read only with points, which nobody writes month first.</summary>
internal static partial class NumericDate
{
    /// <summary>Reads; null where it is another form or uncertain.</summary>
    /// <param name="text">Digits are ASCII.</param>
    public static DateParts? Read(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (first, second) = (Number(match, "first"), Number(match, "second"));
        var dayFirst = match.Groups["sep"].Value == "." || first > 12 || first == second;
        if (!dayFirst && second <= 12)
        {
            return null;
        }

        var (day, month) = dayFirst ? (first, second) : (second, first);
        return new DateParts(Number(match, "year"), month, day, ClockTime.Read(match.Groups["time"].Value), Zones.OffsetOf(match.Groups["zone"].Value));
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """
        ^ (?: \p{L}{2,12} ,? [ ] )? (?<first>\d{1,2}) (?<sep>[./-]) (?<second>\d{1,2}) \k<sep> (?<year>\d{4})
        (?: [ ]?[,-]?[ ] (?<time> \d{1,2} : \d{2} (?: : \d{2} )? (?: [ ]? [AaPp]\.?[Mm]\.? )? ) )? [ ]? (?<zone> [A-Za-z]{1,5} | [+-] \d{1,2} :? (?: \d{2} )? )? $
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Form();
}
