using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using NewsBot.Configuration;

namespace NewsBot.Topics;

/// <summary>Finds the topic that somebody typed.</summary>
internal sealed class TopicLookup
{
    private const int LongestQuery = 200;
    private readonly Dictionary<string, Topic> _byKey = new(StringComparer.Ordinal);
    private readonly ImmutableArray<(string Key, Topic Topic)> _starts;
    private readonly ImmutableArray<(string Key, Topic Topic, NameKind Kind)> _spellings;

    /// <summary>Gathers what people may type.</summary>
    public TopicLookup(ImmutableArray<CatalogueEntry> entries, CatalogueRules rules, TopicTree tree)
    {
        foreach (var entry in entries)
        {
            Add(entry.Topic.Id, entry.Topic);
        }

        var preferred = rules.Prefer.Concat(rules.NeedsCompany).ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var names = entries
            .SelectMany(entry => entry.Names.SelectMany(ArabicDemonyms.Expand).Select(name => (entry.Topic, name.Text, name.Kind)))
            .OrderBy(name => name.Kind)
            .ThenBy(name => preferred[name.Text].Contains(name.Topic.Id, StringComparer.Ordinal) ? 0 : 1)
            .ThenBy(name => name.Topic.Iso is null ? 1 : 0)
            .ToList();
        foreach (var (topic, text, _) in names)
        {
            Add(text, topic);
        }

        // Last, so that it never hides a name: people drop the article ("عراق").
        foreach (var (topic, text, _) in names.Where(name => name.Text.StartsWith("ال", StringComparison.Ordinal)))
        {
            Add(text[2..], topic);
        }

        _starts = [.. entries
            .SelectMany(entry => entry.Names.Where(name => name.Kind == NameKind.Name).Select(name => (Key: Key(name.Text), entry.Topic)).Prepend((Key(entry.Topic.Id), entry.Topic)))
            .OrderBy(start => tree.Depth(start.Topic.Id))
            .ThenBy(start => start.Topic.Names["en"], StringComparer.Ordinal)];
        _spellings = [.. names
            .Where(name => name.Kind is not NameKind.Dateline)
            .Select(name => (Key(name.Text), name.Topic, name.Kind))
            .Concat(entries.Select(entry => (Key(entry.Topic.Id), entry.Topic, NameKind.Name)))];
    }

    /// <summary>The topic with exactly this id or name.</summary>
    public bool TryFind(string text, [NotNullWhen(true)] out Topic? topic)
    {
        var key = text.Length <= LongestQuery ? Key(text) : "";
        return _byKey.TryGetValue(key, out topic) || (key.StartsWith("the ", StringComparison.Ordinal) && _byKey.TryGetValue(key[4..], out topic));
    }

    /// <summary>The topics with the nearest names.</summary>
    public ImmutableArray<Topic> Nearest(string text, int count)
    {
        var key = text.Length <= LongestQuery ? Key(text) : "";
        var limit = key.Length switch { <= 2 => 0, <= 4 => 1, <= 8 => 2, _ => 3 };
        if (limit == 0)
        {
            return [];
        }

        return [.. _spellings
            .Select(spelling => (spelling.Topic, spelling.Kind, Begins: spelling.Key[..1] == key[..1] ? 0 : 1, Distance: EditDistance.Between(key, spelling.Key, limit)))
            .Where(near => near.Distance < limit || (near.Distance == limit && (limit == 1 || IsPlausible(near.Kind, near.Begins))))
            .GroupBy(near => near.Topic.Id, StringComparer.Ordinal)
            .Select(group => group.MinBy(near => (Rank(near.Distance, near.Kind), near.Begins, near.Kind)))
            .OrderBy(near => Rank(near.Distance, near.Kind))
            .ThenBy(near => near.Begins)
            .ThenBy(near => near.Kind)
            .ThenBy(near => near.Topic.Id, StringComparer.Ordinal)
            .Take(count)
            .Select(near => near.Topic)];
    }

    /// <summary>The topics whose id or name begins so, the widest first.</summary>
    public ImmutableArray<Topic> Complete(string prefix, int count)
    {
        var key = Key(prefix);
        return [.. _starts
            .Where(start => start.Key.StartsWith(key, StringComparison.Ordinal))
            .Select(start => start.Topic)
            .DistinctBy(topic => topic.Id, StringComparer.Ordinal)
            .Take(count)];
    }

    /// <summary>People mean countries more often than a town that is spelled a letter nearer.</summary>
    // At the limit nearly half of a short word differs: "drone" is as far from "Dane" and "Rome" as "sirya" is from "Syria".
    private static bool IsPlausible(NameKind kind, int begins) => kind == NameKind.Name && begins == 0;

    private static int Rank(int distance, NameKind kind) => kind <= NameKind.Capital ? distance : distance + 1;

    private void Add(string text, Topic topic)
    {
        if (Key(text) is { Length: > 0 } key)
        {
            _byKey.TryAdd(key, topic);
        }
    }

    /// <summary>The folded words, one space between them.</summary>
    private static string Key(string text)
    {
        var tokens = new List<TextToken>();
        Tokenizer.Cut(text, new Vocabulary(), tokens);
        var room = new char[TextFolding.LongestWord];
        return string.Join(' ', tokens.Select(token => new string(room, 0, TextFolding.Fold(token.In(text), room))));
    }
}
