namespace NewsBot.Topics;

/// <summary>All names of the catalogue as paths of words: one walk from each word of a text finds the longest name that begins there.</summary>
internal sealed class NameTrie
{
    /// <summary>The node where every walk begins.</summary>
    public const int Root = 0;

    private readonly Dictionary<long, int> _next = [];
    private readonly List<NameEntry?> _entries = [null];

    /// <summary>The node that a word leads to, or -1.</summary>
    /// <param name="node">Where the walk stands.</param>
    /// <param name="word">Number of the word.</param>
    public int Next(int node, int word) => word >= 0 && _next.TryGetValue(Key(node, word), out var next) ? next : -1;

    /// <summary>The name that ends at a node, or null.</summary>
    public NameEntry? At(int node) => _entries[node];

    /// <summary>The entry at the end of a path, made where it is not there yet; only while names are being gathered.</summary>
    /// <param name="words">Numbers of the words.</param>
    public NameEntry Add(IEnumerable<int> words)
    {
        var node = Root;
        foreach (var word in words)
        {
            if (!_next.TryGetValue(Key(node, word), out var next))
            {
                next = _entries.Count;
                _next.Add(Key(node, word), next);
                _entries.Add(null);
            }

            node = next;
        }

        return _entries[node] ??= new NameEntry();
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
