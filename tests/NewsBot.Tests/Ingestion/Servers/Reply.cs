using System.IO.Compression;
using System.Text;

namespace NewsBot.Tests.Ingestion.Servers;

/// <summary>Answers of a publisher's server, the honest and the others.</summary>
internal delegate Task Reply(Asked asked, Stream connection, CancellationToken stopped);

/// <summary>Makes them.</summary>
internal static class Replies
{
    public static Reply Document(string body, params string[] headers) => Bytes(Encoding.UTF8.GetBytes(body), headers);

    public static Reply Bytes(byte[] body, params string[] headers) => Status("200 OK", body, headers);

    public static Reply Status(string status, params string[] headers) => Status(status, [], headers);

    public static Reply Status(string status, byte[] body, params string[] headers) => async (_, connection, stopped) =>
    {
        await connection.WriteAsync(Head(status, [.. headers, $"Content-Length: {body.Length}"]), stopped);
        await connection.WriteAsync(body, stopped);
    };

    public static Reply Redirect(int status, string location) => Status($"{status} Elsewhere", $"Location: {location}");

    /// <summary>Begins an answer and says no more.</summary>
    public static Reply Silence(string beginning) => async (_, connection, stopped) =>
    {
        await connection.WriteAsync(Encoding.ASCII.GetBytes(beginning), stopped);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stopped);
    };

    /// <summary>A body without an end, as fast as it is taken.</summary>
    public static Reply Endless() => async (_, connection, stopped) =>
    {
        await connection.WriteAsync(Head("200 OK", []), stopped);
        var piece = new byte[64 * 1024];
        Array.Fill(piece, (byte)'x');
        while (true)
        {
            await connection.WriteAsync(piece, stopped);
        }
    };

    /// <summary>Says that it is longer than it is, and ends.</summary>
    public static Reply Cut(string body) => async (_, connection, stopped) =>
    {
        await connection.WriteAsync(Head("200 OK", [$"Content-Length: {body.Length + 1000}"]), stopped);
        await connection.WriteAsync(Encoding.UTF8.GetBytes(body), stopped);
    };

    public static byte[] Gzip(byte[] body) => Packed(body, to => new GZipStream(to, CompressionLevel.Optimal));

    public static byte[] Brotli(byte[] body) => Packed(body, to => new BrotliStream(to, CompressionLevel.Optimal));

    public static byte[] Zlib(byte[] body) => Packed(body, to => new ZLibStream(to, CompressionLevel.Optimal));

    public static byte[] Deflate(byte[] body) => Packed(body, to => new DeflateStream(to, CompressionLevel.Optimal));

    private static byte[] Packed(byte[] body, Func<Stream, Stream> packing)
    {
        using var packed = new MemoryStream();
        using (var through = packing(packed))
        {
            through.Write(body);
        }

        return packed.ToArray();
    }

    private static byte[] Head(string status, IEnumerable<string> headers) =>
        Encoding.Latin1.GetBytes($"HTTP/1.1 {status}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}Connection: close\r\n\r\n");
}
