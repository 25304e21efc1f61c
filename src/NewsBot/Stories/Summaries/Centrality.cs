namespace NewsBot.Stories.Summaries;

/// <summary>How close each candidate is to what all candidates speak of: the cosine of its TF-IDF vector to their mean, the greatest made 1.</summary>
internal static class Centrality
{
    /// <summary>One value from 0 to 1 a candidate.</summary>
    public static double[] Of(IReadOnlyList<Sentence> candidates, int words)
    {
        var frequency = new int[words];
        foreach (var candidate in candidates)
        {
            foreach (var word in candidate.Terms.Words)
            {
                frequency[word]++;
            }
        }

        var mean = new double[words];
        var vectors = new double[candidates.Count][];
        for (var at = 0; at < candidates.Count; at++)
        {
            var terms = candidates[at].Terms;
            var vector = vectors[at] = new double[terms.Words.Length];
            double square = 0;
            for (var term = 0; term < vector.Length; term++)
            {
                vector[term] = terms.Counts[term] * Math.Log((double)candidates.Count / frequency[terms.Words[term]]);
                square += vector[term] * vector[term];
            }

            var norm = square > 0 ? Math.Sqrt(square) : 1;
            for (var term = 0; term < vector.Length; term++)
            {
                vector[term] /= norm;
                mean[terms.Words[term]] += vector[term] / candidates.Count;
            }
        }

        var cosines = new double[candidates.Count];
        for (var at = 0; at < cosines.Length; at++)
        {
            for (var term = 0; term < vectors[at].Length; term++)
            {
                cosines[at] += vectors[at][term] * mean[candidates[at].Terms.Words[term]];
            }
        }

        var greatest = cosines.Max();
        return greatest > 0 ? [.. cosines.Select(cosine => cosine / greatest)] : cosines;
    }
}
