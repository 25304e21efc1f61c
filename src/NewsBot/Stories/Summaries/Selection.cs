namespace NewsBot.Stories.Summaries;

/// <summary>Chooses sentences one by one, each time the one that adds most for its length.</summary>
internal sealed class Selection(IReadOnlyList<Sentence> candidates, ConceptWeights weights, Vocabulary vocabulary)
{
    private const double PriorShare = 0.3;
    private const double PositionShare = 0.5;

    /// <summary>A sentence that shares this much of its words with a chosen one, counted on the shorter, tells it again.</summary>
    private const double Repetition = 0.6;

    private const double Tie = 1e-12;
    private readonly bool[] _wordsTold = new bool[vocabulary.Words];
    private readonly bool[] _pairsTold = new bool[vocabulary.Pairs];

    /// <summary>The chosen sentences, best first.</summary>
    /// <param name="limit">How much.</param>
    public List<Sentence> Choose(SummaryLimit limit)
    {
        var prior = Prior(limit.BudgetInWords);
        var open = Enumerable.Range(0, candidates.Count).ToList();
        var chosen = new List<Sentence>();
        var length = 0;
        while (chosen.Count < limit.Sentences && limit.HasRoom(length))
        {
            var best = -1;
            var bestGain = 0.0;
            foreach (var at in open)
            {
                var gain = (Untold(candidates[at].Terms) / limit.Cost(candidates[at].Length)) + prior[at];
                if (limit.Fits(length, candidates[at].Length) && (best < 0 || gain > bestGain + Tie))
                {
                    (best, bestGain) = (at, gain);
                }
            }

            if (best < 0)
            {
                break;
            }

            open.RemoveAll(at => at == best || (limit.Words is null && Repeats(candidates[at].Terms.Words, candidates[best].Terms.Words)));
            chosen.Add(candidates[best]);
            length += candidates[best].Length;
            Tell(candidates[best].Terms);
        }

        return chosen;
    }

    /// <summary>What a sentence is worth for being central and early.</summary>
    private double[] Prior(int budget)
    {
        var central = Centrality.Of(candidates, vocabulary.Words);
        var share = PriorShare * weights.WorthOfWord(budget);
        return [.. candidates.Select((candidate, at) => share * (central[at] + (PositionShare / Math.Sqrt(1 + candidate.Position))))];
    }

    private double Untold(Terms terms)
    {
        double sum = 0;
        foreach (var pair in terms.Pairs)
        {
            sum += _pairsTold[pair] ? 0 : weights.Pairs[pair];
        }

        foreach (var word in terms.Words)
        {
            sum += _wordsTold[word] ? 0 : weights.Words[word];
        }

        return sum;
    }

    private void Tell(Terms terms)
    {
        foreach (var pair in terms.Pairs)
        {
            _pairsTold[pair] = true;
        }

        foreach (var word in terms.Words)
        {
            _wordsTold[word] = true;
        }
    }

    private static bool Repeats(int[] words, int[] chosen)
    {
        var shared = 0;
        foreach (var word in words)
        {
            shared += chosen.AsSpan().Contains(word) ? 1 : 0;
        }

        return shared >= Repetition * Math.Min(words.Length, chosen.Length);
    }
}
