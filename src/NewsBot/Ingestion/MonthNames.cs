using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace NewsBot.Ingestion;

/// <summary>The names of the months in the languages of the publishers that are read.</summary>
internal static class MonthNames
{
    /// <summary>Arabic names, both of the Gulf and of the Levant, as they are written, to 1 to 12.</summary>
    public static readonly FrozenDictionary<string, int> Arabic = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["يناير"] = 1,
        ["فبراير"] = 2,
        ["مارس"] = 3,
        ["أبريل"] = 4,
        ["إبريل"] = 4,
        ["ابريل"] = 4,
        ["مايو"] = 5,
        ["يونيو"] = 6,
        ["يوليو"] = 7,
        ["أغسطس"] = 8,
        ["اغسطس"] = 8,
        ["سبتمبر"] = 9,
        ["أكتوبر"] = 10,
        ["اكتوبر"] = 10,
        ["نوفمبر"] = 11,
        ["ديسمبر"] = 12,
        ["كانون الثاني"] = 1,
        ["شباط"] = 2,
        ["آذار"] = 3,
        ["اذار"] = 3,
        ["نيسان"] = 4,
        ["أيار"] = 5,
        ["ايار"] = 5,
        ["حزيران"] = 6,
        ["تموز"] = 7,
        ["آب"] = 8,
        ["أيلول"] = 9,
        ["ايلول"] = 9,
        ["تشرين الأول"] = 10,
        ["تشرين الاول"] = 10,
        ["تشرين الثاني"] = 11,
        ["كانون الأول"] = 12,
        ["كانون الاول"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // The shortest beginnings, accents folded, that no other month of any of these languages shares: English, French, Spanish,
    // Portuguese, Italian, German, Dutch, Hungarian, Turkish, Russian, Greek.
    private static readonly ImmutableArray<string> Beginnings =
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

    private static readonly FrozenDictionary<string, int> ByBeginning = Beginnings
        .SelectMany((names, month) => names.Split(' ').Select(name => (name, Month: month + 1)))
        .ToFrozenDictionary(entry => entry.name, entry => entry.Month, StringComparer.Ordinal);

    /// <summary>The month of a name or an abbreviation; null for another word.</summary>
    /// <param name="word">One word; of an Arabic name of two words both with one space.</param>
    public static int? NumberOf(string word)
    {
        if (Arabic.TryGetValue(word, out var arabic))
        {
            return arabic;
        }

        var folded = Fold(word);
        return ByBeginning.TryGetValue(folded[..Math.Min(4, folded.Length)], out var four) ? four
            : ByBeginning.TryGetValue(folded[..Math.Min(3, folded.Length)], out var three) ? three : null;
    }

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
