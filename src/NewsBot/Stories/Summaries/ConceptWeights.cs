namespace NewsBot.Stories.Summaries;

/// <summary>
/// How much each word and each pair of neighbours matters: <c>W = k/n · Σ over articles (Σ over its sentences (1 + position)^-½)^0.7</c>,
/// n articles, k = 1 for pairs and 0.3 for single words. What many articles say early weighs most; repetition inside one article saturates.
/// </summary>
internal sealed class ConceptWeights
{
    private const double Saturation = 0.7;
    private const double WordShare = 0.3;
    private const double TopShare = 0.6;

    /// <summary>Weighs what the sentences speak of.</summary>
    /// <param name="sentences">All sentences, article by article.</param>
    /// <param name="vocabulary">Their words.</param>
    /// <param name="articles">How many articles there are.</param>
    public ConceptWeights(IReadOnlyList<Sentence> sentences, Vocabulary vocabulary, int articles)
    {
        Words = Weigh(sentences, sentence => sentence.Terms.Words, vocabulary.Words, WordShare / articles);
        Pairs = Weigh(sentences, sentence => sentence.Terms.Pairs, vocabulary.Pairs, 1.0 / articles);
    }

    /// <summary>Weight by number of the word.</summary>
    public double[] Words { get; }

    /// <summary>Weight by number of the pair.</summary>
    public double[] Pairs { get; }

    /// <summary>What a word of a good summary is worth: the sum of the 0.6 · budget heaviest weights, by the budget.</summary>
    /// <param name="budget">Words that the summary may have.</param>
    public double WorthOfWord(int budget)
    {
        var count = (int)(TopShare * budget);
        var heaviest = new PriorityQueue<double, double>(count + 1);
        foreach (var weights in (double[][])[Words, Pairs])
        {
            foreach (var weight in weights)
            {
                if (heaviest.Count < count)
                {
                    heaviest.Enqueue(weight, weight);
                }
                else if (count > 0 && weight > heaviest.Peek())
                {
                    heaviest.DequeueEnqueue(weight, weight);
                }
            }
        }

        return heaviest.UnorderedItems.Sum(item => item.Element) / budget;
    }

    private static double[] Weigh(IReadOnlyList<Sentence> sentences, Func<Sentence, int[]> concepts, int count, double share)
    {
        var weights = new double[count];
        var inArticle = new double[count];
        var touched = new List<int>();
        for (var at = 0; at < sentences.Count; at++)
        {
            var presence = 1 / Math.Sqrt(1 + sentences[at].Position);
            foreach (var concept in concepts(sentences[at]))
            {
                if (inArticle[concept] == 0)
                {
                    touched.Add(concept);
                }

                inArticle[concept] += presence;
            }

            if (at + 1 < sentences.Count && sentences[at + 1].Article == sentences[at].Article)
            {
                continue;
            }

            foreach (var concept in touched)
            {
                weights[concept] += Math.Pow(inArticle[concept], Saturation) * share;
                inArticle[concept] = 0;
            }

            touched.Clear();
        }

        return weights;
    }
}
