using NewsBot.Articles;

namespace NewsBot.Stories.Summaries;

/// <summary>Gives numbers to the words and word pairs of one summary's texts, so that all that follows counts in arrays.</summary>
internal sealed class Vocabulary
{
    private const int ShortestToStem = 4;
    private const int StopFlag = 1 << 30;
    private readonly Dictionary<string, int> _words = new(4096, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stems = new(4096, StringComparer.Ordinal);
    private readonly Dictionary<long, int> _pairs = new(16384);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _wordsBySpan;
    private readonly List<int> _sequence = [];

    public Vocabulary() => _wordsBySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many different content words were read (and stop words, which share the numbering).</summary>
    public int Words => _stems.Count;

    /// <summary>How many different pairs of neighbours were read.</summary>
    public int Pairs => _pairs.Count;

    /// <summary>The content words of a text, each once with its count, and its pairs of neighbours where not both are stop words.</summary>
    public Terms Read(string text)
    {
        _sequence.Clear();
        var words = new FoldedWords(text);
        while (words.Read())
        {
            _sequence.Add(Number(words.Word));
        }

        return new Terms(ContentWords(out var counts), counts, NeighbourPairs());
    }

    private int[] ContentWords(out int[] counts)
    {
        var distinct = new List<int>(_sequence.Count);
        var found = new List<int>(_sequence.Count);
        foreach (var word in _sequence)
        {
            if ((word & StopFlag) != 0)
            {
                continue;
            }

            // Sentences are short: looking along the list is quicker than hashing.
            var known = distinct.IndexOf(word);
            if (known >= 0)
            {
                found[known]++;
            }
            else
            {
                distinct.Add(word);
                found.Add(1);
            }
        }

        counts = [.. found];
        return [.. distinct];
    }

    private int[] NeighbourPairs()
    {
        var distinct = new List<int>(_sequence.Count);
        for (var at = 0; at + 1 < _sequence.Count; at++)
        {
            if ((_sequence[at] & _sequence[at + 1] & StopFlag) != 0)
            {
                continue;
            }

            var key = ((long)_sequence[at] << 32) | (uint)_sequence[at + 1];
            if (!_pairs.TryGetValue(key, out var pair))
            {
                pair = _pairs.Count;
                _pairs.Add(key, pair);
            }

            if (!distinct.Contains(pair))
            {
                distinct.Add(pair);
            }
        }

        return [.. distinct];
    }

    private int Number(ReadOnlySpan<char> word)
    {
        if (_wordsBySpan.TryGetValue(word, out var number))
        {
            return number;
        }

        var written = word.ToString();
        var stem = written.Length >= ShortestToStem && char.IsAsciiLetter(written[0]) ? PorterStemmer.Stem(written) : written;
        if (!_stems.TryGetValue(stem, out number))
        {
            number = _stems.Count;
            _stems.Add(stem, number);
        }

        number |= StopWords.Contain(written) ? StopFlag : 0;
        _words.Add(written, number);
        return number;
    }
}
