using System.Collections.Frozen;

namespace NewsBot.Stories.Rewriting;

/// <summary>English words that may open a sentence of a rewritten summary without standing in a source: they name nobody and nothing.</summary>
internal static class RewriteOpenings
{
    private static readonly FrozenSet<string> All =
        ("amid according additionally afterwards authorities based besides citing days despite due earlier elsewhere following given hours however including instead later local meanwhile months moreover "
        + "nearby nobody nothing officials overall police previously recently reports residents separately several similarly some sources subsequently such talks today together total witnesses years yesterday").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for such a word.</summary>
    /// <param name="word">A folded word.</param>
    public static bool Contain(string word) => All.Contains(word);
}
