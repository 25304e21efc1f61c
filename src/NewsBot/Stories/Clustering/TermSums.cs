namespace NewsBot.Stories.Clustering;

/// <summary>The sum of a story's term vectors, with how many of them hold each term. A story of one article shares that article's arrays: most stories are of that kind.</summary>
internal sealed class TermSums
{
    private uint[] _keys = [];
    private float[] _sums = [];
    private int[] _counts = [];

    /// <summary>How many vectors were added.</summary>
    public int Vectors { get; private set; }

    /// <summary>The square of the sum's length.</summary>
    public double SquaredLength { get; private set; }

    /// <summary>True where a vector holds this term.</summary>
    public bool Holds(uint key) => Array.BinarySearch(_keys, key) >= 0;

    /// <summary>True where one of these terms is held.</summary>
    public bool HoldsAnyOf(TermTable terms)
    {
        foreach (var key in _keys)
        {
            if (terms[key] > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a vector.</summary>
    public void Add(TermVector vector)
    {
        SquaredLength += (2 * Dot(vector)) + SquareOf(vector);
        Vectors++;
        if (_keys.Length == 0)
        {
            (_keys, _sums, _counts) = (vector.Keys, vector.Weights, []);
            return;
        }

        Blend(vector, 1);
    }

    /// <summary>Takes a vector away that was added.</summary>
    public void Remove(TermVector vector)
    {
        Vectors--;
        if (Vectors == 0)
        {
            (_keys, _sums, _counts, SquaredLength) = ([], [], [], 0);
            return;
        }

        Blend(vector, -1);
        SquaredLength = 0;
        foreach (var sum in _sums)
        {
            SquaredLength += sum * sum;
        }
    }

    /// <summary>The product with a vector.</summary>
    public double Dot(TermVector vector)
    {
        var product = 0.0;
        var from = 0;
        for (var index = 0; index < vector.Length && from < _keys.Length; index++)
        {
            var at = Array.BinarySearch(_keys, from, _keys.Length - from, vector.Keys[index]);
            if (at >= 0)
            {
                product += vector.Weights[index] * _sums[at];
            }

            from = at >= 0 ? at + 1 : ~at;
        }

        return product;
    }

    /// <summary>The product with the vector of a table; the same to the last bit.</summary>
    public double Dot(TermTable vector)
    {
        var product = 0.0;
        var sums = _sums.AsSpan(0, _keys.Length);
        for (var index = 0; index < sums.Length; index++)
        {
            if (vector[_keys[index]] is var weight and > 0)
            {
                product += weight * sums[index];
            }
        }

        return product;
    }

    /// <summary>The product with another sum.</summary>
    public double Dot(TermSums other)
    {
        var product = 0.0;
        for (int mine = 0, theirs = 0; mine < _keys.Length && theirs < other._keys.Length;)
        {
            var (here, there) = (_keys[mine], other._keys[theirs]);
            if (here == there)
            {
                product += (double)_sums[mine] * other._sums[theirs];
            }

            mine += here <= there ? 1 : 0;
            theirs += there <= here ? 1 : 0;
        }

        return product;
    }

    private static double SquareOf(TermVector vector)
    {
        var square = 0.0;
        foreach (var weight in vector.Weights)
        {
            square += weight * weight;
        }

        return square;
    }

    private int CountAt(int index) => _counts.Length == 0 ? 1 : _counts[index];

    // Both are sorted, so one pass makes the new arrays; terms that no vector holds any more go.
    private void Blend(TermVector vector, int sign)
    {
        var room = _keys.Length + (sign > 0 ? vector.Length : 0);
        var (keys, sums, counts, length) = (new uint[room], new float[room], new int[room], 0);
        for (int mine = 0, theirs = 0; mine < _keys.Length || theirs < vector.Length;)
        {
            var isMine = theirs == vector.Length || (mine < _keys.Length && _keys[mine] <= vector.Keys[theirs]);
            var isTheirs = mine == _keys.Length || (theirs < vector.Length && vector.Keys[theirs] <= _keys[mine]);
            var key = isMine ? _keys[mine] : vector.Keys[theirs];
            var sum = (isMine ? _sums[mine] : 0) + (isTheirs ? sign * vector.Weights[theirs] : 0);
            var count = (isMine ? CountAt(mine) : 0) + (isTheirs ? sign : 0);
            mine += isMine ? 1 : 0;
            theirs += isTheirs ? 1 : 0;
            if (count > 0)
            {
                (keys[length], sums[length], counts[length]) = (key, sum, count);
                length++;
            }
        }

        (_keys, _sums, _counts) = (keys[..length], sums[..length], counts[..length]);
    }
}
