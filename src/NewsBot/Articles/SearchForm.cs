using System.Buffers;
using System.Text;

namespace NewsBot.Articles;

/// <summary>The form in which texts and questions meet in the search index. It folds what the index's own tokenizer does not: Arabic letter forms, short vowels, tatweel, the article ال and the digits.</summary>
/// <remarks>Diacritics of other scripts, case and English endings are the tokenizer's (<c>porter unicode61</c>).</remarks>
internal static class SearchForm
{
    /// <summary>Letters that must stay of a word when its article is taken off; below that it is no article.</summary>
    private const int LeastStem = 3;

    private static readonly SearchValues<char> Folded = SearchValues.Create([.. Range('\u0600', '\u06FF'), .. Range('\u08A0', '\u08FF'), .. Range('\uFB50', '\uFDFF'), .. Range('\uFE70', '\uFEFC'), '\u200C', '\u200D', '\u00AD']);

    // The article, alone or behind "and", "with", "so", "like"; "for the" is written without its alef.
    private static readonly string[] Articles = ["وال", "بال", "فال", "كال", "ال", "لل"];

    /// <summary>The form of a text; the text itself where nothing is folded.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Folded) < 0)
        {
            return text;
        }

        // Presentation forms (ligatures of old pages) decompose to the letters that they show.
        var plain = text.AsSpan().IndexOfAnyInRange('\uFB50', '\uFEFC') < 0 || !IsWellFormed(text) ? text : text.Normalize(NormalizationForm.FormKC);
        var form = new StringBuilder(plain.Length);
        var wordStart = 0;
        foreach (var character in plain)
        {
            var folded = ArabicLetters.Plain(character);
            if (folded == '\0')
            {
                continue;
            }

            if (!char.IsLetterOrDigit(folded))
            {
                DropArticle(form, wordStart);
                wordStart = form.Length + 1;
            }

            form.Append(folded);
        }

        DropArticle(form, wordStart);
        return form.ToString();
    }

    private static void DropArticle(StringBuilder form, int start)
    {
        var length = form.Length - start;
        foreach (var article in Articles)
        {
            if (length >= article.Length + LeastStem && StartsWith(form, start, article))
            {
                form.Remove(start, article.Length);
                return;
            }
        }
    }

    private static bool StartsWith(StringBuilder form, int start, string prefix)
    {
        for (var index = 0; index < prefix.Length; index++)
        {
            if (form[start + index] != prefix[index])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWellFormed(string text)
    {
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var length) != OperationStatus.Done)
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
