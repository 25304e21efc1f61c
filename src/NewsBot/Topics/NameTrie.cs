namespace NewsBot.Topics;

/// <summary>All names of the catalogue as paths of words: one walk from each word of a text finds the longest name that begins there.</summary>
internal sealed class NameTrie
{
    /// <summary>The node where every walk begins.</summary>
    public const int Root = 0;

    private readonly Dictionary<long, int> _next = [];

    // Nearly every word of a text is tried as the first of a name, so the first step is the one that counts.
    private readonly List<int> _first = [];
    private readonly List<NameEntry?> _entries = [null];

    /// <summary>The node that a word leads to, or -1.</summary>
    /// <param name="node">Where the walk stands.</param>
    /// <param name="word">Number of the word.</param>
    public int Next(int node, int word) =>
        word < 0 ? -1
        : node == Root ? (word < _first.Count ? _first[word] : -1)
        : _next.GetValueOrDefault(Key(node, word), -1);

    /// <summary>The name that ends at a node, or null.</summary>
    public NameEntry? At(int node) => _entries[node];

    /// <summary>The entry at the end of a path, made where it is not there yet; only while names are being gathered.</summary>
    /// <param name="words">Numbers of the words.</param>
    public NameEntry Add(IEnumerable<int> words)
    {
        var node = Root;
        foreach (var word in words)
        {
            var next = Next(node, word);
            if (next < 0)
            {
                next = _entries.Count;
                _entries.Add(null);
                Join(node, word, next);
            }

            node = next;
        }

        return _entries[node] ??= new NameEntry();
    }

    private void Join(int node, int word, int next)
    {
        if (node != Root)
        {
            _next.Add(Key(node, word), next);
            return;
        }

        while (_first.Count <= word)
        {
            _first.Add(-1);
        }

        _first[word] = next;
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
