using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Articles;

namespace NewsBot.Ingestion.Html.Metadata;

/// <summary>
/// Dates as pages write them, for machines or for readers. A time of day without its zone is a moment that nobody knows, so only the day is
/// taken of it; a day that can be read in two ways ("03/04/2024") is unknown.
/// </summary>
internal static partial class DateText
{
    private const int LongestText = 200;
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    // Built at run time, because the months are a list; interpreted, because few texts of a page reach it.
    private static readonly Regex DayFirst = Worded($@"(?<!\d)(?<day>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?\s*(?:of\s+|de\s+|من\s+)?-?(?<month>{MonthNames.Pattern})(?!\p{{L}})\.?(?:\s*[/(]\s*\p{{L}}+(?:\s+\p{{L}}+)?\s*\)?)?[\s,،-]*(?:de\s+|عام\s+|سنة\s+)?(?<year>\d{{4}})(?!\d)");
    private static readonly Regex MonthFirst = Worded($@"(?<!\p{{L}})(?<month>{MonthNames.Pattern})(?!\p{{L}})\.?\s+(?<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*,\s*|\s+)(?<year>\d{{4}})(?!\d)");

    /// <summary>Reads the first date of a text.</summary>
    /// <param name="text">An attribute or a line; null says nothing.</param>
    /// <param name="language">The page's language, to know in which order its readers write day and month; null where unknown.</param>
    /// <returns>The date; null where there is none, or none that can be told.</returns>
    public static Published? Read(string? text, string? language = null)
    {
        if (text is null or "" || text.Length > LongestText || !text.AsSpan().ContainsAnyInRange('0', '9') && !text.Any(char.IsDigit))
        {
            return null;
        }

        var latin = string.Concat(text.Select(character => char.IsDigit(character) && !char.IsAsciiDigit(character) ? (char)('0' + (int)char.GetNumericValue(character)) : character));
        return Machine(latin.Trim()) ?? Numbers(Iso().Match(latin)) ?? Numbers(Compact().Match(latin)) ?? Words(DayFirst.Match(latin)) ?? Words(MonthFirst.Match(latin)) ?? Numeric(latin, language);
    }

    /// <summary>A day, if the calendar and the ages of the web have it.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, from 1.</param>
    /// <param name="day">The day, from 1.</param>
    public static Published? Day(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new Published(new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero), DatePrecision.Day)
            : null;

    // With a zone: ISO 8601, RFC 822, or seconds or milliseconds since 1970.
    private static Published? Machine(string text)
    {
        if (Epoch().Match(text) is { Success: true } epoch)
        {
            var seconds = long.Parse(epoch.Value[..10], CultureInfo.InvariantCulture);
            return Moment(DateTimeOffset.FromUnixTimeSeconds(seconds));
        }

        if (Zoned().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var zone = match.Groups["zone"].Value is "Z" or "z" or "GMT" or "UTC" ? "+00:00" : match.Groups["zone"].Value;
        zone = zone.Length == 5 ? $"{zone[..3]}:{zone[3..]}" : zone.Length == 3 ? $"{zone}:00" : zone;
        var time = match.Groups["time"].Value;
        var day = match.Groups["iso"].Success ? Numbers(Iso().Match(match.Groups["iso"].Value)) : Words(DayFirst.Match(match.Groups["rfc"].Value));
        return day is not null
            && TimeSpan.TryParseExact(time.Length == 5 ? $"{time}:00" : time, @"hh\:mm\:ss", CultureInfo.InvariantCulture, out var clock)
            && TimeSpan.TryParse(zone.TrimStart('+'), CultureInfo.InvariantCulture, out var offset)
            && offset.Duration() <= TimeSpan.FromHours(14)
            ? Moment(new DateTimeOffset(day.At.DateTime + clock, offset))
            : null;
    }

    private static Published? Moment(DateTimeOffset at) =>
        at.Year is >= FirstYear and <= LastYear ? new Published(at.ToUniversalTime(), DatePrecision.Time) : null;

    private static Published? Numbers(Match match) => match.Success ? Day(Number(match, "year"), Number(match, "month"), Number(match, "day")) : null;

    private static Published? Words(Match match) => match.Success ? Day(Number(match, "year"), MonthNames.Number(match.Groups["month"].Value), Number(match, "day")) : null;

    // Only English pages write the month first, and not all of them do.
    private static Published? Numeric(string text, string? language)
    {
        if (DotsOrSlashes().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (first, second, year) = (Number(match, "first"), Number(match, "second"), Number(match, "year"));
        return first > 12 || match.Groups["dot"].Success || first == second || language is not (null or "en") ? Day(year, second, first)
            : second > 12 ? Day(year, first, second)
            : null;
    }

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    private static Regex Worded(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^1\d{9}(?:\d{3})?$", RegexOptions.CultureInvariant | RegexOptions.ECMAScript, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Epoch();

    [GeneratedRegex(@"^(?:(?<iso>\d{4}-\d{1,2}-\d{1,2})[T ]\s*|(?<rfc>(?:[A-Za-z]{3,9},?\s+)?\d{1,2}\s+[A-Za-z]{3,9}\s+\d{4})\s+)(?<time>[0-2]\d:[0-5]\d(?::[0-5]\d)?)(?:[.,]\d+)?\s*(?<zone>[Zz]|GMT|UTC|[+-]\d\d(?::?\d\d)?)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Zoned();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d\d)[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<day>[0-2]\d|3[01])(?:T?\d{4,6})?(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Compact();

    [GeneratedRegex(@"(?<!\d)(?<first>\d{1,2})(?:/(?<second>\d{1,2})/|(?<dot>[.-])(?<second>\d{1,2})[.-])(?<year>(?:19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex DotsOrSlashes();
}
