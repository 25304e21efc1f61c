namespace NewsBot.Topics;

/// <summary>A set of words compared as folded.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <summary>A set of the given words.</summary>
    public WordSet(IEnumerable<string> words)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        Span<char> folded = stackalloc char[TextFolding.LongestWord];
        foreach (var word in words)
        {
            set.Add(folded[..TextFolding.Fold(word, folded)].ToString());
        }

        _words = set.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether the set holds a word in any of its spellings.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[TextFolding.LongestWord];
        return _words.Contains(folded[..TextFolding.Fold(word, folded)]);
    }
}
