using NewsBot.Articles;

namespace NewsBot.Benchmarks.Summaries;

/// <summary>ROUGE-N recall: C.-Y. Lin, "ROUGE: a package for automatic evaluation of summaries", 2004. Porter stems, stop words kept, texts cut at a number of words.</summary>
internal static class Rouge
{
    /// <summary>The share of each reference's n-grams that the summary has too (each counted as often as both have it), as the mean over the references.</summary>
    /// <param name="summary">The summary.</param>
    /// <param name="references">Summaries by people.</param>
    /// <param name="n">1 for words, 2 for pairs.</param>
    /// <param name="words">How many words of each text count.</param>
    public static double Recall(string summary, IReadOnlyCollection<string> references, int n, int words)
    {
        var said = Grams(summary, n, words);
        return references.Average(reference => Recall(said, Grams(reference, n, words)));
    }

    private static double Recall(Dictionary<string, int> said, Dictionary<string, int> wanted) =>
        wanted.Count == 0 ? 0 : (double)wanted.Sum(gram => Math.Min(gram.Value, said.GetValueOrDefault(gram.Key))) / wanted.Values.Sum();

    private static Dictionary<string, int> Grams(string text, int n, int words)
    {
        var kept = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(words));
        var tokens = Tokens(kept.ToLowerInvariant());
        var grams = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at + n <= tokens.Count; at++)
        {
            var gram = string.Join(' ', tokens.GetRange(at, n));
            grams[gram] = grams.GetValueOrDefault(gram) + 1;
        }

        return grams;
    }

    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                var token = text[start..at];
                tokens.Add(token.Length > 3 ? PorterStemmer.Stem(token) : token);
            }
        }

        return tokens;
    }
}
