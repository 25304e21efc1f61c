using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsBot.Ingestion.Remote;

/// <summary>Characters that publishers have no honest use for: they hide words, turn the direction of what stands around them, or move a cursor.</summary>
internal static class OutsideCharacters
{
    // Joiners (U+200C, U+200D) and the marks U+200E, U+200F stay: Persian, emoji and mixed lines are written with them, and they reach no further than their neighbours.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(char.MinValue, char.MaxValue + 1).Select(code => (char)code).Where(character => IsRefused(character) || char.IsSurrogate(character))]);

    /// <summary>The text without them; half a surrogate pair becomes U+FFFD.</summary>
    /// <param name="text">The text.</param>
    public static string Without(string text)
    {
        if (text.AsSpan().IndexOfAny(Suspects) < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // The tag characters of U+E0000 spell words that nobody sees; variation selectors beyond the first sixteen can carry as much.
            if (rune.Value is not ((>= 0xE0000 and <= 0xE0FFF) or (>= 0xFFFE and <= 0xFFFF)) && !(rune.IsBmp && IsRefused((char)rune.Value)))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().Trim();
    }

    private static bool IsRefused(char character) => character switch
    {
        '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u180E' or '\u200B' or '\u3164' or '\uFEFF' or '\uFFA0' => true,
        (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFFF0' and <= '\uFFFB') => true,
        _ => CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator,
    };
}
