namespace NewsBot.Stories.Clustering;

/// <summary>Chooses the article that gives a story its headline: the one that says best what all of them say, and of those the latest.</summary>
internal static class Headlines
{
    /// <summary>The newest articles that are compared; older ones do not head a story that went on without them.</summary>
    private const int Compared = 20;

    /// <summary>How much more central an older headline must be for each doubling of days.</summary>
    private const double PerDay = 0.25;

    /// <summary>How much better a new headline must be: readers should not see a headline go to and fro.</summary>
    private const double Better = 1.15;

    private const double MillisecondsOfDay = 86_400_000;

    /// <summary>The article.</summary>
    /// <param name="cluster">The story.</param>
    /// <param name="current">The article that gives the headline now.</param>
    public static long Of(Cluster cluster, long current)
    {
        var last = cluster.Time.To;
        var (best, worth) = (current, 0.0);
        foreach (var article in cluster.Articles.TakeLast(Compared).Concat(cluster.Articles.Where(article => article.Id == current)))
        {
            var days = (last - article.Time.To) / MillisecondsOfDay;
            var found = (article.HasGoodHeadline ? 1 : 0.1) * (article.Id == current ? Better : 1) * cluster.Sums.Dot(article.Vector) / (1 + (PerDay * Math.Log(1 + days)));
            if (found > worth)
            {
                (best, worth) = (article.Id, found);
            }
        }

        return best;
    }
}
