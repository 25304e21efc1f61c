using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace NewsBot.Topics;

/// <summary>The tree of topics, read from the catalogue file.</summary>
public sealed class TopicCatalogue
{
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _withAncestors;
    private readonly ImmutableDictionary<string, ImmutableArray<Topic>> _children;
    private readonly TopicLookup _lookup;

    private TopicCatalogue(ImmutableArray<CatalogueEntry> entries, CatalogueRules rules)
    {
        Topics = entries.ToImmutableSortedDictionary(entry => entry.Topic.Id, entry => entry.Topic, StringComparer.Ordinal);
        var tree = new TopicTree(entries);
        Tree = tree;
        _withAncestors = entries.ToImmutableDictionary(entry => entry.Topic.Id, entry => tree.WithAncestors(entry.Topic.Id), StringComparer.Ordinal);
        _children = entries
            .SelectMany(entry => tree.Parents(entry.Topic.Id).Select(parent => (Parent: parent, entry.Topic)))
            .GroupBy(pair => pair.Parent, StringComparer.Ordinal)
            .ToImmutableDictionary(
                group => group.Key,
                group => group.Select(pair => pair.Topic).OrderBy(topic => topic.Names["en"], StringComparer.Ordinal).ToImmutableArray(),
                StringComparer.Ordinal);
        Names = NameIndex.Build(entries, rules, tree.Shares);
        _lookup = new TopicLookup(entries, rules, tree);
    }

    /// <summary>All topics by id.</summary>
    public ImmutableSortedDictionary<string, Topic> Topics { get; }

    /// <summary>The names, ready for matching.</summary>
    internal NameIndex Names { get; }

    /// <summary>Who lies above whom.</summary>
    internal TopicTree Tree { get; }

    /// <summary>Reads a catalogue file (<c>config/topics.json</c>).</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="TopicCatalogueException">The file cannot be read or contradicts itself; the message names every place and remedy.</exception>
    public static TopicCatalogue Load(string path)
    {
        var (entries, rules) = new CatalogueReader(path).Read();
        return new TopicCatalogue(entries, rules);
    }

    /// <summary>Finds the topic that a user means: by id, name in any language, demonym or the name of a place in it; case, diacritics and Arabic letter forms do not matter.</summary>
    public bool TryFind(string text, [NotNullWhen(true)] out Topic? topic) => _lookup.TryFind(text, out topic);

    /// <summary>The topics whose names are nearest to a misspelled one, nearest first; empty where none is near.</summary>
    public ImmutableArray<Topic> Nearest(string text, int count) => _lookup.Nearest(text, count);

    /// <summary>Topics whose id or name begins with what was typed so far, for completion; the widest first where nothing was typed.</summary>
    public ImmutableArray<Topic> Complete(string prefix, int count) => _lookup.Complete(prefix, count);

    /// <summary>The topics directly below one, by name.</summary>
    public ImmutableArray<Topic> Children(string topicId) => _children.GetValueOrDefault(topicId, []);

    /// <summary>The topic and all that lies above it, the topic first, without the root. A country may lie in two regions (Egypt).</summary>
    /// <exception cref="KeyNotFoundException">No topic has the id.</exception>
    public ImmutableArray<string> WithAncestors(string topicId) => _withAncestors[topicId];
}
