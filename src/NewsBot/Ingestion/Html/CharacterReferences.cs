using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace NewsBot.Ingestion.Html;

/// <summary>Decodes <c>&amp;amp;</c>, <c>&amp;#8217;</c> and all named references of HTML; what is none stays as it stands.</summary>
internal static class CharacterReferences
{
    // The longest name, CounterClockwiseContourIntegral, has 31 letters.
    private const int LongestReference = 34;

    // What bytes 128 to 159 mean in Windows-1252: publishers write &#146; for an apostrophe (WHATWG HTML, numeric character reference end state).
    private const string Windows1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Decodes once.</summary>
    /// <param name="text">The text with references.</param>
    public static string Decode(ReadOnlySpan<char> text)
    {
        var reference = text.IndexOf('&');
        if (reference < 0)
        {
            return text.ToString();
        }

        var decoded = new StringBuilder(text.Length);
        while (reference >= 0)
        {
            decoded.Append(text[..reference]);
            text = text[reference..];
            var length = ReferenceLength(text);
            var meaning = length == 0 ? null : Meaning(text[1..length]);
            decoded.Append(meaning is null ? text[..1] : meaning);
            text = text[(meaning is null ? 1 : length)..];
            reference = text.IndexOf('&');
        }

        return decoded.Append(text).ToString();
    }

    /// <summary>A character that Windows-1252 text turns into when it is read as Latin-1, as it was meant.</summary>
    /// <param name="character">Any character; those outside 128 to 159 are returned as they are.</param>
    public static char FromWindows1252(char character) => character is >= '\u0080' and <= '\u009F' ? Windows1252[character - 0x80] : character;

    private static int ReferenceLength(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, LongestReference)].IndexOf(';');
        if (end > 1)
        {
            return end + 1;
        }

        // "&#8217 " without its semicolon is common; names without one are too often parts of addresses (?a=1&copy=2).
        var digits = 2;
        while (text.Length > 2 && text[1] == '#' && digits < Math.Min(text.Length, LongestReference) && char.IsAsciiHexDigit(text[digits]))
        {
            digits++;
        }

        return digits > 2 && text[1] == '#' && char.IsAsciiDigit(text[2]) ? digits : 0;
    }

    private static string? Meaning(ReadOnlySpan<char> reference)
    {
        var name = reference.TrimEnd(';');
        if (name.Length == 0 || name.ContainsAny(' ', '<', '&'))
        {
            return null;
        }

        if (name[0] != '#')
        {
            return HtmlEntityProvider.Resolver.GetSymbol(string.Concat(name, ";"));
        }

        var hexadecimal = name.Length > 1 && name[1] is 'x' or 'X';
        var style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return uint.TryParse(name[(hexadecimal ? 2 : 1)..], style, CultureInfo.InvariantCulture, out var code) ? Character(code) : null;
    }

    private static string Character(uint code) => code switch
    {
        >= 0x80 and <= 0x9F => FromWindows1252((char)code).ToString(),
        0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) => "\uFFFD",
        _ => new Rune(code).ToString(),
    };
}
