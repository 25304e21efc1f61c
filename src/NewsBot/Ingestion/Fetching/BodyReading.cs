using System.Globalization;
using System.IO.Compression;

namespace NewsBot.Ingestion.Fetching;

/// <summary>Reads the body of an answer within bounds, and undoes its compression within bounds.</summary>
internal static class BodyReading
{
    private const int Step = 64 * 1024;

    // Text shrinks to a tenth, a page of repeated markup to a fiftieth; what shrinks more was made to burst.
    private const int LargestRatio = 200;
    private const int RatioCounts = 1024 * 1024;

    /// <summary>Reads it.</summary>
    /// <param name="content">The answer's content.</param>
    /// <param name="most">Bytes that it may have, compressed and not.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The bytes, or what is wrong with them.</returns>
    public static async Task<(ReadOnlyMemory<byte> Body, ProblemKind Kind, string? Fault)> ReadAsync(HttpContent content, int most, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > most)
        {
            return (default, ProblemKind.TooLarge, TooLarge(content.Headers.ContentLength.Value, most));
        }

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var raw = await TakeAsync(stream, most, compressed: null, cancellationToken);
        if (raw is null)
        {
            return (default, ProblemKind.TooLarge, $"It does not end within {most.ToString("N0", CultureInfo.InvariantCulture)} bytes. Take a smaller document of the publisher.");
        }

        // An archive without the header is what a file called feed.xml.gz comes as.
        var encodings = content.Headers.ContentEncoding.Select(name => name.ToLowerInvariant()).Where(name => name is not ("identity" or "")).ToList();
        var encoding = encodings switch
        {
            [] => raw is [0x1F, 0x8B, ..] ? "gzip" : "",
            [var one] => one,
            _ => string.Join(", ", encodings),
        };
        return encoding.Length == 0 ? (raw, default, null) : await UndoAsync(raw, encoding, most, cancellationToken);
    }

    private static async Task<(ReadOnlyMemory<byte> Body, ProblemKind Kind, string? Fault)> UndoAsync(byte[] raw, string encoding, int most, CancellationToken cancellationToken)
    {
        await using var packed = new MemoryStream(raw, writable: false);
        await using var open = Open(packed, raw, encoding);
        if (open is null)
        {
            return (default, ProblemKind.Binary, $"It is compressed as \"{(encoding.Length > 40 ? encoding[..40] : encoding)}\", which was not asked for. NewsBot reads gzip, br and deflate.");
        }

        try
        {
            return await TakeAsync(open, most, raw.Length, cancellationToken) is { } body
                ? (body, default, null)
                : (default, ProblemKind.TooLarge, $"Its {raw.Length.ToString("N0", CultureInfo.InvariantCulture)} compressed bytes become more than a document may have, or more than {LargestRatio} times as many. That is no honest document.");
        }
        catch (InvalidDataException broken)
        {
            return (default, ProblemKind.Unreadable, $"Its compression is broken ({encoding}): {broken.Message}");
        }
    }

    private static Stream? Open(Stream packed, byte[] raw, string encoding) => encoding switch
    {
        "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
        "br" => new BrotliStream(packed, CompressionMode.Decompress),

        // The header means zlib's frame (RFC 9110, 8.4.1.2); some servers send it without.
        "deflate" => raw is [var first, var second, ..] && (first & 0x0F) == 8 && ((first << 8) | second) % 31 == 0
            ? new ZLibStream(packed, CompressionMode.Decompress)
            : new DeflateStream(packed, CompressionMode.Decompress),
        _ => null,
    };

    // Null where there is more than may be.
    private static async Task<byte[]?> TakeAsync(Stream stream, int most, int? compressed, CancellationToken cancellationToken)
    {
        using var taken = new MemoryStream();
        var step = new byte[Step];
        int length;
        while ((length = await stream.ReadAsync(step, cancellationToken)) > 0)
        {
            taken.Write(step, 0, length);
            if (taken.Length > most || (compressed is { } packed && taken.Length > RatioCounts && taken.Length / LargestRatio > packed))
            {
                return null;
            }
        }

        return taken.ToArray();
    }

    private static string TooLarge(long bytes, int most) =>
        string.Create(CultureInfo.InvariantCulture, $"It has {bytes:N0} bytes; the largest that is read has {most:N0}. Take a smaller document of the publisher.");
}
