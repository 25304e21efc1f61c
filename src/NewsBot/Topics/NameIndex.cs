using System.Collections.Immutable;

namespace NewsBot.Topics;

/// <summary>The catalogue's names and rules, compiled for matching. Topics are numbered in the order of the entries.</summary>
internal sealed class NameIndex
{
    private NameIndex(ImmutableArray<CatalogueEntry> entries, CatalogueRules rules)
    {
        Entries = entries;
        Rules = rules;
    }

    /// <summary>The topics with their names.</summary>
    public ImmutableArray<CatalogueEntry> Entries { get; }

    /// <summary>What the catalogue says about names that mislead.</summary>
    public CatalogueRules Rules { get; }

    /// <summary>The words of all names.</summary>
    public Vocabulary Vocabulary { get; } = new();

    /// <summary>All names.</summary>
    public NameTrie Trie { get; } = new();

    /// <summary>Compiles the names of a catalogue.</summary>
    /// <param name="entries">The topics.</param>
    /// <param name="rules">The rules; the names and topics in them are known.</param>
    /// <param name="lineage">The numbers of a topic and of those that a mention of it counts for as well, with the share.</param>
    public static NameIndex Build(ImmutableArray<CatalogueEntry> entries, CatalogueRules rules, Func<int, ImmutableArray<TopicCount>> lineage)
    {
        var index = new NameIndex(entries, rules);
        var readings = new Dictionary<NameEntry, List<NameReading>>();
        var paths = new Dictionary<NameEntry, int[]>();
        for (var topic = 0; topic < entries.Length; topic++)
        {
            var shares = lineage(topic);
            foreach (var name in entries[topic].Names.SelectMany(ArabicDemonyms.Expand))
            {
                foreach (var (entry, path) in index.Add(name.Text))
                {
                    paths[entry] = path;
                    var counts = shares.Select(share => share with { Weight = share.Weight * name.Kind.Weight() });
                    var list = readings.TryGetValue(entry, out var known) ? known : readings[entry] = [];
                    list.Add(new NameReading(topic, name.Kind, [.. counts], NeedsCompany: false));
                }
            }
        }

        foreach (var (entry, list) in readings)
        {
            entry.Readings = NameReadings.Settle(list.FindAll(reading => reading.Kind != NameKind.Dateline));
            entry.DatelineReadings = NameReadings.Settle(list.FindAll(reading => reading.Kind == NameKind.Dateline));
        }

        index.Apply(rules);
        foreach (var (entry, path) in paths.Where(pair => pair.Value.Length > 1))
        {
            entry.Readings = [.. entry.Readings.Select(reading => reading with { Counts = index.Raise(reading.Counts, path) })];
        }

        return index;
    }

    /// <summary>A longer name weighs no less than a name within it: "Syrian Democratic Forces" speaks of Syria as "Syrian" does.</summary>
    private ImmutableArray<TopicCount> Raise(ImmutableArray<TopicCount> counts, int[] path)
    {
        var within = new List<TopicCount>();
        for (var from = 0; from < path.Length; from++)
        {
            var node = NameTrie.Root;
            for (var to = from; to < path.Length && (node = Trie.Next(node, path[to])) >= 0; to++)
            {
                if (to - from + 1 < path.Length && Trie.At(node) is { Blocked: false, Ambiguous: false, Readings: [var inner] })
                {
                    within.AddRange(inner.Counts);
                }
            }
        }

        return [.. counts.Select(count => count with { Weight = within.Where(other => other.Topic == count.Topic).Select(other => other.Weight).Append(count.Weight).Max() })];
    }

    /// <summary>The entries that a name stands at and the words to them: one, and one more where it carries Arabic marks. Empty where it holds no word.</summary>
    private IEnumerable<(NameEntry Entry, int[] Path)> Add(string name)
    {
        var tokens = new List<TextToken>();
        Tokenizer.Cut(name, Vocabulary, tokens, gather: true);
        if (tokens.Count == 0)
        {
            yield break;
        }

        var written = CaseOf(tokens);
        var path = tokens.Select(token => token.Word).ToArray();
        yield return (Loosen(Trie.Add(path), written), path);

        var first = tokens[0].In(name).ToString();
        if (first.AsSpan().IndexOfAnyInRange('\u064B', '\u0652') >= 0)
        {
            var room = new char[TextFolding.LongestWord];
            int[] marked = [Vocabulary.Add(new string(room, 0, TextFolding.Fold(first, room, keepMarks: true))), .. path[1..]];
            yield return (Loosen(Trie.Add(marked), written), marked);
        }
    }

    private NameEntry? Find(string name)
    {
        var tokens = new List<TextToken>();
        Tokenizer.Cut(name, Vocabulary, tokens);
        var node = NameTrie.Root;
        foreach (var token in tokens)
        {
            node = node < 0 ? node : Trie.Next(node, token.Word);
        }

        return node > NameTrie.Root ? Trie.At(node) : null;
    }

    private static NameEntry Loosen(NameEntry entry, NameCase written)
    {
        entry.Case = written < entry.Case ? written : entry.Case;
        return entry;
    }

    private static NameCase CaseOf(List<TextToken> tokens) =>
        !tokens[0].Is(TokenTraits.Capitalised) ? NameCase.Any
        : tokens.TrueForAll(token => token.Is(TokenTraits.Capitals)) ? NameCase.Capitals
        : NameCase.Capitalised;

    private void Apply(CatalogueRules rules)
    {
        foreach (var phrase in rules.Blocked)
        {
            foreach (var (entry, _) in Add(phrase))
            {
                entry.Blocked = true;
            }
        }

        foreach (var name in rules.Personal)
        {
            Find(name)!.Personal = true;
        }

        foreach (var name in rules.WordsInCapitals)
        {
            Find(name)!.WordInCapitals = true;
        }

        foreach (var (name, topic) in rules.NeedsCompany)
        {
            var entry = Find(name)!;
            entry.Readings = [.. entry.Readings.Select(reading => Entries[reading.Topic].Topic.Id == topic ? reading with { NeedsCompany = true } : reading)];
        }

        foreach (var (name, topic) in rules.Prefer)
        {
            var entry = Find(name)!;
            entry.Readings = [.. entry.Readings.OrderBy(reading => Entries[reading.Topic].Topic.Id == topic ? 0 : 1)];
        }
    }
}
