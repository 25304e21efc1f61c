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
            .Select(name => (Name: name, Most: Math.Max(1, Math.Max(written.Length, name.Length) / 3)))
            .Select(candidate => (candidate.Name, candidate.Most, Slips: EditDistance.Between(written.ToUpperInvariant(), candidate.Name.ToUpperInvariant(), candidate.Most)))
            .Where(candidate => candidate.Slips <= candidate.Most)
            .OrderBy(candidate => candidate.Slips)
            .Select(candidate => candidate.Name);
        var begun = known.Where(name => written.Length >= 3 && name.StartsWith(written, StringComparison.OrdinalIgnoreCase));
        return [.. near.Concat(begun).Distinct(StringComparer.Ordinal).Take(count)];
    }
}
