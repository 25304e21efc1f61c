using System.Runtime.InteropServices;

namespace NewsBot.Stories.Clustering;

/// <summary>Which articles and stories of the window hold a term: from there come the weights, and the stories that an article may belong to.</summary>
internal sealed class ClusterIndex
{
    /// <summary>Stories of one term that a search looks at, the newest, and of all terms; the heaviest terms, which few stories hold, come first. A search must not grow with the window.</summary>
    private const int PerTerm = 400, PerSearch = 2000;

    private readonly Dictionary<uint, Posting> _postings = [];
    private readonly ClusterPlaces _places = new();

    /// <summary>Articles of the window.</summary>
    public int Articles { get; private set; }

    /// <summary>In how many articles and stories a term stands.</summary>
    public (int Articles, int Stories) Frequency(uint key) => _postings.TryGetValue(key, out var posting) ? (posting.Articles, posting.Stories) : default;

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
        if (cluster.Articles.Count == 0)
        {
            _places.Take(cluster);
        }

        foreach (var key in article.Vector.Keys)
        {
            if (cluster.Sums.Keys.BinarySearch(key) < 0)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_postings, key, out _) ??= new Posting()).Add(cluster.Place);
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
                posting.Remove(cluster.Place);
                Forget(key, posting);
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

            if (_postings.TryGetValue(vector.Keys[term], out var posting))
            {
                left -= Math.Min(PerTerm, posting.Stories);
                _places.Weigh(posting.Newest(PerTerm), vector.Weights[term] * vector.Weights[term]);
            }
        }

        return _places.Heaviest(count);
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

    private void Forget(uint key, Posting posting)
    {
        if (posting is { Articles: 0, Stories: 0 })
        {
            _postings.Remove(key);
        }
    }
}
