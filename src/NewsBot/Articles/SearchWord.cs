using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsBot.Articles;

/// <summary>A word of a text: where it stands.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">Its length in characters.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SearchWord(int Start, int Length)
{
    /// <summary>The characters after the word's last.</summary>
    public int End => Start + Length;

    /// <summary>The words of a text, as the index's tokenizer parts them: runs of letters, digits and the marks above them.</summary>
    /// <param name="text">The text.</param>
    /// <remarks>https://www.sqlite.org/fts5.html#unicode61_tokenizer; Arabic marks and joiners are inside a word because <see cref="SearchForm"/> takes them out.</remarks>
    public static List<SearchWord> In(string text)
    {
        var words = new List<SearchWord>(text.Length / 5);
        Find(text, words);
        return words;
    }

    /// <summary>As <see cref="In"/>, into a list.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Receives the words.</param>
    public static void Find(string text, List<SearchWord> words)
    {
        var start = -1;
        for (var index = 0; index < text.Length;)
        {
            var length = 1;
            var character = text[index];
            if (char.IsAscii(character) ? char.IsAsciiLetterOrDigit(character) : IsPart(text, index, ref length))
            {
                start = start < 0 ? index : start;
            }
            else if (start >= 0)
            {
                words.Add(new SearchWord(start, index - start));
                start = -1;
            }

            index += length;
        }

        if (start >= 0)
        {
            words.Add(new SearchWord(start, text.Length - start));
        }
    }

    /// <summary>The word as it is compared: lower case, without diacritics, in the <see cref="SearchForm"/>.</summary>
    /// <param name="text">The text that the word stands in.</param>
    public string Fold(string text)
    {
        var word = text.AsSpan(Start, Length);
        return Ascii.IsValid(word) ? word.ToString().ToLowerInvariant() : FoldUnicode(word.ToString());
    }

    private static string FoldUnicode(string word)
    {
        var decomposed = HasHalfPair(word) ? word : SearchForm.Of(word).Normalize(NormalizationForm.FormD);
        var folded = new StringBuilder(decomposed.Length);
        foreach (var character in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(character));
            }
        }

        return folded.ToString();
    }

    private static bool HasHalfPair(string word)
    {
        for (var index = 0; index < word.Length; index++)
        {
            if (char.IsSurrogate(word[index]))
            {
                if (!char.IsSurrogatePair(word, index))
                {
                    return true;
                }

                index++;
            }
        }

        return false;
    }

    // Of a character that is not ASCII.
    private static bool IsPart(string text, int index, ref int length)
    {
        var character = text[index];
        if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            length = 2;
        }

        return IsPart(length == 2 ? CharUnicodeInfo.GetUnicodeCategory(text, index) : CharUnicodeInfo.GetUnicodeCategory(character), character);
    }

    private static bool IsPart(UnicodeCategory category, char character) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => true,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.PrivateUse => true,
        UnicodeCategory.NonSpacingMark => character is <= '\u036F' or (>= '\u0610' and <= '\u06ED') or (>= '\u08D3' and <= '\u08FF'),
        _ => character is '\u200C' or '\u200D' or '\u00AD',
    };
}
