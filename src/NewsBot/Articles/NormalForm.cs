using System.Buffers;
using System.Text;

namespace NewsBot.Articles;

/// <summary>The form in which texts are compared: Unicode NFC, one kind of quotation mark, hyphen and space, nothing invisible. Readers never see it.</summary>
internal static class NormalForm
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?'\"()[]-/&%$@#*+=");

    private static readonly SearchValues<char> PlainOrSpace = SearchValues.Create(
        " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?'\"()[]-/&%$@#*+=");

    /// <summary>The normal form of a text; runs of white space become one space, none at the ends.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text)
    {
        if (IsNormal(text))
        {
            return text;
        }

        var composed = Ascii.IsValid(text) ? text : Compose(text);
        var form = new StringBuilder(composed.Length);
        var spaceBefore = false;
        foreach (var character in composed)
        {
            var plain = Plain.Contains(character) ? character : Fold(character);
            if (plain == ' ')
            {
                spaceBefore = form.Length > 0;
            }
            else if (plain != '\0')
            {
                if (spaceBefore)
                {
                    form.Append(' ');
                    spaceBefore = false;
                }

                form.Append(plain);
            }
        }

        return form.ToString();
    }

    // Most texts are: found out without looking at each character.
    private static bool IsNormal(string text) =>
        !text.AsSpan().ContainsAnyExcept(PlainOrSpace) && !text.StartsWith(' ') && !text.EndsWith(' ') && !text.Contains("  ", StringComparison.Ordinal);

    // Half a surrogate pair has no normal form; it is compared as it stands.
    private static string Compose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static char Fold(char character) => character switch
    {
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '\u00B4' or '`' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u00AB' or '\u00BB' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => '-',

        // Soft hyphen, zero-width characters, direction marks, byte order mark.
        '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or '\u2060' or (>= '\u2066' and <= '\u2069') or '\uFEFF' => '\0',
        _ when char.IsWhiteSpace(character) || char.IsControl(character) => ' ',
        _ => character,
    };
}
