using System.Globalization;
using System.Text;

namespace NewsBot.Articles;

/// <summary>
/// Text that others wrote, with nothing in it but what a reader sees: one line, whole characters, no control characters, nothing that
/// turns the direction of what follows or hides between letters. Markup, mentions and the signs of query languages stay: they are words here.
/// </summary>
public static class VisibleText
{
    /// <summary>Marks on one letter. Pointed Arabic and Hebrew need four and Vedic Sanskrit some more; further ones only grow over the neighbouring lines.</summary>
    private const int MostMarks = 8;

    /// <summary>The visible text, without white space at its ends.</summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text.Trim();
        }

        var visible = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (IsBreak(rune.Value))
            {
                marks = 0;
                _ = visible.Length > 0 && visible[^1] != ' ' ? visible.Append(' ') : visible;
            }
            else if (IsSeen(rune.Value, category))
            {
                marks = IsMark(rune.Value, category) ? marks + 1 : 0;
                _ = marks <= MostMarks ? visible.Append(rune) : visible;
            }
        }

        return visible.ToString().Trim();
    }

    private static bool IsBreak(int value) => value is (>= '\t' and <= '\r') or 0x85 or 0x2028 or 0x2029;

    // Noncharacters are for a program's own use (https://www.unicode.org/faq/private_use.html#noncharacters).
    private static bool IsSeen(int value, UnicodeCategory category) => category switch
    {
        UnicodeCategory.Control => false,
        UnicodeCategory.Format => ShapesLetters(value) || IsNumberSign(value),
        _ => (value & 0xFFFE) != 0xFFFE && value is not (>= 0xFDD0 and <= 0xFDEF),
    };

    // The joiners spell Persian, Kurdish and the scripts of India and hold emoji together; the three marks turn nothing but themselves.
    private static bool ShapesLetters(int value) => value is (>= 0x200C and <= 0x200F) or 0x061C;

    // Signs under which the digits of a number stand.
    private static bool IsNumberSign(int value) => value is (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x08E2;

    private static bool IsMark(int value, UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark || ShapesLetters(value);
}
