using System.Buffers.Binary;

namespace NewsBot.Stories.Clustering;

/// <summary>An article's weighted terms, of unit length, frozen when it arrived. The same in memory and in the store: weights have 16 bits.</summary>
internal sealed class TermVector
{
    private const int BytesOfTerm = sizeof(uint) + sizeof(ushort);

    private TermVector(uint[] keys, float[] weights) => (Keys, Weights) = (keys, weights);

    /// <summary>The terms' keys, rising.</summary>
    public uint[] Keys { get; }

    /// <summary>Their weights, above 0.</summary>
    public float[] Weights { get; }

    /// <summary>How many terms there are.</summary>
    public int Length => Keys.Length;

    /// <summary>A vector of unit length.</summary>
    /// <param name="keys">Rising keys.</param>
    /// <param name="weights">Their weights in any scale, none negative.</param>
    public static TermVector Of(ReadOnlySpan<uint> keys, ReadOnlySpan<double> weights)
    {
        var length = 0.0;
        foreach (var weight in weights)
        {
            length += weight * weight;
        }

        length = Math.Sqrt(length);
        var (kept, shares, count) = (new uint[keys.Length], new float[keys.Length], 0);
        for (var index = 0; index < keys.Length; index++)
        {
            var share = length > 0 ? (ushort)Math.Round(weights[index] / length * ushort.MaxValue) : (ushort)0;
            if (share > 0)
            {
                (kept[count], shares[count]) = (keys[index], share / (float)ushort.MaxValue);
                count++;
            }
        }

        return count == kept.Length ? new TermVector(kept, shares) : new TermVector(kept[..count], shares[..count]);
    }

    /// <summary>The vector that was packed.</summary>
    /// <param name="packed">What <see cref="Pack"/> gave.</param>
    public static TermVector Unpack(ReadOnlySpan<byte> packed)
    {
        var keys = new uint[packed.Length / BytesOfTerm];
        var weights = new float[keys.Length];
        for (var index = 0; index < keys.Length; index++)
        {
            var bytes = packed.Slice(index * BytesOfTerm, BytesOfTerm);
            keys[index] = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            weights[index] = BinaryPrimitives.ReadUInt16LittleEndian(bytes[sizeof(uint)..]) / (float)ushort.MaxValue;
        }

        return new TermVector(keys, weights);
    }

    /// <summary>As the store keeps it: six bytes a term.</summary>
    public byte[] Pack()
    {
        var packed = new byte[Keys.Length * BytesOfTerm];
        for (var index = 0; index < Keys.Length; index++)
        {
            var bytes = packed.AsSpan(index * BytesOfTerm, BytesOfTerm);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, Keys[index]);
            BinaryPrimitives.WriteUInt16LittleEndian(bytes[sizeof(uint)..], (ushort)MathF.Round(Weights[index] * ushort.MaxValue));
        }

        return packed;
    }

    /// <summary>The cosine of two vectors.</summary>
    /// <param name="other">The other one.</param>
    public double Dot(TermVector other)
    {
        var sum = 0.0;
        for (int mine = 0, theirs = 0; mine < Keys.Length && theirs < other.Keys.Length;)
        {
            var (here, there) = (Keys[mine], other.Keys[theirs]);
            if (here == there)
            {
                sum += Weights[mine] * other.Weights[theirs];
            }

            mine += here <= there ? 1 : 0;
            theirs += there <= here ? 1 : 0;
        }

        return sum;
    }
}
