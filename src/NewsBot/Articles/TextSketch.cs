using System.Runtime.InteropServices;

namespace NewsBot.Articles;

/// <summary>The smallest hashes of a text's runs of words: how much of one text stands in another shows without reading either.</summary>
/// <remarks>A bottom-k sketch: E. Cohen and H. Kaplan, "Summarizing Data using Bottom-k Sketches", 2007. Sketches are stored, so their hashes must never change.</remarks>
internal sealed class TextSketch
{
    /// <summary>Hashes that are kept: of two texts of which one is a third of the other, sixteen of the shorter one's tell, which is right to about an eighth.</summary>
    private const int Size = 48;

    /// <summary>Hashes of either text below which an estimate is chance.</summary>
    private const int LeastCompared = 4;

    private readonly uint[] _hashes;

    private TextSketch(uint[] hashes) => _hashes = hashes;

    /// <summary>Of a text without runs of words.</summary>
    public static TextSketch Empty { get; } = new([]);

    /// <summary>The sketch of a text.</summary>
    /// <param name="runs">Evenly spread hashes of its runs of words.</param>
    public static TextSketch Of(ReadOnlySpan<ulong> runs)
    {
        var (smallest, count) = (new uint[Size], 0);
        foreach (var run in runs)
        {
            var hash = (uint)(run >> 32);
            if (count == Size && hash >= smallest[^1])
            {
                continue;
            }

            var at = Array.BinarySearch(smallest, 0, count, hash);
            if (at < 0)
            {
                count = Math.Min(count + 1, Size);
                Array.Copy(smallest, ~at, smallest, ~at + 1, count - 1 - ~at);
                smallest[~at] = hash;
            }
        }

        return new TextSketch(smallest[..count]);
    }

    /// <summary>The sketch that was packed.</summary>
    /// <param name="packed">What <see cref="Pack"/> gave.</param>
    public static TextSketch Unpack(ReadOnlySpan<byte> packed) => new(MemoryMarshal.Cast<byte, uint>(packed).ToArray());

    /// <summary>As the store keeps it: four bytes a hash.</summary>
    public byte[] Pack() => MemoryMarshal.AsBytes(_hashes.AsSpan()).ToArray();

    /// <summary>About what share of the shorter text's runs stand in the longer one; 0 where too little is known of one.</summary>
    /// <param name="other">The other text's sketch.</param>
    public double ShareIn(TextSketch other)
    {
        // Both sketches are whole only up to the lower of their ends.
        var end = Math.Min(End, other.End);
        var (mine, theirs, common) = (0, 0, 0);
        while (mine < _hashes.Length && theirs < other._hashes.Length && Math.Min(_hashes[mine], other._hashes[theirs]) <= end)
        {
            var (here, there) = (_hashes[mine], other._hashes[theirs]);
            common += here == there ? 1 : 0;
            mine += here <= there ? 1 : 0;
            theirs += there <= here ? 1 : 0;
        }

        var fewer = Math.Min(Below(end), other.Below(end));
        return fewer < LeastCompared ? 0 : (double)common / fewer;
    }

    private uint End => _hashes.Length == Size ? _hashes[^1] : uint.MaxValue;

    private int Below(uint end) => Array.BinarySearch(_hashes, end) is var at && at < 0 ? ~at : at + 1;
}
