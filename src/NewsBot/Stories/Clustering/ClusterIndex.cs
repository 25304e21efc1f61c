using System.Runtime.InteropServices;

namespace NewsBot.Stories.Clustering;

/// <summary>Which articles and stories of the window hold a term: from there come the weights, and the stories that an article may belong to.</summary>
internal sealed class ClusterIndex
{
    /// <summary>Stories of one term that a search looks at, the newest, and of all terms; the heaviest terms, which few stories hold, come first. A search must not grow with the window.</summary>
    private const int PerTerm = 400, PerSearch = 2000;

    private readonly Dictionary<uint, Posting> _postings = [];
    private readonly List<Cluster> _found = [];
    private long _searches;

    /// <summary>Articles of the window.</summary>
    public int Articles { get; private set; }

    /// <summary>In how many articles and stories a term stands.</summary>
    public (int Articles, int Stories) Frequency(uint key) => _postings.TryGetValue(key, out var posting) ? (posting.Articles, posting.Clusters.Count) : default;

    /// <summary>Counts an article's terms.</summary>
    public void Count(TermVector vector, int sign)
    {
        Articles += sign;
        foreach (var key in vector.Keys)
        {
            var posting = CollectionsMarshal.GetValueRefOrAddDefault(_postings, key, out _) ??= new Posting();
            posting.Articles += sign;
            Forget(key, posting);
        }
    }

    /// <summary>Adds an article to a story, and the story to the article's terms.</summary>
    public void Add(Cluster cluster, ClusterArticle article)
    {
        foreach (var key in article.Vector.Keys)
        {
            if (cluster.Sums.Keys.BinarySearch(key) < 0)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_postings, key, out _) ??= new Posting()).Clusters.Add(cluster);
            }
        }

        cluster.Add(article);
    }

    /// <summary>Takes an article from its story, and the story from terms that it holds no more.</summary>
    public void Remove(Cluster cluster, ClusterArticle article)
    {
        cluster.Remove(article);
        foreach (var key in article.Vector.Keys)
        {
            if (cluster.Sums.Keys.BinarySearch(key) < 0 && _postings.TryGetValue(key, out var posting))
            {
                posting.Clusters.Remove(cluster);
                Forget(key, posting);
            }
        }
    }

    /// <summary>The stories that share most with an article, those with the heaviest terms in common first.</summary>
    /// <param name="vector">The article's terms.</param>
    /// <param name="count">How many at most.</param>
    public List<Cluster> Search(TermVector vector, int count)
    {
        _found.Clear();
        _searches++;
        var left = PerSearch;
        foreach (var term in HeaviestFirst(vector))
        {
            if (left <= 0)
            {
                break;
            }

            if (_postings.TryGetValue(vector.Keys[term], out var posting))
            {
                left -= Math.Min(PerTerm, posting.Clusters.Count);
                var weight = vector.Weights[term] * vector.Weights[term];
                foreach (var cluster in CollectionsMarshal.AsSpan(posting.Clusters)[Math.Max(0, posting.Clusters.Count - PerTerm)..])
                {
                    var (search, sum) = cluster.Found;
                    if (search != _searches)
                    {
                        _found.Add(cluster);
                        sum = 0;
                    }

                    cluster.Found = (_searches, sum + weight);
                }
            }
        }

        return Heaviest(count);
    }

    private static int[] HeaviestFirst(TermVector vector)
    {
        var order = new int[vector.Length];
        var weights = new float[vector.Length];
        for (var term = 0; term < order.Length; term++)
        {
            (order[term], weights[term]) = (term, -vector.Weights[term]);
        }

        Array.Sort(weights, order);
        return order;
    }

    // Thousands may be found where thirty are asked for: only those that make it are put in order.
    private List<Cluster> Heaviest(int count)
    {
        var heaviest = new List<Cluster>(count + 1);
        foreach (var cluster in _found)
        {
            if (heaviest.Count < count || IsBefore(cluster, heaviest[^1]))
            {
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
            }
        }

        return heaviest;
    }

    private static bool IsBefore(Cluster one, Cluster other) =>
        one.Found.Weight > other.Found.Weight || (one.Found.Weight == other.Found.Weight && one.Story < other.Story);

    private void Forget(uint key, Posting posting)
    {
        if (posting is { Articles: 0, Clusters.Count: 0 })
        {
            _postings.Remove(key);
        }
    }

    private sealed class Posting
    {
        public int Articles { get; set; }

        public List<Cluster> Clusters { get; } = [];
    }
}
