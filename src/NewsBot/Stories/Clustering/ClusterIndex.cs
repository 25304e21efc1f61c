using System.Runtime.CompilerServices;

namespace NewsBot.Stories.Clustering;

/// <summary>Which articles and stories of the window hold a term: from there come the weights, and the stories that an article may belong to.</summary>
internal sealed class ClusterIndex
{
    /// <summary>Stories of one term that a search looks at, the newest, and of all terms; the heaviest terms, which few stories hold, come first. A search must not grow with the window.</summary>
    private const int PerTerm = 400, PerSearch = 2000;

    private readonly PostingTable _postings = new();
    private readonly ClusterPlaces _places = new();
    private int[] _order = [];
    private float[] _weights = [];

    /// <summary>Articles of the window.</summary>
    public int Articles { get; private set; }

    /// <summary>In how many articles and stories a term stands.</summary>
    public (int Articles, int Stories) Frequency(uint key)
    {
        ref var posting = ref _postings.Find(key);
        return Unsafe.IsNullRef(ref posting) ? default : (posting.Articles, posting.Stories);
    }

    /// <summary>Counts an article's terms.</summary>
    public void Count(TermVector vector, int sign)
    {
        Articles += sign;
        foreach (var key in vector.Keys)
        {
            ref var posting = ref _postings.Touch(key);
            posting.Articles += sign;
            if (posting.IsEmpty)
            {
                _postings.Forget(key);
            }
        }
    }

    /// <summary>Adds an article to a story, and the story to the article's terms.</summary>
    public void Add(Cluster cluster, ClusterArticle article)
    {
        if (cluster.Articles.Count == 0)
        {
            _places.Take(cluster);
        }

        foreach (var key in article.Vector.Keys)
        {
            if (!cluster.Sums.Holds(key))
            {
                _postings.Touch(key).Add(cluster.Place);
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
            ref var posting = ref cluster.Sums.Holds(key) ? ref Unsafe.NullRef<Posting>() : ref _postings.Find(key);
            if (Unsafe.IsNullRef(ref posting))
            {
                continue;
            }

            posting.Remove(cluster.Place);
            if (posting.IsEmpty)
            {
                _postings.Forget(key);
            }
        }

        if (cluster.Articles.Count == 0)
        {
            _places.Free(cluster);
        }
    }

    /// <summary>The stories that share most with an article, those with the heaviest terms in common first.</summary>
    /// <param name="vector">The article's terms.</param>
    /// <param name="count">How many at most.</param>
    public List<Cluster> Search(TermVector vector, int count)
    {
        _places.Begin();
        var left = PerSearch;
        foreach (var term in HeaviestFirst(vector))
        {
            if (left <= 0)
            {
                break;
            }

            ref var posting = ref _postings.Find(vector.Keys[term]);
            if (!Unsafe.IsNullRef(ref posting))
            {
                left -= Math.Min(PerTerm, posting.Stories);
                _places.Weigh(posting.Newest(PerTerm), vector.Weights[term] * vector.Weights[term]);
            }
        }

        return _places.Heaviest(count);
    }

    private ReadOnlySpan<int> HeaviestFirst(TermVector vector)
    {
        if (_order.Length < vector.Length)
        {
            (_order, _weights) = (new int[vector.Length * 2], new float[vector.Length * 2]);
        }

        var order = _order.AsSpan(0, vector.Length);
        var weights = _weights.AsSpan(0, vector.Length);
        for (var term = 0; term < order.Length; term++)
        {
            (order[term], weights[term]) = (term, -vector.Weights[term]);
        }

        weights.Sort(order);
        return order;
    }
}
