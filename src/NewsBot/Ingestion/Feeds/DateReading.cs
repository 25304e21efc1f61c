using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Articles;
using NewsBot.Ingestion.Feeds.Markup;

namespace NewsBot.Ingestion.Feeds;

/// <summary>Reads dates as publishers write them: ISO 8601 and W3CDTF, RFC 822 and what is made of it, asctime, dates in words of several languages, Unix time.</summary>
internal static partial class DateReading
{
    // News of feeds: what lies outside is a placeholder or an error of a clock.
    private const int FirstYear = 1970;
    private const int LastYear = 2100;

    /// <summary>The date of the first of some elements, in the order of the names; one that can be read comes before one that cannot.</summary>
    /// <param name="around">The element that they stand in.</param>
    /// <param name="names">The elements' names.</param>
    public static FeedDate? First(FeedElement around, params IReadOnlyList<string> names)
    {
        FeedDate? unread = null;
        foreach (var name in names)
        {
            if (around.First(name)?.Text is { Length: > 0 } text)
            {
                var date = Read(text);
                if (date.At is not null)
                {
                    return date;
                }

                unread ??= date;
            }
        }

        return unread;
    }

    /// <summary>Reads.</summary>
    /// <param name="written">The date as it is written.</param>
    public static FeedDate Read(string written)
    {
        if (written.Length > FeedLimits.DateText)
        {
            return new FeedDate(written[..FeedLimits.DateText], At: null, DatePrecision.Day, ZoneStated: false);
        }

        var plain = Plain(written);
        var parts = Unix(plain) ?? IsoDate.Read(plain) ?? NumericDate.Read(plain) ?? WordDate.Read(plain);
        return parts is { Year: >= FirstYear and <= LastYear } && parts.ToMoment() is { } moment
            ? new FeedDate(written, moment, parts.Time is null ? DatePrecision.Day : DatePrecision.Time, parts.Offset is not null)
            : new FeedDate(written, At: null, DatePrecision.Day, ZoneStated: false);
    }

    // Digits of all scripts become ASCII ones; marks of direction and the Korean and Chinese words for year, month and day go.
    private static string Plain(string written)
    {
        var plain = new StringBuilder(written.Length);
        foreach (var character in written)
        {
            plain.Append(character switch
            {
                (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' => null,
                '년' or '年' or '월' or '月' => "-",
                '일' or '日' => " ",
                _ when char.IsDigit(character) => ((int)char.GetNumericValue(character)).ToString(CultureInfo.InvariantCulture),
                _ when char.IsWhiteSpace(character) || char.IsControl(character) => " ",
                _ => character.ToString(),
            });
        }

        var joined = EastAsian().Replace(plain.ToString(), "${year}-${month}-${day} ");
        return Spaces().Replace(joined, " ").Trim();
    }

    private static DateParts? Unix(string text)
    {
        if (text.Length is not (10 or 13) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var moment = text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
        return new DateParts(moment.Year, moment.Month, moment.Day, moment.TimeOfDay, TimeSpan.Zero);
    }

    [GeneratedRegex(@"(?<year>\d{4})- ?(?<month>\d{1,2})- ?(?<day>\d{1,2}) ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex EastAsian();

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Spaces();
}
