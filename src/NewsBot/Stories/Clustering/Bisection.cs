namespace NewsBot.Stories.Clustering;

/// <summary>
/// Parts a story's articles into the two groups that are most alike within (two means on the sphere, from several beginnings), and says whether they are two events.
/// Look-alike events come together while each has an article or two; with a few of each, the gap between them shows.
/// </summary>
internal sealed class Bisection
{
    private const int Beginnings = 6, Rounds = 10;

    private readonly double[,] _alike;
    private readonly int _count;
    private readonly double[] _toFirst, _toSecond;
    private double _first, _second;

    private Bisection(IReadOnlyList<ClusterArticle> articles)
    {
        _count = articles.Count;
        _alike = new double[_count, _count];
        (_toFirst, _toSecond) = (new double[_count], new double[_count]);
        for (var one = 0; one < _count; one++)
        {
            _alike[one, one] = 1;
            for (var other = 0; other < one; other++)
            {
                _alike[one, other] = _alike[other, one] = articles[one].Vector.Dot(articles[other].Vector);
            }
        }
    }

    /// <summary>The articles of the second event; null where there is one event.</summary>
    /// <param name="articles">Articles of a story.</param>
    public static List<ClusterArticle>? SecondEvent(IReadOnlyList<ClusterArticle> articles)
    {
        var bisection = new Bisection(articles);
        var (best, sides) = (0.0, Array.Empty<bool>());
        foreach (var (one, other) in bisection.Seeds())
        {
            var tried = bisection.From(one, other);
            var worth = Math.Sqrt(bisection._first) + Math.Sqrt(bisection._second);
            if (worth > best)
            {
                (best, sides) = (worth, tried);
            }
        }

        return sides.Length > 0 && bisection.AreTwo(sides) ? [.. articles.Where((_, index) => sides[index])] : null;
    }

    // The least alike pair, and others from the least to the most alike.
    private IEnumerable<(int One, int Other)> Seeds()
    {
        var pairs = new List<(double Alike, int One, int Other)>();
        for (var one = 0; one < _count; one++)
        {
            for (var other = 0; other < one; other++)
            {
                pairs.Add((_alike[one, other], one, other));
            }
        }

        pairs.Sort();
        var step = Math.Max(1, pairs.Count / Beginnings);
        return Enumerable.Range(0, Beginnings).Select(beginning => beginning * step).Where(at => at < pairs.Count).Select(at => (pairs[at].One, pairs[at].Other));
    }

    private bool[] From(int one, int other)
    {
        var sides = new bool[_count];
        for (var index = 0; index < _count; index++)
        {
            sides[index] = index == other || (index != one && _alike[index, other] > _alike[index, one]);
        }

        Sum(sides);
        for (var (round, moved) = (0, true); round < Rounds && moved; round++)
        {
            moved = false;
            for (var index = 0; index < _count; index++)
            {
                moved |= Settle(index, sides);
            }
        }

        return sides;
    }

    private void Sum(bool[] sides)
    {
        (_first, _second) = (0, 0);
        for (var one = 0; one < _count; one++)
        {
            (_toFirst[one], _toSecond[one]) = (0, 0);
            for (var other = 0; other < _count; other++)
            {
                _toFirst[one] += sides[other] ? 0 : _alike[one, other];
                _toSecond[one] += sides[other] ? _alike[one, other] : 0;
            }

            _first += sides[one] ? 0 : _toFirst[one];
            _second += sides[one] ? _toSecond[one] : 0;
        }
    }

    // The side whose other articles it is nearer to.
    private bool Settle(int index, bool[] sides)
    {
        var isSecond = sides[index];
        var (toOwn, own) = isSecond ? (_toSecond[index] - 1, _second) : (_toFirst[index] - 1, _first);
        var (toOther, other) = isSecond ? (_toFirst[index], _first) : (_toSecond[index], _second);
        var ownWithout = own - (2 * toOwn) - 1;
        if (ownWithout < 0.5 || toOther / Math.Sqrt(other) <= toOwn / Math.Sqrt(ownWithout))
        {
            return false;
        }

        sides[index] = !isSecond;
        var otherWith = other + (2 * toOther) + 1;
        (_first, _second) = isSecond ? (otherWith, ownWithout) : (ownWithout, otherWith);
        var sign = isSecond ? 1 : -1;
        for (var at = 0; at < _count; at++)
        {
            _toFirst[at] += sign * _alike[at, index];
            _toSecond[at] -= sign * _alike[at, index];
        }

        return true;
    }

    private bool AreTwo(bool[] sides)
    {
        Sum(sides);
        var seconds = sides.Count(side => side);
        var across = 0.0;
        for (var index = 0; index < _count; index++)
        {
            across += sides[index] ? _toFirst[index] : 0;
        }

        return EventGap.AreTwo(across, _first, _count - seconds, _second, seconds, ClusterRules.PartBelow);
    }
}
