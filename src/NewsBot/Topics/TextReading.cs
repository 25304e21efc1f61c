namespace NewsBot.Topics;

/// <summary>Reads an article for the names in it: which stand where, and which topic each stands for.</summary>
internal sealed class TextReading(NameIndex index, NameScanner scanner)
{
    /// <summary>The opening is the first sentence, but at least this many words.</summary>
    private const int LeadWords = 60;

    private static readonly Func<int, TextZone> InTitle = static _ => TextZone.Title;
    private static readonly Func<int, TextZone> InOpening = static _ => TextZone.Opening;

    private readonly List<Mention> _mentions = [];
    private readonly HashSet<NameEntry> _persons = [];
    private readonly List<TextToken> _tokens = new(capacity: 256);

    /// <summary>How many words the body has.</summary>
    public int Words { get; private set; }

    /// <summary>The mentions with the reading that each turned out to have.</summary>
    /// <param name="text">The article.</param>
    /// <param name="given">Topics that dateline and source name.</param>
    public List<(Mention Mention, NameReading Reading)> Read(TaggedText text, IReadOnlyCollection<int> given)
    {
        Scan(text.Title, InTitle);
        if (text.Standfirst is { } standfirst)
        {
            Scan(standfirst, InOpening);
        }

        var opening = 0;
        foreach (var paragraph in text.Paragraphs)
        {
            var before = Words;
            Cut(paragraph);
            if (before == 0)
            {
                opening = FirstSentence();
            }

            scanner.Scan(paragraph, _tokens, Zone, _mentions, _persons);
            Words += _tokens.Count;

            TextZone Zone(int at) =>
                before + at < opening ? TextZone.Opening
                : before + at < LeadWords ? TextZone.Lead
                : TextZone.Rest;
        }

        return Settle(given);
    }

    private void Scan(string text, Func<int, TextZone> zone)
    {
        Cut(text);
        scanner.Scan(text, _tokens, zone, _mentions, _persons);
    }

    private void Cut(string text)
    {
        _tokens.Clear();
        Tokenizer.Cut(text, index.Vocabulary, _tokens);
    }

    private int FirstSentence()
    {
        var end = _tokens.FindIndex(1 < _tokens.Count ? 1 : 0, token => token.Is(TokenTraits.SentenceStart));
        return end > 0 ? end : _tokens.Count;
    }

    private List<(Mention Mention, NameReading Reading)> Settle(IReadOnlyCollection<int> given)
    {
        var places = _persons.Count == 0 ? [] : _mentions.Where(mention => !mention.Unsure).Select(mention => mention.Entry).ToHashSet();
        var company = new TopicCompany(given);
        foreach (var mention in _mentions.Where(mention => !mention.Entry.Ambiguous))
        {
            company.Add(mention.Entry.Readings[0]);
        }

        var settled = new List<(Mention, NameReading)>(_mentions.Count);
        foreach (var mention in _mentions)
        {
            // One sense in one text: a headline's "Jordan" is the man whom the body calls "Jordan Smith".
            var person = mention.Unsure && _persons.Contains(mention.Entry) && !places.Contains(mention.Entry);
            if (!person && company.Choose(mention.Entry) is { } reading)
            {
                settled.Add((mention, reading));
            }
        }

        PassingMentions.Weaken(settled, given);
        return settled;
    }
}
