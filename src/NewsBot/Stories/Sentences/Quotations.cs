namespace NewsBot.Stories.Sentences;

/// <summary>Where the quotations of a text stand. A sentence is not split inside one: half a quotation misleads.</summary>
internal readonly struct Quotations
{
    /// <summary>A longer stretch between two marks is rather a mark that somebody forgot.</summary>
    private const int Longest = 400;

    private readonly List<(int Open, int Close)> _spans;

    private Quotations(List<(int Open, int Close)> spans) => _spans = spans;

    /// <summary>Finds the quotations of a text; a mark without its partner is none.</summary>
    public static Quotations In(string text)
    {
        var spans = new List<(int, int)>();
        var open = -1;
        for (var at = 0; at < text.Length; at++)
        {
            if (open >= 0 && (at - open > Longest || (text[at] == '\n' && at + 1 < text.Length && text[at + 1] == '\n')))
            {
                // Read again behind the forgotten mark, so that it spoils no later pair.
                at = open;
                open = -1;
            }
            else if (open < 0 ? Opens(text, at) : Closes(text, open, at))
            {
                if (open >= 0)
                {
                    spans.Add((open, at));
                }

                open = open < 0 ? at : -1;
            }
        }

        return new Quotations(spans);
    }

    /// <summary>True where a place lies inside a quotation, before its closing mark.</summary>
    public bool Hold(int place)
    {
        int low = 0, high = _spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].Close > place)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low < _spans.Count && _spans[low].Open < place;
    }

    /// <summary>How many quotations there are.</summary>
    public int Count => _spans.Count;

    /// <summary>How many characters stand inside quotations.</summary>
    public int Length()
    {
        var length = 0;
        foreach (var (open, close) in _spans)
        {
            length += close - open - 1;
        }

        return length;
    }

    private static bool Opens(string text, int at) => text[at] switch
    {
        '“' or '«' or '„' => true,
        '"' => (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]),
        '`' => at + 1 < text.Length && text[at + 1] == '`',
        _ => false,
    };

    private static bool Closes(string text, int open, int at) => text[open] switch
    {
        '“' => text[at] == '”',
        '„' => text[at] is '“' or '”',
        '«' => text[at] == '»',
        '`' => text[at] == '\'' && at + 1 < text.Length && text[at + 1] == '\'',
        _ => text[at] == '"' && at > open + 1 && !char.IsWhiteSpace(text[at - 1]) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])),
    };
}
