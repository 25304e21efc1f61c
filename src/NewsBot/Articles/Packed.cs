using System.Buffers;
using System.IO.Compression;

namespace NewsBot.Articles;

/// <summary>Bytes as the store keeps them: compressed with Brotli, which knows English before it begins and so helps short texts too.</summary>
internal static class Packed
{
    /// <summary>Halves news in English; the next levels take twice the time for a twentieth less.</summary>
    private const int Quality = 1;

    /// <summary>64 KB, which holds any article.</summary>
    private const int Window = 16;

    /// <summary>Packs bytes; the first four of the result are their length.</summary>
    /// <param name="bytes">The bytes.</param>
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        var rented = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length) + sizeof(int));
        try
        {
            BitConverter.TryWriteBytes(rented, bytes.Length);
            if (!BrotliEncoder.TryCompress(bytes, rented.AsSpan(sizeof(int)), out var written, Quality, Window))
            {
                throw new InvalidOperationException("Brotli needs more room than it says.");
            }

            return rented.AsSpan(0, written + sizeof(int)).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>The bytes that were packed.</summary>
    /// <param name="packed">What <see cref="Pack"/> gave.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        var bytes = new byte[BitConverter.ToInt32(packed)];
        return BrotliDecoder.TryDecompress(packed[sizeof(int)..], bytes, out var written) && written == bytes.Length
            ? bytes
            : throw new InvalidDataException("A stored text is damaged; stop NewsBot and restore a backup.");
    }
}
