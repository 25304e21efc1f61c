namespace NewsBot.Configuration;

/// <summary>Finds what somebody meant to write.</summary>
internal static class Spelling
{
    /// <summary>The known name nearest to a written one, or null where none is near enough to be meant.</summary>
    public static string? Nearest(string written, IEnumerable<string> known) => Near(written, known, 1) is [var nearest] ? nearest : null;

    /// <summary>The known names near enough to a written one to be meant, nearest first; then those that begin with it.</summary>
    public static IReadOnlyList<string> Near(string written, IEnumerable<string> known, int count)
    {
        // One slip for every three letters: "Tme" may be "Time", "Id" is not "Web".
        var near = known
            .Select(name => (Name: name, Slips: Slips(written.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(candidate => candidate.Slips <= Math.Max(1, Math.Max(written.Length, candidate.Name.Length) / 3))
            .OrderBy(candidate => candidate.Slips)
            .Select(candidate => candidate.Name);
        var begun = known.Where(name => written.Length >= 3 && name.StartsWith(written, StringComparison.OrdinalIgnoreCase));
        return [.. near.Concat(begun).Distinct(StringComparer.Ordinal).Take(count)];
    }

    /// <summary>Letters added, left out, replaced or swapped with their neighbour (the optimal string alignment distance).</summary>
    private static int Slips(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var replaced = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
