using System.Text;

namespace NewsBot.Ingestion.PageDumps;

/// <summary>Tells Windows-1256 (Arabic) from Windows-1252 (Western European).</summary>
internal static class WindowsCodePage
{
    /// <summary>The code page whose letters the bytes make sense in.</summary>
    /// <param name="content">A text of one byte a character.</param>
    public static Encoding Of(ReadOnlySpan<byte> content) => CodePagesEncodingProvider.Instance.GetEncoding(IsArabic(content) ? 1256 : 1252)!;

    // Arabic words are runs of upper-half letters; in Western text such a letter stands between two of the lower half (é, ü, ñ).
    // Both pages share the letters à â ç è é ê ë î ï ô ù û ü and the typographic quotes, so single bytes tell nothing.
    private static bool IsArabic(ReadOnlySpan<byte> content)
    {
        var together = 0;
        var mixed = 0;
        for (var at = 1; at < content.Length; at++)
        {
            var (before, here) = (content[at - 1], content[at]);
            together += IsUpperHalfLetter(before) && IsUpperHalfLetter(here) ? 1 : 0;
            mixed += (IsUpperHalfLetter(before) && char.IsAsciiLetter((char)here)) || (char.IsAsciiLetter((char)before) && IsUpperHalfLetter(here)) ? 1 : 0;
        }

        return together > mixed;
    }

    private static bool IsUpperHalfLetter(byte value) => value is >= 0xC0 or 0x81 or 0x8D or 0x8E or 0x90 or 0x98;
}
