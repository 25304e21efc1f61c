using System.Globalization;
using NewsBot.Stories.Summaries;

namespace NewsBot.Stories.Rewriting;

/// <summary>A word in its place.</summary>
/// <param name="Written">As it was written.</param>
/// <param name="Folded">In the form in which words are compared, without a possessive ending.</param>
/// <param name="OpensSentence">True where a capital may be no more than the beginning of a sentence.</param>
/// <param name="Follows">True where nothing but space is between it and the word before.</param>
internal readonly record struct RewrittenWord(string Written, string Folded, bool OpensSentence, bool Follows)
{
    private const string SentenceEnds = ".!?:;؟。";

    /// <summary>True where it begins with a capital.</summary>
    public bool IsCapitalised => char.GetUnicodeCategory(Written[0]) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter;

    /// <summary>True where its script has no capitals, so that a name looks like any word.</summary>
    public bool IsCaseless => char.IsLetter(Written[0]) && !char.IsLower(Written[0]) && !IsCapitalised;

    /// <summary>The words of a text in order; numbers are none.</summary>
    public static IEnumerable<RewrittenWord> In(string text)
    {
        var (opens, follows) = (true, false);
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                opens |= SentenceEnds.Contains(text[at], StringComparison.Ordinal);
                opens &= !char.IsDigit(text[at]);
                follows &= char.IsWhiteSpace(text[at]);
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && IsInside(text, end))
            {
                end++;
            }

            var written = text[at..end];
            if (Fold(written) is { Length: > 0 } folded)
            {
                yield return new RewrittenWord(written, folded, opens, follows);
            }

            (opens, follows, at) = (false, true, end);
        }
    }

    // "U.S." and "don't" are one word each.
    private static bool IsInside(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark || text[at] == 'ـ'
        || (text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]))
        || (text[at] == '.' && char.IsUpper(text[at - 1]) && (at < 2 || !char.IsLetter(text[at - 2])) && at + 1 < text.Length && char.IsUpper(text[at + 1]));

    private static string Fold(string written)
    {
        var stem = written.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || written.EndsWith("’s", StringComparison.OrdinalIgnoreCase) ? written[..^2] : written;
        var words = new FoldedWords(stem.Replace(".", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal));
        return words.Read() ? words.Word.ToString() : "";
    }
}
