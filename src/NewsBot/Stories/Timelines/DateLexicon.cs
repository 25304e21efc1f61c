using System.Collections.Frozen;
using NewsBot.Articles;
using NewsBot.Stories.Summaries;
using NodaTime;

namespace NewsBot.Stories.Timelines;

/// <summary>What words of dates mean, in English and Arabic, by their folded form.</summary>
internal static class DateLexicon
{
    /// <summary>Months that have a name of one word.</summary>
    private static readonly FrozenDictionary<string, int> Months = Table([.. MonthWords.Lines.Select(line => string.Join(' ', line.Split(' ').Where(name => !name.Contains('-', StringComparison.Ordinal))))]);

    private static readonly FrozenDictionary<string, int> Weekdays = Table(
        "monday mon الاثنين", "tuesday tue tues الثلاثاء", "wednesday wed الأربعاء", "thursday thu thur thurs الخميس", "friday fri الجمعة", "saturday sat السبت", "sunday sun الأحد");

    private static readonly FrozenDictionary<string, int> Numbers = Table(
        "one a an واحد واحدة", "two يومين أسبوعين شهرين عامين سنتين ساعتين", "three ثلاثة ثلاث", "four أربعة أربع", "five خمسة خمس", "six ستة ست", "seven سبعة سبع", "eight ثمانية ثماني", "nine تسعة تسع",
        "ten عشرة عشر", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty عشرين");

    private static readonly FrozenDictionary<string, Unit> Units = new (Unit Unit, string Words)[]
    {
        (Unit.Second, "second seconds ثانية ثوان"), (Unit.Minute, "minute minutes دقيقة دقائق"), (Unit.Hour, "hour hours ساعة ساعات ساعتين"), (Unit.Day, "day days يوم أيام يوما يومين"),
        (Unit.Week, "week weeks أسبوع أسابيع أسبوعين"), (Unit.Month, "month months شهر أشهر شهور شهرين"), (Unit.Year, "year years عام أعوام عاما عامين سنة سنوات سنتين"),
    }.SelectMany(entry => entry.Words.Split(' ').Select(word => (Word: Fold(word), entry.Unit))).DistinctBy(entry => entry.Word, StringComparer.Ordinal).ToFrozenDictionary(entry => entry.Word, entry => entry.Unit, StringComparer.Ordinal);

    /// <summary>Names that are also words, or short for other words ("may", "sun", "second"): they count only with a capital or beside a number.</summary>
    private static readonly FrozenSet<string> Ambiguous = Set("may march mar jan sun sat mon wed fri thu tue sep dec jun jul aug oct nov apr feb");

    private static readonly FrozenSet<string> WithFullStop = Set("jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun");

    /// <summary>Parts of the day.</summary>
    public static FrozenSet<string> PartsOfDay { get; } = Set("morning afternoon evening night صباح صباحا مساء ظهر ليل فجر ليلا");

    /// <summary>Number of a month; 0 where the word names none.</summary>
    public static int Month(string word) => Months.GetValueOrDefault(word);

    /// <summary>A weekday; <see cref="IsoDayOfWeek.None"/> where the token names none.</summary>
    public static IsoDayOfWeek Weekday(DateToken token) =>
        Weekdays.TryGetValue(token.Word, out var day) && (char.IsAsciiLetter(token.Word[0]) || token.HasArticle) ? (IsoDayOfWeek)day : IsoDayOfWeek.None;

    /// <summary>Value of a number word; 0 where it is none.</summary>
    public static int Number(string word) => Numbers.GetValueOrDefault(word);

    /// <summary>A unit of time.</summary>
    public static bool TryUnit(string word, out Unit unit) => Units.TryGetValue(word, out unit);

    /// <summary>True for a name that may be a common word.</summary>
    public static bool IsAmbiguous(string word) => Ambiguous.Contains(word);

    /// <summary>True for an abbreviation that a full stop may follow.</summary>
    public static bool MayBeAbbreviated(string word) => WithFullStop.Contains(word);

    /// <summary>A word in the form in which texts are compared.</summary>
    public static string Fold(string word)
    {
        var words = new FoldedWords(word);
        return words.Read() ? words.Word.ToString() : "";
    }

    /// <summary>Words in that form.</summary>
    public static FrozenSet<string> Set(string words) => words.Split(' ').Select(Fold).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, int> Table(params string[] rows) => rows
        .SelectMany((row, index) => row.Split(' ').Select(word => (Word: Fold(word), Value: index + 1)))
        .DistinctBy(entry => entry.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(entry => entry.Word, entry => entry.Value, StringComparer.Ordinal);

    /// <summary>Units of time.</summary>
    internal enum Unit
    {
        /// <summary>A second.</summary>
        Second,

        /// <summary>A minute.</summary>
        Minute,

        /// <summary>An hour.</summary>
        Hour,

        /// <summary>A day.</summary>
        Day,

        /// <summary>A week.</summary>
        Week,

        /// <summary>A month.</summary>
        Month,

        /// <summary>A year.</summary>
        Year,
    }
}
