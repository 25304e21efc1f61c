using System.Globalization;
using System.Text;
using NewsBot.Articles;

namespace NewsBot.Topics;

/// <summary>
/// Brings spellings of a word together: case, Latin diacritics, apostrophes and dots; in Arabic script harakat, tatweel, the forms of
/// alef, final ya and ta marbuta, and the seats of hamza.
/// </summary>
internal static class TextFolding
{
    /// <summary>No word longer than this is looked at.</summary>
    public const int LongestWord = 64;

    private const char Dropped = '\0';
    private const int TableSize = 0x1F00;
    private static readonly char[] Table = BuildTable();

    /// <summary>Whether a character carries vowels or length in Arabic script and nothing else.</summary>
    public static bool IsArabicMark(char c) => c is >= '\u064B' and <= '\u0652' or '\u0670' or '\u0640';

    /// <summary>Whether a character is a letter of the Arabic script.</summary>
    public static bool IsArabic(char c) => c is >= '\u0620' and <= '\u06D3' or >= '\u0750' and <= '\u077F';

    /// <summary>Whether a character is an apostrophe or one of the signs that stand for hamza and ayn in transliteration.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '`' or '\u02BC' or '\u02BB' or '\u02BE' or '\u02BF';

    /// <summary>Folds a word.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="into">Room for <see cref="LongestWord"/> characters.</param>
    /// <param name="keepMarks">Whether Arabic marks stay, to tell عمّان (Amman) from عُمان (Oman).</param>
    /// <returns>The length written; 0 where the word is too long.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> into, bool keepMarks = false)
    {
        var length = 0;
        foreach (var c in word)
        {
            var folded = c < TableSize ? Table[c] : char.ToLowerInvariant(c);
            if (folded == Dropped && !(keepMarks && c != '\u0640' && IsArabicMark(c)))
            {
                continue;
            }

            if (length + 2 > into.Length)
            {
                return 0;
            }

            into[length++] = folded == Dropped ? c : folded;
            if (!char.IsAscii(c) && Second(c) is var second and not Dropped)
            {
                into[length++] = second;
            }
        }

        return length;
    }

    private static char Second(char c) => c switch
    {
        'ß' => 's',
        'æ' or 'Æ' or 'œ' or 'Œ' => 'e',
        'þ' or 'Þ' => 'h',
        _ => Dropped,
    };

    private static char[] BuildTable()
    {
        var table = new char[TableSize];
        for (var c = '\0'; c < TableSize; c++)
        {
            table[c] = FoldOne(c);
        }

        return table;
    }

    private static char FoldOne(char c)
    {
        if (c == '.' || IsApostrophe(c) || IsArabicMark(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
        {
            return Dropped;
        }

        if (ArabicLetters.Plain(c) is var plain && plain != c)
        {
            return plain;
        }

        switch (c)
        {
            case 'ø' or 'Ø':
                return 'o';
            case 'ł' or 'Ł':
                return 'l';
            case 'đ' or 'Đ' or 'ð' or 'Ð':
                return 'd';
            case 'ı' or 'İ':
                return 'i';
            case 'ħ' or 'Ħ':
                return 'h';
            case 'ß':
                return 's';
            case 'æ' or 'Æ':
                return 'a';
            case 'œ' or 'Œ':
                return 'o';
            case 'þ' or 'Þ':
                return 't';
        }

        var latin = c is >= '\u00C0' and <= '\u024F' or >= '\u1E00' and <= '\u1EFF';
        return char.ToLowerInvariant(latin ? c.ToString().Normalize(NormalizationForm.FormD)[0] : c);
    }
}
