namespace NewsBot.Stories.Clustering;

/// <summary>Weighs an article's terms by how rare they are among the window's articles and, more so, among its stories: a name that one story holds tells more than a word that a fire and an election share.</summary>
internal static class TermWeights
{
    private const double StoryShare = 0.7;
    private const double NameFactor = 1.25;
    private const double NumberFactor = 1.8;

    // As if so many articles and stories had come before: otherwise the first ones would be nothing but common words.
    private const double ArticlesBefore = 1401, StoriesBefore = 31;

    // In how many of those a common word stood.
    private const double CommonInArticles = 30, CommonInStories = 1;

    /// <summary>The vector of an article, as of now.</summary>
    /// <param name="terms">Its terms, counted in the index already.</param>
    /// <param name="index">The window.</param>
    /// <param name="stories">Stories of the window.</param>
    public static TermVector Of(ArticleTerms terms, ClusterIndex index, int stories)
    {
        var keys = new uint[terms.Terms.Length];
        var weights = new double[keys.Length];
        for (var at = 0; at < keys.Length; at++)
        {
            var term = terms.Terms[at];
            var (articles, inStories) = index.Frequency(term.Key);
            var (articlesBefore, storiesBefore) = term.IsCommon ? (CommonInArticles, CommonInStories) : (.5, .5);
            var rarity = ((1 - StoryShare) * -Math.Log((articles + 1 + articlesBefore) / (index.Articles + 1 + ArticlesBefore)))
                + (StoryShare * -Math.Log((inStories + storiesBefore) / (stories + StoriesBefore)));
            keys[at] = term.Key;
            weights[at] = Math.Max(0, rarity) * 2 * term.Count / (term.Count + 1) * (term.IsName ? NameFactor : 1) * (term.IsNumber ? NumberFactor : 1);
        }

        return TermVector.Of(keys, weights);
    }
}
