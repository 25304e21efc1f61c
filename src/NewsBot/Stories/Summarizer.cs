using NewsBot.Articles;

namespace NewsBot.Stories;

/// <summary>Extractive summaries: coverage of weighted concepts with a position prior. Deterministic, offline.</summary>
public static class Summarizer
{
    /// <summary>Sums up articles.</summary>
    /// <param name="articles">What to sum up, newest first.</param>
    /// <param name="sentences">How many sentences at most.</param>
    public static Summary Summarize(IReadOnlyList<Article> articles, int sentences) => throw new NotImplementedException();
}
