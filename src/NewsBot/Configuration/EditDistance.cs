namespace NewsBot.Configuration;

/// <summary>How far two words are apart in single edits.</summary>
internal static class EditDistance
{
    /// <summary>Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, replacements and swaps of neighbours.</summary>
    /// <param name="one">A word.</param>
    /// <param name="other">Another.</param>
    /// <param name="limit">Above this the exact distance does not matter.</param>
    /// <returns>The distance, or limit + 1 where it is larger.</returns>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit)
        {
            return limit + 1;
        }

        var before = new int[other.Length + 1];
        var last = new int[other.Length + 1];
        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var best = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                best = Math.Min(best, row[j]);
            }

            if (best > limit)
            {
                return limit + 1;
            }

            (before, last, row) = (last, row, before);
        }

        return Math.Min(last[other.Length], limit + 1);
    }
}
