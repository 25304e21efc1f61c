using System.Runtime.InteropServices;

namespace NewsBot.Stories.Clustering;

/// <summary>Gives each story of the window a small number, its place, and adds up at the places what a search finds: sums that lie together are read many times faster than stories that lie anywhere.</summary>
internal sealed class ClusterPlaces
{
    private readonly List<Cluster?> _clusters = [];
    private readonly Stack<int> _free = new();
    private readonly List<int> _found = [];
    private Tally[] _tallies = [];
    private long _searches;

    /// <summary>Gives a story a place.</summary>
    public void Take(Cluster cluster)
    {
        if (_free.TryPop(out var place))
        {
            _clusters[place] = cluster;
        }
        else
        {
            place = _clusters.Count;
            _clusters.Add(cluster);
            if (place == _tallies.Length)
            {
                Array.Resize(ref _tallies, Math.Max(64, place * 2));
            }
        }

        cluster.Place = place;
    }

    /// <summary>Takes a story's place back; another one may have it.</summary>
    public void Free(Cluster cluster)
    {
        _clusters[cluster.Place] = null;
        _free.Push(cluster.Place);
    }

    /// <summary>Begins a search.</summary>
    public void Begin()
    {
        _found.Clear();
        _searches++;
    }

    /// <summary>Adds a weight to each of these stories.</summary>
    /// <param name="places">Their places.</param>
    /// <param name="weight">The weight.</param>
    public void Weigh(ReadOnlySpan<int> places, float weight)
    {
        foreach (var place in places)
        {
            ref var tally = ref _tallies[place];
            if (tally.Search != _searches)
            {
                tally = new Tally { Search = _searches };
                _found.Add(place);
            }

            tally.Weight += weight;
        }
    }

    /// <summary>The heaviest stories since <see cref="Begin"/>, the heaviest first, the older first among equals.</summary>
    /// <param name="count">How many at most.</param>
    public List<Cluster> Heaviest(int count)
    {
        // Thousands may be found where thirty are asked for: only those that make it are put in order.
        var heaviest = new List<Cluster>(count + 1);
        var least = 0.0;
        foreach (var place in _found)
        {
            if (heaviest.Count == count && _tallies[place].Weight < least)
            {
                continue;
            }

            var cluster = _clusters[place]!;
            var at = heaviest.Count;
            while (at > 0 && IsBefore(cluster, heaviest[at - 1]))
            {
                at--;
            }

            heaviest.Insert(at, cluster);
            if (heaviest.Count > count)
            {
                heaviest.RemoveAt(count);
            }

            least = _tallies[heaviest[^1].Place].Weight;
        }

        return heaviest;
    }

    private bool IsBefore(Cluster one, Cluster other) =>
        _tallies[one.Place].Weight is var mine && _tallies[other.Place].Weight is var others && (mine > others || (mine == others && one.Story < other.Story));

    [StructLayout(LayoutKind.Auto)]
    private struct Tally
    {
        public long Search;
        public double Weight;
    }
}
