using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsBot.Ingestion.Feeds.Markup;

/// <summary>Finds the encoding of a feed, in the order of RFC 3023 and then by trying, and decodes it.</summary>
internal static partial class FeedEncoding
{
    private const int DeclarationBytes = 1024;

    // Of what is declared in one place and lies in another the first that fits every byte is taken; Windows-1252 fits nearly always.
    private static readonly string[] LastResorts = ["utf-8", "windows-1252"];

    /// <summary>Decodes.</summary>
    /// <param name="body">The document.</param>
    /// <param name="contentType">The Content-Type header; null for a document that came without one.</param>
    /// <param name="repairs">Takes what was wrong with the declarations.</param>
    /// <returns>The text without byte order mark, and the encoding's name.</returns>
    public static (string Text, string Name) Decode(ReadOnlySpan<byte> body, string? contentType, List<string> repairs)
    {
        var (marked, markLength) = Mark(body);
        body = body[markLength..];
        var declared = Declared(marked is not null && marked != "utf-8" ? Named(marked)!.GetString(body[..Math.Min(body.Length, DeclarationBytes * 4)]) : Encoding.Latin1.GetString(body[..Math.Min(body.Length, DeclarationBytes)]));
        var (stated, isXml) = Stated(contentType, declared);
        if (!isXml)
        {
            repairs.Add($"its Content-Type \"{Shown(contentType)}\" is not one of XML or JSON");
        }

        var first = stated ?? declared ?? marked ?? "utf-8";
        foreach (var name in ((string?[])[marked ?? Narrow(first), declared is null ? null : Narrow(declared), .. LastResorts]).OfType<string>())
        {
            if (Canonical(name) == "utf-8" && IsNearlyUtf8(body))
            {
                repairs.Add("it has bytes that are no UTF-8");
                return (Encoding.UTF8.GetString(body), "utf-8");
            }

            if (Named(name) is { } encoding && TryDecode(encoding, body) is { } text)
            {
                var read = Canonical(name);
                if (read != (marked ?? Canonical(first)))
                {
                    repairs.Add($"it says that its encoding is {Shown(marked ?? first)}, and it is {read}");
                }

                return (text, read);
            }
        }

        repairs.Add("it has bytes that no encoding knows");
        return (Encoding.Latin1.GetString(body), "iso-8859-1");
    }

    // A few broken bytes, as where a document was cut inside a character, do not make another encoding of UTF-8.
    private static bool IsNearlyUtf8(ReadOnlySpan<byte> body)
    {
        var sound = 0;
        var broken = 0;
        while (!body.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(body, out _, out var length);
            broken += status == OperationStatus.Done ? 0 : 1;
            sound += status == OperationStatus.Done && length > 1 ? 1 : 0;
            body = body[length..];
        }

        return broken > 0 && broken * 20 <= sound;
    }

    // Without a mark "utf-16" is declared by documents that are not; the bytes of one that is have been recognised.
    private static string? Narrow(string name) => Canonical(name) is "utf-16" or "utf-16le" or "utf-16be" or "utf-32" or "utf-32le" or "utf-32be" ? null : name;

    private static (string? Name, int Length) Mark(ReadOnlySpan<byte> body) => body switch
    {
        [0xFF, 0xFE, 0, 0, ..] => ("utf-32le", 4),
        [0, 0, 0xFE, 0xFF, ..] => ("utf-32be", 4),
        [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
        [0xFF, 0xFE, ..] => ("utf-16le", 2),
        [0xFE, 0xFF, ..] => ("utf-16be", 2),
        [(byte)'<', 0, 0, 0, ..] => ("utf-32le", 0),
        [0, 0, 0, (byte)'<', ..] => ("utf-32be", 0),
        [(byte)'<', 0, not 0, 0, ..] => ("utf-16le", 0),
        [0, (byte)'<', 0, not 0, ..] => ("utf-16be", 0),
        _ => (null, 0),
    };

    // RFC 3023, sections 3.1 to 3.6; servers do as it says less often than feeds survive it.
    private static (string? Encoding, bool IsXml) Stated(string? contentType, string? declared)
    {
        if (contentType is null)
        {
            return (declared, true);
        }

        var type = contentType.Split(';')[0].Trim().ToLowerInvariant();
        var charset = CharsetParameter().Match(contentType) is { Success: true } match ? match.Groups["name"].Value : null;
        var json = type is "application/json" or "application/feed+json" or "text/json";
        var application = type is "application/xml" or "application/xml-dtd" or "application/xml-external-parsed-entity" || (type.StartsWith("application/", StringComparison.Ordinal) && type.EndsWith("+xml", StringComparison.Ordinal));
        var text = type is "text/xml" or "text/xml-external-parsed-entity" || (type.StartsWith("text/", StringComparison.Ordinal) && type.EndsWith("+xml", StringComparison.Ordinal));
        return json ? (charset ?? "utf-8", true)
            : application ? (charset ?? declared ?? "utf-8", true)
            : text ? (charset ?? "us-ascii", true)
            : (charset ?? declared ?? (type.StartsWith("text/", StringComparison.Ordinal) ? "us-ascii" : "utf-8"), false);
    }

    private static string? Declared(string beginning) => DeclaredEncoding().Match(beginning) is { Success: true } match ? match.Groups["name"].Value : null;

    private static string Canonical(string name) => name.ToLowerInvariant() switch
    {
        "gb2312" or "gbk" or "gb_2312-80" or "x-gbk" or "cp936" => "gb18030",
        "utf8" => "utf-8",
        "ascii" => "us-ascii",
        "iso8859-1" or "latin1" or "latin-1" or "iso_8859-1" => "iso-8859-1",
        "x-mac-roman" or "macroman" or "x-macroman" or "x80macroman" => "macintosh",
        var other => other,
    };

    private static Encoding? Named(string name)
    {
        var canonical = Canonical(name);
        try
        {
            return canonical switch
            {
                "utf-8" => Strict(Encoding.UTF8),
                "utf-16le" => Strict(Encoding.Unicode),
                "utf-16be" => Strict(Encoding.BigEndianUnicode),
                "utf-32le" => Strict(Encoding.UTF32),
                "utf-32be" => Strict(new UTF32Encoding(bigEndian: true, byteOrderMark: false)),
                _ => Strict(CodePagesEncodingProvider.Instance.GetEncoding(canonical) ?? Encoding.GetEncoding(canonical)),
            };
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        (strict.DecoderFallback, strict.EncoderFallback) = (DecoderFallback.ExceptionFallback, EncoderFallback.ExceptionFallback);
        return strict;
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> body)
    {
        try
        {
            return encoding.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Shown(string? text) => Html.HtmlText.Clean(text is { Length: > 80 } ? text[..80] : text ?? string.Empty);

    [GeneratedRegex("""^\s*(?:<!--.*?-->\s*)?<\?xml[^>]{0,200}?\bencoding\s*=\s*["']\s*(?<name>[A-Za-z][A-Za-z0-9._-]{0,40})\s*["']""", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex DeclaredEncoding();

    [GeneratedRegex("""\bcharset\s*=\s*["']?\s*(?<name>[A-Za-z0-9._-]{1,40})""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex CharsetParameter();
}
