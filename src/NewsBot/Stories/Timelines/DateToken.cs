using System.Globalization;
using NewsBot.Stories.Summaries;

namespace NewsBot.Stories.Timelines;

/// <summary>A word, a number or a mark of a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Word">Folded: lower case, one shape for Arabic letters; the digits of a number as ASCII; a mark as it is.</param>
/// <param name="Number">Its value where it is a whole number of at most four digits; else -1.</param>
/// <param name="IsCapitalised">True where it begins with a capital.</param>
/// <param name="HasArticle">True for an Arabic word with its article, which <paramref name="Word"/> lacks.</param>
/// <param name="Digits">How many digits it begins with.</param>
internal readonly record struct DateToken(int Start, int End, string Word, int Number, bool IsCapitalised, bool HasArticle, int Digits)
{
    private const int LongestNumber = 4;

    /// <summary>True for a number alone, without letters behind it.</summary>
    public bool IsNumber => Number >= 0 && Word.Length == Digits;

    /// <summary>True for a number such as "14th".</summary>
    public bool IsOrdinal => Number >= 0 && Word.Length == Digits + 2 && Word.AsSpan(Digits) is "st" or "nd" or "rd" or "th";

    /// <summary>The tokens of a text in order.</summary>
    public static List<DateToken> In(string text)
    {
        var tokens = new List<DateToken>(text.Length / 5);
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            if (char.IsLetterOrDigit(text[at]))
            {
                while (end < text.Length && IsInside(text[end]))
                {
                    end++;
                }
            }

            tokens.Add(Of(text, at, end));
            at = end;
        }

        return tokens;
    }

    private static bool IsInside(char character) =>
        char.IsLetterOrDigit(character) || character == 'ـ' || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    private static DateToken Of(string text, int start, int end)
    {
        if (!char.IsLetterOrDigit(text[start]))
        {
            return new DateToken(start, end, text[start..end], -1, IsCapitalised: false, HasArticle: false, Digits: 0);
        }

        var (number, digits) = (0, 0);
        while (start + digits < end && CharUnicodeInfo.GetDecimalDigitValue(text[start + digits]) is var digit and >= 0)
        {
            number = digits < LongestNumber ? (number * 10) + digit : -1;
            digits++;
        }

        var written = text[start..end];
        var isNumber = digits is > 0 and <= LongestNumber;
        var word = digits == 0 ? Fold(written) : isNumber ? string.Create(CultureInfo.InvariantCulture, $"{number.ToString($"D{digits}", CultureInfo.InvariantCulture)}{Fold(written[digits..])}") : written;
        return new DateToken(start, end, word, isNumber ? number : -1, char.IsUpper(text[start]), ArabicArticle(written), isNumber ? digits : 0);
    }

    private static string Fold(string written)
    {
        var words = new FoldedWords(written);
        return words.Read() ? words.Word.ToString() : "";
    }

    private static bool ArabicArticle(string written) => written.StartsWith("ال", StringComparison.Ordinal) || (written.Length > 3 && written[0] is 'و' or 'ب' or 'ف' && written.AsSpan(1).StartsWith("ال", StringComparison.Ordinal));
}
