using System.Numerics;

namespace NewsBot.Stories.Clustering;

/// <summary>Weights by key, to compare one vector with many: most look-ups are of terms that are not held, and cost the test of a bit. Filled again for each vector; used by one caller at a time.</summary>
internal sealed class TermTable
{
    /// <summary>Places for each term: so empty that a key which is held seldom meets another.</summary>
    private const int Sparseness = 4;

    /// <summary>One bit is set for each term: of a hundred terms that are not held one or two are looked for in vain.</summary>
    private const int Bits = 8192, BitsOfWord = 64;

    private readonly ulong[] _bits = new ulong[Bits / BitsOfWord];

    // A weight of 0 is an empty place: no weight is.
    private (uint Key, float Weight)[] _places = [];

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

    /// <summary>Holds the terms that may tie articles alone, all with the weight 1: neither common ones nor numbers, which are dates and scores as often as not.</summary>
    /// <param name="terms">Terms of an article.</param>
    public void FillTelling(ArticleTerm[] terms)
    {
        Clear(terms.Length);
        foreach (var term in terms)
        {
            if (!term.IsCommon && !term.IsNumber)
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
            // Keys are hashes already: some of their bits are as good as any others.
            var bit = key % Bits;
            return (_bits[bit / BitsOfWord] & (1UL << (int)(bit % BitsOfWord))) == 0 ? 0 : Find(key);
        }
    }

    private float Find(uint key)
    {
        var places = _places;
        var mask = (uint)places.Length - 1;
        var at = key & mask;
        while (places[at].Weight > 0 && places[at].Key != key)
        {
            at = (at + 1) & mask;
        }

        return places[at].Weight;
    }

    private void Clear(int terms)
    {
        Array.Clear(_bits);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)((terms + 1) * Sparseness));
        if (_places.Length < size)
        {
            _places = new (uint, float)[size];
            return;
        }

        Array.Clear(_places);
    }

    private void Add(uint key, float weight)
    {
        var bit = key % Bits;
        _bits[bit / BitsOfWord] |= 1UL << (int)(bit % BitsOfWord);
        var mask = (uint)_places.Length - 1;
        var at = key & mask;
        while (_places[at].Weight > 0)
        {
            at = (at + 1) & mask;
        }

        _places[at] = (key, weight);
    }
}
