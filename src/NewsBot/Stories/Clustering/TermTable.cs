using System.Numerics;

namespace NewsBot.Stories.Clustering;

/// <summary>Weights by key, to compare one vector with many: a look-up costs a comparison or two. Filled again for each vector; used by one caller at a time.</summary>
internal sealed class TermTable
{
    /// <summary>Places for each term: so empty that a key which is not held mostly meets no other.</summary>
    private const int Sparseness = 8;

    private uint[] _keys = [];

    // 0 is an empty place: no weight is.
    private float[] _weights = [];

    /// <summary>Holds these terms in place of all others.</summary>
    /// <param name="vector">The terms.</param>
    public void Fill(TermVector vector)
    {
        Clear(vector.Length);
        for (var index = 0; index < vector.Length; index++)
        {
            Add(vector.Keys[index], vector.Weights[index]);
        }
    }

    /// <summary>Holds the terms that are not common, all with the weight 1.</summary>
    /// <param name="terms">Terms of an article.</param>
    public void FillTelling(ArticleTerm[] terms)
    {
        Clear(terms.Length);
        foreach (var term in terms)
        {
            if (!term.IsCommon)
            {
                Add(term.Key, 1);
            }
        }
    }

    /// <summary>The weight of a term; 0 where it is not held.</summary>
    /// <param name="key">The term's key.</param>
    public float this[uint key]
    {
        get
        {
            // Keys are hashes already: their low bits are as good as any.
            var mask = (uint)_keys.Length - 1;
            var at = key & mask;
            while (_weights[at] > 0 && _keys[at] != key)
            {
                at = (at + 1) & mask;
            }

            return _weights[at];
        }
    }

    private void Clear(int terms)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)((terms + 1) * Sparseness));
        if (_keys.Length < size)
        {
            (_keys, _weights) = (new uint[size], new float[size]);
            return;
        }

        Array.Clear(_weights);
    }

    private void Add(uint key, float weight)
    {
        var mask = (uint)_keys.Length - 1;
        var at = key & mask;
        while (_weights[at] > 0)
        {
            at = (at + 1) & mask;
        }

        (_keys[at], _weights[at]) = (key, weight);
    }
}
