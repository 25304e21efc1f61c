using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Ingestion.PageDumps;

namespace NewsBot.Ingestion.Html.Tree;

/// <summary>The characters of a page: from its bytes, what HTTP and the page say about their encoding, and what they are in truth.</summary>
internal static partial class PageText
{
    /// <summary>Where a declaration may stand. The HTML standard asks for 1,024 bytes; publishers put scripts before it.</summary>
    private const int DeclarationBytes = 4096;

    /// <summary>Escape: what the seven-bit encodings of Japanese begin a character set with.</summary>
    private const byte Escape = 0x1B;

    /// <summary>Decodes.</summary>
    /// <param name="body">The bytes as they came, no longer compressed.</param>
    /// <param name="contentType">The header <c>Content-Type</c>; null where there was none.</param>
    /// <returns>The text; null where the bytes are none.</returns>
    public static string? Decode(ReadOnlySpan<byte> body, string? contentType)
    {
        // Whoever declares another encoding over sound UTF-8 is wrong: no text of another encoding is UTF-8 by accident.
        if (body.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || body.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || (TextDecoder.IsUtf8(body) && !body.Contains(Escape)))
        {
            return TextDecoder.Decode(body);
        }

        var declared = Named(CharsetIn(contentType ?? "")) ?? Named(CharsetIn(Encoding.Latin1.GetString(body[..Math.Min(body.Length, DeclarationBytes)])));
        return declared is null or UTF8Encoding or UnicodeEncoding ? TextDecoder.Decode(body) : declared.GetString(body);
    }

    private static string? CharsetIn(string text) => Charset().Match(text) is { Success: true } match ? match.Groups["name"].Value : null;

    // Browsers read ISO 8859-1 as Windows-1252, whose letters it has and more: https://encoding.spec.whatwg.org/#names-and-labels
    private static Encoding? Named(string? name)
    {
        var label = name?.ToLowerInvariant() switch
        {
            "iso-8859-1" or "iso8859-1" or "latin1" or "us-ascii" or "ascii" => "windows-1252",
            "iso-8859-6" => "windows-1256",
            "gb2312" => "gb18030",
            "cp1256" => "windows-1256",
            var other => other,
        };
        if (label is null)
        {
            return null;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            // A name that nobody knows says nothing.
            return null;
        }
    }

    [GeneratedRegex(@"\bcharset\s*=\s*[""']?\s*(?<name>[A-Za-z0-9_.:-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Charset();
}
