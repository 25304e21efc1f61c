namespace NewsBot.Benchmarks.Stories;

/// <summary>How well found stories agree with labelled ones.</summary>
/// <param name="Precision">By B3: the share of an article's found story that is of its labelled one, on average.</param>
/// <param name="Recall">The other way round.</param>
/// <param name="PairPrecision">Of the pairs that were found together, the share that belongs together.</param>
/// <param name="PairRecall">The other way round.</param>
/// <param name="Stories">How many stories were found.</param>
/// <remarks>A. Bagga and B. Baldwin, "Entity-Based Cross-Document Coreferencing Using the Vector Space Model", 1998.</remarks>
internal sealed record ClusterScore(double Precision, double Recall, double PairPrecision, double PairRecall, int Stories)
{
    public double F1 => Mean(Precision, Recall);

    public double PairF1 => Mean(PairPrecision, PairRecall);

    /// <summary>Scores articles.</summary>
    /// <param name="articles">Of each its label and the story that was found.</param>
    public static ClusterScore Of(IReadOnlyCollection<(string Label, long Found)> articles)
    {
        var labels = articles.CountBy(article => article.Label).ToDictionary(StringComparer.Ordinal);
        var found = articles.CountBy(article => article.Found).ToDictionary();
        var (precision, recall, pairs) = (0.0, 0.0, 0.0);
        foreach (var ((label, story), both) in articles.CountBy(article => article))
        {
            precision += (double)both * both / found[story];
            recall += (double)both * both / labels[label];
            pairs += Pairs(both);
        }

        return new ClusterScore(
            precision / articles.Count, recall / articles.Count, Share(pairs, found.Values.Sum(Pairs)), Share(pairs, labels.Values.Sum(Pairs)), found.Count);
    }

    private static double Pairs(int count) => count * (count - 1) / 2.0;

    private static double Share(double part, double whole) => whole == 0 ? 1 : part / whole;

    private static double Mean(double one, double other) => one + other == 0 ? 0 : 2 * one * other / (one + other);
}
