using System.Runtime.InteropServices;
using NewsBot.Articles;

namespace NewsBot.Stories.Clustering;

/// <summary>
/// Tells which articles of the window are one story. An article joins the story that it is nearest to, or founds one; stories that turn out to be one are merged,
/// a story that turns out to be two is parted, and an article that stands alone is looked at again. The same articles in the same order make the same stories.
/// </summary>
/// <param name="rulings">What administrators decided; it is never decided otherwise.</param>
internal sealed class Clusterer(StoryRulings rulings)
{
    private readonly ClusterIndex _index = new();
    private readonly Dictionary<long, Cluster> _clusters = [];
    private readonly Dictionary<long, ClusterArticle> _articles = [];
    private readonly List<ClusterArticle> _arrivals = [];
    private readonly TermTable _asked = new(), _telling = new();
    private int _oldest;

    /// <summary>When the newest article came, in milliseconds since 1970; 0 where there is none.</summary>
    public long LastArrival => _arrivals.Count > 0 ? _arrivals[^1].Arrived : 0;

    /// <summary>An article of the window; null where it is not of it.</summary>
    public ClusterArticle? Article(long id) => _articles.GetValueOrDefault(id);

    /// <summary>A story of the window; null where no article of it is.</summary>
    public Cluster? Find(long story) => _clusters.GetValueOrDefault(story);

    /// <summary>Takes an article back from the store, in the order of arrival.</summary>
    /// <param name="article">The article.</param>
    /// <param name="story">Its story.</param>
    public void Restore(ClusterArticle article, long story)
    {
        _index.Count(article.Vector, 1);
        Put(article, ClusterOf(story));
        _arrivals.Add(article);
    }

    /// <summary>Finds an article's story.</summary>
    /// <param name="arrival">The article.</param>
    /// <param name="known">The story where that is known, because it prints another article's words.</param>
    /// <param name="prints">Whether it prints the words of an article of the window, which is asked of few.</param>
    /// <param name="newStory">Gives the id of a story that is founded.</param>
    public ClusterDecision Place(Arrival arrival, long? known, Predicate<long> prints, Func<long> newStory)
    {
        var terms = arrival.Terms;
        var vector = TermWeights.Of(terms, _index, _clusters.Count);
        var article = new ClusterArticle(arrival.Id, vector, arrival.Sketch) { Time = arrival.Time, Arrived = arrival.At, HasGoodHeadline = terms.HasGoodHeadline, Places = arrival.Places };
        var near = _index.Search(vector, ClusterRules.Candidates);
        _telling.FillTelling(terms.Terms);
        near.RemoveAll(cluster => !cluster.Sums.HoldsAnyOf(_telling));
        known ??= Echoes.In(near, article).Find(echo => prints(echo.Id))?.Cluster.Story;
        var joined = known is { } story ? ClusterOf(story) : Nearest(article, near, again: false);
        var cluster = joined ?? ClusterOf(newStory());
        _index.Count(vector, 1);
        Put(article, cluster);
        _arrivals.Add(article);
        var moves = new List<ClusterMove>();
        if (cluster.Articles.Count > 1)
        {
            near.Remove(cluster);
            Part(Merge(cluster, near, moves), newStory, moves);
        }

        if (arrival.Id % ClusterRules.SecondLookEvery == 0)
        {
            LookAgain(moves);
        }

        return new ClusterDecision(cluster.Story, joined is null, known is not null, moves);
    }

    /// <summary>Replaces the terms of an article whose text was revised.</summary>
    /// <param name="id">The article.</param>
    /// <param name="terms">Its terms now.</param>
    /// <param name="sketch">Its runs of words now.</param>
    /// <returns>The article; null where it is not of the window.</returns>
    public ClusterArticle? Revise(long id, ArticleTerms terms, TextSketch sketch)
    {
        if (!_articles.TryGetValue(id, out var article))
        {
            return null;
        }

        var cluster = article.Cluster;
        Take(article);
        _index.Count(article.Vector, -1);
        article.Vector = TermWeights.Of(terms, _index, _clusters.Count);
        (article.Sketch, article.HasGoodHeadline) = (sketch, terms.HasGoodHeadline);
        _index.Count(article.Vector, 1);
        Put(article, ClusterOf(cluster.Story));
        return article;
    }

    /// <summary>Articles of the window.</summary>
    public int Count => _arrivals.Count - _oldest;

    /// <summary>Forgets what came before a moment, and makes room for one more article.</summary>
    /// <param name="before">The moment, in milliseconds since 1970.</param>
    /// <param name="most">How many articles there may be with that one.</param>
    /// <returns>The last article that was forgotten; 0 for none.</returns>
    public long Expire(long before, int most)
    {
        var last = 0L;
        for (; _oldest < _arrivals.Count && (_arrivals[_oldest].Arrived < before || Count >= most); _oldest++)
        {
            var article = _arrivals[_oldest];
            last = article.Id;
            Take(article);
            _index.Count(article.Vector, -1);
            _articles.Remove(article.Id);
        }

        if (_oldest > _arrivals.Count / 2)
        {
            _arrivals.RemoveRange(0, _oldest);
            _oldest = 0;
        }

        return last;
    }

    private Cluster? Nearest(ClusterArticle article, List<Cluster> near, bool again)
    {
        _asked.Fill(article.Vector);
        var (best, margin) = ((Cluster?)null, 1.0);
        foreach (var cluster in near)
        {
            var cosine = cluster.Sums.Dot(_asked) / Math.Sqrt(cluster.Sums.SquaredLength);
            var asked = ClusterRules.JoinFrom(article.Vector.Length, cluster.MeanTerms, article.Time.DaysTo(cluster.Time), again);
            asked *= cosine >= asked && cluster.IsElsewhere(article) ? ClusterRules.Elsewhere : 1;
            if (cosine / asked > margin || (best is null && cosine >= asked))
            {
                (best, margin) = (cluster, cosine / asked);
            }
        }

        return best;
    }

    // Only what the newest article shares can have made two stories one.
    private Cluster Merge(Cluster cluster, List<Cluster> near, List<ClusterMove> moves)
    {
        var (best, margin) = ((Cluster?)null, 1.0);
        var apart = rulings.ApartFrom(cluster.Story);
        foreach (var other in near.Where(other => !apart.Contains(other.Story) && !EventGap.AreTwo(cluster, other, ClusterRules.NeverMergeBelow)))
        {
            var cosine = cluster.Sums.Dot(other.Sums) / Math.Sqrt(cluster.Sums.SquaredLength * other.Sums.SquaredLength);
            if (cosine / ClusterRules.MergeFrom(cluster, other) is var found && (found > margin || (best is null && found >= 1)))
            {
                (best, margin) = (other, found);
            }
        }

        return best is null ? cluster : Unite(cluster, best, moves);
    }

    // The older story stays: it is the one that readers know.
    private Cluster Unite(Cluster one, Cluster other, List<ClusterMove> moves)
    {
        var (into, from) = other.Story < one.Story ? (other, one) : (one, other);
        Move(from, into, [.. from.Articles], ClusterMoveKind.Merged, moves);
        rulings.Merge(from.Story, into.Story);
        return into;
    }

    private void Part(Cluster cluster, Func<long> newStory, List<ClusterMove> moves)
    {
        if (rulings.IsHeld(cluster.Story) || cluster.MeanTerms < ClusterRules.LeastTermsToPart || !ClusterRules.IsTimeToPart(cluster.Articles.Count)
            || Bisection.SecondEvent([.. cluster.Articles.TakeLast(ClusterRules.ComparedToPart)]) is not { } second)
        {
            return;
        }

        // The event that founded the story keeps it: its headline was posted.
        var compared = cluster.Articles.TakeLast(ClusterRules.ComparedToPart).ToList();
        var going = second.Contains(compared[0]) ? compared.Except(second).ToList() : second;
        var other = ClusterOf(newStory());
        Move(cluster, other, going, ClusterMoveKind.Parted, moves);

        // Those that were not compared go where they are nearer.
        var older = cluster.Articles.Except(compared).Skip(1).Where(article => article.LikenessTo(other) > article.LikenessToRest()).ToList();
        if (older.Count > 0)
        {
            Move(cluster, other, older, ClusterMoveKind.Parted, moves);
        }
    }

    private void LookAgain(List<ClusterMove> moves)
    {
        for (var at = Math.Max(_oldest, _arrivals.Count - ClusterRules.SecondLookAt); at < _arrivals.Count; at++)
        {
            var article = _arrivals[at];
            var own = article.Cluster;
            if (own.Articles.Count > ClusterRules.AloneUpTo || rulings.IsHeld(own.Story))
            {
                continue;
            }

            var near = _index.Search(article.Vector, ClusterRules.Candidates + 1);
            var apart = rulings.ApartFrom(own.Story);
            near.RemoveAll(other => other == own || apart.Contains(other.Story));
            if (Nearest(article, near, again: true) is not { } better || article.LikenessTo(better) <= ClusterRules.BetterThanOwn * article.LikenessToRest())
            {
                continue;
            }

            if (own.Articles.Count == 1)
            {
                Unite(own, better, moves);
            }
            else
            {
                Move(own, better, [article], ClusterMoveKind.Moved, moves);
            }
        }
    }

    private void Move(Cluster from, Cluster to, IReadOnlyList<ClusterArticle> articles, ClusterMoveKind kind, List<ClusterMove> moves)
    {
        foreach (var article in articles)
        {
            Take(article);
            Put(article, to);
        }

        moves.Add(new ClusterMove(from.Story, to.Story, kind, [.. articles.Select(article => article.Id)]));
    }

    private void Put(ClusterArticle article, Cluster cluster)
    {
        _index.Add(cluster, article);
        _articles[article.Id] = article;
    }

    private void Take(ClusterArticle article)
    {
        var cluster = article.Cluster;
        _index.Remove(cluster, article);
        if (cluster.Articles.Count == 0)
        {
            _clusters.Remove(cluster.Story);
        }
    }

    private Cluster ClusterOf(long story)
    {
        ref var cluster = ref CollectionsMarshal.GetValueRefOrAddDefault(_clusters, story, out _);
        return cluster ??= new Cluster(story);
    }
}
