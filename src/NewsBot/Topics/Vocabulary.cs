namespace NewsBot.Topics;

/// <summary>Numbers the folded words that names consist of.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    /// <summary>An empty one.</summary>
    public Vocabulary() => _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many words it has.</summary>
    public int Count => _words.Count;

    /// <summary>The number of a word, a new one where it is new; only while names are being gathered.</summary>
    public int Add(string folded)
    {
        if (!_words.TryGetValue(folded, out var number))
        {
            number = _words.Count;
            _words.Add(folded, number);
        }

        return number;
    }

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> folded) => _bySpan.TryGetValue(folded, out var number) ? number : -1;
}
