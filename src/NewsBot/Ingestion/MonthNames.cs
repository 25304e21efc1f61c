using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using NewsBot.Articles;

namespace NewsBot.Ingestion;

/// <summary>The names of the months in the languages of the publishers that are read.</summary>
internal static class MonthNames
{
    // French, German, Spanish, Turkish; English and Arabic are those of all texts. One line a month. Where a word is a month in two
    // languages it is the same month.
    private static readonly string[] Lines =
    [
        "janvier janv januar jänner enero ene ocak",
        "février févr fevrier februar febrero şubat subat",
        "mars märz marzo mart",
        "avril abril nisan",
        "mai mayo mayıs mayis",
        "juin juni junio haziran",
        "juillet juil juli julio temmuz",
        "août aout agosto ağustos agustos",
        "septembre septiembre setiembre eylül eylul",
        "octobre oktober octubre ekim",
        "novembre noviembre kasım kasim",
        "décembre decembre dezember diciembre aralık aralik",
    ];

    // The shortest beginnings, accents folded, that no other month shares: of the languages above and of Portuguese, Italian, Dutch,
    // Hungarian, Russian and Greek.
    private static readonly string[] Beginnings =
    [
        "jan ene gen oca янв ιαν",
        "feb fev sub фев φεβ",
        "mar mrt мар μαρ",
        "apr abr avr nis апр απρ",
        "may mai mei maj mag мая май μαι",
        "jun juin giu haz июн ιουν",
        "jul juil lug tem июл ιουλ",
        "aug ago aou agu авг αυγ",
        "sep set sze eyl сен σεπ",
        "oct okt out ott eki окт οκτ",
        "nov kas ноя νοε",
        "dec dez dic des ara дек δεκ",
    ];

    private static readonly FrozenDictionary<string, int> Numbers = Months([.. MonthWords.Lines]).Concat(Months(Lines)).DistinctBy(name => name.Key, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int> ByBeginning = Months(Beginnings).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A pattern for the whole names, longest first; a space or hyphen stands between the words of a name.</summary>
    public static string Pattern { get; } = string.Join('|', Numbers.Keys.OrderByDescending(name => name.Length).Select(name => name.Replace("-", @"[\s-]+", StringComparison.Ordinal)));

    /// <summary>The number of a month, 1 to 12; 0 for what is none.</summary>
    /// <param name="name">Its whole name.</param>
    public static int Number(string name) => Numbers.GetValueOrDefault(string.Join('-', name.Split([' ', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>The number of a month, 1 to 12, by its name or any abbreviation of it; 0 for what is none. Only for the words of a text that is all date.</summary>
    /// <param name="word">The word.</param>
    public static int NumberOfAbbreviation(string word)
    {
        if (Number(word) is > 0 and var whole)
        {
            return whole;
        }

        var folded = Fold(word);
        return ByBeginning.TryGetValue(folded[..Math.Min(4, folded.Length)], out var four) ? four
            : ByBeginning.GetValueOrDefault(folded[..Math.Min(3, folded.Length)]);
    }

    private static IEnumerable<KeyValuePair<string, int>> Months(string[] lines) =>
        lines.SelectMany((line, index) => line.Split(' ').Select(name => KeyValuePair.Create(name, index + 1)));

    private static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var character in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(character switch { 'İ' or 'ı' => 'i', 'ς' => 'σ', _ => char.ToLowerInvariant(character) });
            }
        }

        return folded.ToString();
    }
}
