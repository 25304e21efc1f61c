namespace NewsBot.Articles;

/// <summary>How well an article answers a question, and how fresh it is.</summary>
/// <remarks>BM25F (Robertson, Zaragoza, Taylor 2004, https://doi.org/10.1145/1031171.1031181) without the words' rarity: every wanted word occurs in every candidate, so rarity parts little,
/// and counting it would cost a walk through the whole index.</remarks>
internal static class SearchRanking
{
    private const double TitleWeight = 8;
    private const double StandfirstWeight = 3;
    private const double BodyWeight = 1;

    /// <summary>BM25's usual parameters: how soon more of a word stops to count, and how much a long text is held against itself.</summary>
    private const double Saturation = 1.2;

    private const double LengthShare = 0.5;

    /// <summary>Characters of an ordinary article.</summary>
    private const double UsualLength = 2_600;

    /// <summary>What being new adds at most, and in which time half of that is gone.</summary>
    private const double FreshnessShare = 0.5;

    private static readonly TimeSpan FreshnessHalfLife = TimeSpan.FromDays(7);

    /// <summary>The score; higher is better. 0 where a prefix that the index took for a stem begins no word.</summary>
    /// <param name="question">The question.</param>
    /// <param name="article">The article.</param>
    /// <param name="now">The time of asking.</param>
    public static double Score(SearchQuestion question, Article article, DateTimeOffset now)
    {
        var counts = new double[question.Wanted.Length];
        var text = article.Text;
        var length = 0;
        Count(question, text.Title, TitleWeight, counts);
        Count(question, text.Standfirst, StandfirstWeight, counts);
        Count(question, text.Dateline, BodyWeight, counts);
        foreach (var paragraph in text.Paragraphs)
        {
            Count(question, paragraph, BodyWeight, counts);
            length += paragraph.Length;
        }

        foreach (var caption in text.Captions)
        {
            Count(question, caption.Text, BodyWeight, counts);
        }

        if (question.Wanted.Where((term, number) => term.Prefix && counts[number] == 0).Any())
        {
            return 0;
        }

        var norm = Saturation * (1 - LengthShare + (LengthShare * length / UsualLength));
        var relevance = counts.Sum(count => (count + 0.01) / (count + 0.01 + norm));
        return relevance * (1 + (FreshnessShare * Freshness(article, now)));
    }

    private static void Count(SearchQuestion question, string? text, double weight, double[] counts)
    {
        if (text is not null)
        {
            foreach (var match in SearchMatch.In(question, text))
            {
                counts[match.Term] += weight;
            }
        }
    }

    private static double Freshness(Article article, DateTimeOffset now)
    {
        var at = article.Text.Published is { } published && published.At < article.FirstSeen ? published.At : article.FirstSeen;
        return Math.Pow(2, -Math.Max((now - at) / FreshnessHalfLife, 0));
    }
}
