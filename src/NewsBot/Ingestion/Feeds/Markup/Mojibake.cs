using System.Text;
using NewsBot.Ingestion.Html;

namespace NewsBot.Ingestion.Feeds.Markup;

/// <summary>Mends text that was decoded in the wrong way before it was written into the feed: the control characters 128 to 159 give it away, nobody means them.</summary>
internal static class Mojibake
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Mends.</summary>
    /// <param name="text">A text of the feed.</param>
    public static string Mend(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0080', '\u009F'))
        {
            return text;
        }

        return ReadAsUtf8(text) ?? string.Create(text.Length, text, static (mended, from) =>
        {
            for (var at = 0; at < mended.Length; at++)
            {
                mended[at] = CharacterReferences.FromWindows1252(from[at]);
            }
        });
    }

    // UTF-8 that was taken for Latin-1: every character is one of its bytes.
    private static string? ReadAsUtf8(string text)
    {
        if (text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF'))
        {
            return null;
        }

        try
        {
            return Utf8.GetString(Encoding.Latin1.GetBytes(text));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
