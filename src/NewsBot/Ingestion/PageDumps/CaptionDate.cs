using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Articles;

namespace NewsBot.Ingestion.PageDumps;

/// <summary>The day that a caption states in full (day, month and year), in English or Arabic.</summary>
internal static partial class CaptionDate
{
    private const string English = "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";

    private const string Arabic = "كانون الثاني|كانون الأول|تشرين الأول|تشرين الثاني|كانون الاول|تشرين الاول|"
        + "يناير|فبراير|مارس|أبريل|إبريل|ابريل|مايو|يونيو|يوليو|أغسطس|اغسطس|سبتمبر|أكتوبر|اكتوبر|نوفمبر|ديسمبر|"
        + "شباط|آذار|اذار|نيسان|أيار|ايار|حزيران|تموز|آب|أيلول|ايلول";

    /// <summary>The day of an article by its captions: the latest day that one of them states; null where none does.</summary>
    /// <param name="captions">The article's captions. One that calls itself a file picture says nothing about the article.</param>
    public static Published? Of(IEnumerable<Caption> captions)
    {
        var days = captions.Where(caption => !IsFilePicture(caption)).SelectMany(caption => DaysIn(caption.Text)).ToList();
        return days.Count == 0 ? null : new Published(new DateTimeOffset(days.Max(), TimeOnly.MinValue, TimeSpan.Zero), DatePrecision.Day);
    }

    private static bool IsFilePicture(Caption caption) => FilePicture().IsMatch(caption.Text) || (caption.Credit is not null && FilePicture().IsMatch(caption.Credit));

    private static IEnumerable<DateOnly> DaysIn(string text)
    {
        foreach (var match in DayFirst().Matches(text).Concat(MonthFirst().Matches(text)).Concat(ArabicDate().Matches(text)).Concat(IsoDate().Matches(text)))
        {
            var month = match.Groups["month"].Value;
            if (DateOnly.TryParseExact(
                string.Create(CultureInfo.InvariantCulture, $"{Number(match.Groups["year"].Value)}-{MonthNumber(month)}-{Number(match.Groups["day"].Value)}"),
                "yyyy-M-d",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day))
            {
                yield return day;
            }
        }
    }

    private static int MonthNumber(string month) =>
        char.IsDigit(month[0]) ? Number(month)
        : MonthNames.Number(month) is > 0 and var number ? number
        : (("janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(month[..3].ToLowerInvariant(), StringComparison.Ordinal)) / 3) + 1;

    // Arabic-Indic digits count as digits too.
    private static int Number(string digits) => digits.Aggregate(0, (number, digit) => (number * 10) + (int)char.GetNumericValue(digit));

    [GeneratedRegex(@"\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>" + English + @")\b\.?\s*,?\s*(?<year>(?:19|20)\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"\b(?<month>" + English + @")\b\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\s*,?\s*\b(?<year>(?:19|20)\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"(?<!\d)(?<day>\d{1,2})\s+(?:من\s+)?(?<month>" + Arabic + @")(?:\s*[(/]\s*(?:" + Arabic + @")\s*\)?)?\s*[،,]?\s*(?:عام\s+|سنة\s+)?(?<year>\d{4})(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex ArabicDate();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"\bFILE\b|\bfile (?:photo|picture|image|pic|handout)\b|\b[Aa]rchiv(?:e|al)\b|أرشيف|ارشيف", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex FilePicture();
}
