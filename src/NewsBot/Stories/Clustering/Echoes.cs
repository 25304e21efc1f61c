namespace NewsBot.Stories.Clustering;

/// <summary>Finds the articles whose words another one may print: abridged, under another lead, with other numbers. Whoever asks compares the texts.</summary>
internal static class Echoes
{
    /// <summary>Stories that are looked at, those that share most, and the newest articles of each.</summary>
    private const int Stories = 8, PerStory = 40;

    /// <summary>Articles whose texts are worth comparing.</summary>
    private const int Most = 3;

    /// <summary>Estimated share of the shorter text's runs from which they are: below what makes a reprint, because a sketch may be wrong.</summary>
    private const double From = 0.3;

    /// <summary>The articles, the likeliest first.</summary>
    /// <param name="near">Stories that share terms with the article, those that share most first.</param>
    /// <param name="article">The article.</param>
    public static List<ClusterArticle> In(List<Cluster> near, ClusterArticle article)
    {
        var echoes = new List<(double Share, ClusterArticle Article)>();
        foreach (var cluster in near.Take(Stories))
        {
            for (var at = Math.Max(0, cluster.Articles.Count - PerStory); at < cluster.Articles.Count; at++)
            {
                if (article.Sketch.ShareIn(cluster.Articles[at].Sketch) is var share and >= From)
                {
                    echoes.Add((share, cluster.Articles[at]));
                }
            }
        }

        return [.. echoes.OrderByDescending(echo => echo.Share).ThenBy(echo => echo.Article.Id).Take(Most).Select(echo => echo.Article)];
    }
}
