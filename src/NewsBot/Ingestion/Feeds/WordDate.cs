using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Ingestion.Feeds;

/// <summary>
/// Dates with the month as a word, in any order: RFC 822 ("Mon, 29 Dec 2025 14:05:10 +0300"), asctime ("Mon Dec 29 14:05:10 2025"),
/// "December 29th, 2025 at 2:05 pm", "٢٩ كانون الأول ٢٠٢٥".
/// </summary>
internal static partial class WordDate
{
    // RFC 2822, 4.3: two digits from 50 on are of the last century, three are counted from 1900.
    private const int LastShortYearOfThisCentury = 49;

    /// <summary>Reads; null where a part is missing.</summary>
    /// <param name="text">Digits are ASCII.</param>
    public static DateParts? Read(string text)
    {
        var time = Clock().Match(text);
        var rest = time.Success ? text.Remove(time.Index, time.Length).Insert(time.Index, " ") : text;
        var behind = time.Success ? text[(time.Index + time.Length)..] : string.Empty;
        var zone = Zone().Match(behind);
        if (zone.Groups["offset"].Success)
        {
            rest = rest.Replace(zone.Value, " ", StringComparison.Ordinal);
        }

        if (Month(rest) is not { } month || Numbers(rest) is not { } numbers)
        {
            return null;
        }

        return new DateParts(numbers.Year, month, numbers.Day, ClockTime.Read(time.Groups["time"].Value), zone.Success ? Zones.OffsetOf(zone.Groups["zone"].Value) : null);
    }

    // The last that names a month: weekdays are written first, and "mar." is a Tuesday in French and in Spanish.
    private static int? Month(string text)
    {
        var months = TwoWords().Matches(text).Select(match => MonthNames.Number(match.Value)).Where(month => month > 0).ToList();
        months = months.Count > 0 ? months : [.. Words().Matches(text).Select(match => MonthNames.NumberOfAbbreviation(match.Value)).Where(month => month > 0)];
        return months.Count == 0 ? null : months[^1];
    }

    private static (int Day, int Year)? Numbers(string text)
    {
        var numbers = Digits().Matches(text).Select(match => match.Value).ToList();
        if (numbers.Count < 2)
        {
            return null;
        }

        var yearAt = numbers.FindIndex(number => number.Length == 4);
        yearAt = yearAt < 0 ? 1 : yearAt;
        return (Number(numbers[yearAt == 0 ? 1 : 0]), Year(numbers[yearAt]));
    }

    private static int Year(string digits) => digits.Length switch
    {
        <= 2 => Number(digits) + (Number(digits) <= LastShortYearOfThisCentury ? 2000 : 1900),
        3 => Number(digits) + 1900,
        _ => Number(digits),
    };

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(?<time>(?:(?:오전|오후)\s?)?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?(?:[AaPp]\.?[Mm]\b\.?|[πμ]\.?μ\.?|صباحا?ً?|مساءً?|ص\b|م\b))?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?<zone>(?<offset>(?<=^|[\s(])(?:GMT|UTC|UT)?\s?[+\u2212-]\s?\d{1,2}:?(?:\d{2})?(?!\d))|\b(?:Z|[A-Z]{2,5})\b(?=[\s)]*(?:\(|$|\d{4}$)))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Zone();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?:كانون|تشرين) ال\p{L}{3,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex TwoWords();

    [GeneratedRegex(@"(?<!\d)\d{1,4}(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Digits();
}
