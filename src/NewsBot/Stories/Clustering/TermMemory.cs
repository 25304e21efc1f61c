using System.Runtime.InteropServices;

namespace NewsBot.Stories.Clustering;

/// <summary>
/// What the words of texts stand for. Nearly every word of an article was in another one before: it is folded and stemmed once, and found again by its letters.
/// Used by one caller at a time, for one article after another.
/// </summary>
internal sealed class TermMemory
{
    /// <summary>Letters of the words that are remembered, some twenty thousand words and 4 MB; then it begins anew.</summary>
    private const int MostLetters = 150_000;

    private readonly Dictionary<string, KnownTerm?> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownTerm?>.AlternateLookup<ReadOnlySpan<char>> _written;
    private readonly Dictionary<string, KnownTerm> _terms = new(StringComparer.Ordinal);
    private readonly List<KnownTerm> _found = [];
    private readonly List<TermText> _texts = [];
    private int _textsInUse;
    private int _letters;

    /// <summary>Remembers nothing yet.</summary>
    public TermMemory() => _written = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The article's terms so far, each once, in the order in which they were found.</summary>
    public ReadOnlySpan<KnownTerm> Found => CollectionsMarshal.AsSpan(_found);

    /// <summary>The texts of the article that were read so far.</summary>
    public ReadOnlySpan<TermText> Texts => CollectionsMarshal.AsSpan(_texts)[.._textsInUse];

    /// <summary>Begins with another article.</summary>
    public void Begin()
    {
        _found.ForEach(term => term.Leave());
        _found.Clear();
        _textsInUse = 0;
        if (_letters > MostLetters)
        {
            _words.Clear();
            _terms.Clear();
            _letters = 0;
        }
    }

    /// <summary>Reads a piece of the article.</summary>
    public TermText Read(string text)
    {
        if (_textsInUse == _texts.Count)
        {
            _texts.Add(new TermText());
        }

        var words = _texts[_textsInUse++];
        words.Read(text);
        return words;
    }

    /// <summary>The term of a word; null for words without content of their own.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">The word in it.</param>
    public KnownTerm? Term(string text, TermWord word)
    {
        var written = text.AsSpan(word.Start, word.Length);
        if (!_written.TryGetValue(written, out var known))
        {
            _written[written] = known = TermWords.Term(text, word) is { } term ? Known(term) : null;
            _letters += written.Length;
        }

        return known;
    }

    /// <summary>Counts a term of the article.</summary>
    public void Count(KnownTerm term, int count)
    {
        if (term.Count == 0)
        {
            _found.Add(term);
        }

        term.Count += count;
    }

    private KnownTerm Known(string term)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, term, out _);
        return known ??= new KnownTerm(term);
    }
}
