using NewsBot.Articles;
using NewsBot.Stories.Summaries;

namespace NewsBot.Stories;

/// <summary>Extractive summaries: the sentences that cover most of what the articles speak of, early and central ones first. Deterministic, offline.</summary>
public static class Summarizer
{
    /// <summary>How many sentences a summary has where nobody says otherwise.</summary>
    public const int DefaultSentences = 5;

    /// <summary>Sums up articles.</summary>
    /// <param name="articles">What to sum up, in any order; by publication where known, else by first sight, the older is told first.</param>
    /// <param name="sentences">How many sentences at most.</param>
    /// <returns>Sentences as their publishers wrote them, none that repeats another, in reading order. Fewer than asked for where the articles have no more to say; none where no article has a whole sentence.</returns>
    public static Summary Summarize(IReadOnlyList<Article> articles, int sentences = DefaultSentences) => Summarize(articles, new SummaryLimit(sentences));

    /// <summary>Sums up articles in a number of words. To save words, weekdays that only say when something was reported are left out.</summary>
    /// <param name="articles">What to sum up, in any order.</param>
    /// <param name="sentences">How many sentences at most.</param>
    /// <param name="words">How many words at most, all sentences together.</param>
    /// <returns>As for sentences alone.</returns>
    public static Summary Summarize(IReadOnlyList<Article> articles, int sentences, int words) => Summarize(articles, new SummaryLimit(sentences, words));

    /// <summary>Sums up articles.</summary>
    internal static Summary Summarize(IReadOnlyList<Article> articles, SummaryLimit limit)
    {
        var oldestFirst = articles.DistinctBy(article => article.Id).OrderBy(When).ThenBy(article => article.Id).ToList();
        var vocabulary = new Vocabulary();
        var all = SourceSentences.Of(oldestFirst, vocabulary, dropWeekdays: limit.Words is not null);
        var candidates = all.FindAll(sentence => sentence.MayStandAlone);
        if (candidates.Count == 0)
        {
            candidates = WithoutBetter(all);
        }

        if (candidates.Count == 0 || limit.BudgetInWords < 1)
        {
            return new Summary([]);
        }

        var chosen = new Selection(candidates, new ConceptWeights(all, vocabulary, oldestFirst.Count), vocabulary).Choose(limit);
        return new Summary([.. chosen
            .OrderBy(sentence => limit.MayCross && sentence == chosen[^1])
            .ThenBy(sentence => sentence.Article)
            .ThenBy(sentence => sentence.Position)
            .Select(sentence => new SummarySentence(sentence.Text, oldestFirst[sentence.Article]))]);
    }

    private static DateTimeOffset When(Article article) => article.Text.Published?.At is { } published && published < article.FirstSeen ? published : article.FirstSeen;

    /// <summary>Where no sentence stands alone, the first whole one of each article is better than silence.</summary>
    private static List<Sentence> WithoutBetter(List<Sentence> all) =>
        [.. all.Where(sentence => !sentence.MayBeCut && Standalone.IsWhole(sentence.Text)).DistinctBy(sentence => sentence.Article)];
}
