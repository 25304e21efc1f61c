namespace NewsBot.Stories.Clustering;

/// <summary>A story of the window as the clusterer sees it.</summary>
/// <param name="story">The story's id.</param>
internal sealed class Cluster(long story)
{
    private readonly List<ClusterArticle> _articles = [];
    private long _terms;

    /// <summary>The story's id.</summary>
    public long Story { get; } = story;

    /// <summary>Its articles, oldest first.</summary>
    public IReadOnlyList<ClusterArticle> Articles => _articles;

    /// <summary>The sum of their vectors.</summary>
    public TermSums Sums { get; } = new();

    /// <summary>From the first to the last of them.</summary>
    public ArticleTime Time { get; private set; }

    /// <summary>Terms of an article, on average.</summary>
    public double MeanTerms => (double)_terms / _articles.Count;

    /// <summary>Its place in the index while it has articles; see <see cref="ClusterPlaces"/>.</summary>
    public int Place { get; set; }

    /// <summary>True where both name countries, and none in common.</summary>
    public bool IsElsewhere(ClusterArticle article)
    {
        if (article.Places.Length == 0)
        {
            return false;
        }

        var named = false;
        foreach (var other in _articles)
        {
            named |= other.Places.Length > 0;
            if (other.Places.AsSpan().IndexOfAny(article.Places) >= 0)
            {
                return false;
            }
        }

        return named;
    }

    /// <summary>Adds an article.</summary>
    public void Add(ClusterArticle article)
    {
        Time = _articles.Count == 0 ? article.Time : Time.With(article.Time);
        article.Cluster = this;
        var at = _articles.Count;
        while (at > 0 && _articles[at - 1].Id > article.Id)
        {
            at--;
        }

        _articles.Insert(at, article);
        _terms += article.Vector.Length;
        Sums.Add(article.Vector);
    }

    /// <summary>Takes an article away.</summary>
    public void Remove(ClusterArticle article)
    {
        _articles.Remove(article);
        _terms -= article.Vector.Length;
        Sums.Remove(article.Vector);
        Time = _articles.Count == 0 ? default : _articles.Select(left => left.Time).Aggregate((all, one) => all.With(one));
    }
}
