using System.Buffers.Binary;
using System.Text;

namespace NewsBot.Ingestion.PageDumps;

/// <summary>Tells in which encoding a text was saved, and decodes it: UTF-8, UTF-16 (both with or without a byte order mark), Windows-1256, Windows-1252.</summary>
internal static class TextDecoder
{
    private const int SampleBytes = 64 * 1024;

    /// <summary>A text has next to no control characters; this share of them is still taken for dirt.</summary>
    private const double ControlShare = 0.002;

    // Of UTF-16 text: characters of the blocks that texts use at all, and of those that make up most of an English or Arabic one.
    private const double UsualShare = 0.95;
    private const double CommonShare = 0.7;

    private static readonly byte[][] Signatures =
    [
        "%PDF-"u8.ToArray(), "PK\u0003\u0004"u8.ToArray(), [0x89, (byte)'P', (byte)'N', (byte)'G'], [0xFF, 0xD8, 0xFF], [0x1F, 0x8B], "GIF8"u8.ToArray(), [0x7F, (byte)'E', (byte)'L', (byte)'F'],
    ];

    /// <summary>Decodes.</summary>
    /// <param name="content">The whole document.</param>
    /// <returns>The text without its byte order mark; null where the bytes are no text.</returns>
    public static string? Decode(ReadOnlySpan<byte> content)
    {
        foreach (var signature in Signatures)
        {
            if (content.StartsWith(signature))
            {
                return null;
            }
        }

        return content switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => TextOrNull(Encoding.UTF8.GetString(rest)),
            [0xFF, 0xFE, .. var rest] => TextOrNull(Encoding.Unicode.GetString(rest)),
            [0xFE, 0xFF, .. var rest] => TextOrNull(Encoding.BigEndianUnicode.GetString(rest)),
            _ when content.Contains((byte)0) => DecodeUnmarkedUtf16(content),
            _ when IsUtf8(content) => TextOrNull(Encoding.UTF8.GetString(content).TrimEnd('\uFFFD')),
            _ => TextOrNull(WindowsCodePage.Of(content).GetString(content)),
        };
    }

    private static string? DecodeUnmarkedUtf16(ReadOnlySpan<byte> content)
    {
        var sample = content[..(Math.Min(content.Length, SampleBytes) & ~1)];
        foreach (var bigEndian in (ReadOnlySpan<bool>)[false, true])
        {
            if (LooksLikeUtf16(sample, bigEndian))
            {
                return TextOrNull((bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(content));
            }
        }

        return null;
    }

    // Read in the wrong byte order, a text of the Latin or Arabic script becomes rare ideographs; in the right one nearly all of it
    // lies in a few low blocks.
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> sample, bool bigEndian)
    {
        var usual = 0;
        var common = 0;
        for (var at = 0; at + 1 < sample.Length; at += 2)
        {
            var unit = bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(sample[at..]) : BinaryPrimitives.ReadUInt16LittleEndian(sample[at..]);
            if (unit is '\t' or '\n' or '\r' or (>= 0x20 and < 0x7F) or (>= 0xA0 and < 0x0800) or (>= 0x2000 and < 0x2070) or (>= 0xFB50 and < 0xFF00))
            {
                usual++;
                common += unit is < 0x7F or (>= 0x0600 and < 0x0700) ? 1 : 0;
            }
        }

        return usual >= sample.Length / 2 * UsualShare && common >= sample.Length / 2 * CommonShare && common > 0;
    }

    /// <summary>True for UTF-8. A few broken bytes (a page cut inside a character) do not make a text with many sound sequences anything else.</summary>
    /// <param name="content">The whole document.</param>
    public static bool IsUtf8(ReadOnlySpan<byte> content)
    {
        if (System.Text.Unicode.Utf8.IsValid(content))
        {
            return true;
        }

        var sound = 0;
        var broken = 0;
        while (!content.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(content, out _, out var length);
            broken += status == System.Buffers.OperationStatus.Done ? 0 : 1;
            sound += status == System.Buffers.OperationStatus.Done && length > 1 ? 1 : 0;
            content = content[length..];
        }

        return broken == 0 || broken * 20 <= sound;
    }

    private static string? TextOrNull(string text)
    {
        var strange = 0;
        foreach (var character in text)
        {
            strange += (char.IsControl(character) && !char.IsWhiteSpace(character)) || character == '\uFFFD' ? 1 : 0;
        }

        return strange <= Math.Max(1, text.Length * ControlShare) ? text : null;
    }
}
