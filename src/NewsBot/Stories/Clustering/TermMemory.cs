namespace NewsBot.Stories.Clustering;

/// <summary>The terms of one article's words. Half of an article's words are words that it said before; each is folded and stemmed once.</summary>
internal sealed class TermMemory
{
    private readonly Dictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> _terms = new Dictionary<string, string?>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The term of a word; null for words without content of their own.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">The word in it.</param>
    public string? Term(TermText text, TermWord word)
    {
        var written = text.Form.AsSpan(word.Start, word.Length);
        if (!_terms.TryGetValue(written, out var term))
        {
            _terms[written] = term = TermWords.Term(text.Form, word);
        }

        return term;
    }
}
