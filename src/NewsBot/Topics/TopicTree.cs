using System.Collections.Immutable;

namespace NewsBot.Topics;

/// <summary>Who lies above whom.</summary>
internal sealed class TopicTree
{
    private readonly ImmutableArray<CatalogueEntry> _entries;
    private readonly Dictionary<string, int> _numbers;

    /// <summary>The tree of checked entries.</summary>
    public TopicTree(ImmutableArray<CatalogueEntry> entries)
    {
        _entries = entries;
        _numbers = entries.Select((entry, number) => (entry.Topic.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
    }

    /// <summary>The number of a topic, or -1.</summary>
    public int Number(string id) => _numbers.GetValueOrDefault(id, -1);

    /// <summary>The topics directly above one.</summary>
    public IEnumerable<string> Parents(string id)
    {
        var entry = _entries[_numbers[id]];
        return entry.Topic.ParentId is { } parent ? entry.Also.Prepend(parent) : entry.Also;
    }

    /// <summary>The topic and all above it but the root, nearest first.</summary>
    public ImmutableArray<string> WithAncestors(string id)
    {
        var above = new List<string> { id };
        for (var at = 0; at < above.Count; at++)
        {
            above.AddRange(Parents(above[at]).Where(parent => _entries[_numbers[parent]].Topic.ParentId is not null && !above.Contains(parent, StringComparer.Ordinal)));
        }

        return [.. above];
    }

    /// <summary>How many topics lie above one.</summary>
    public int Depth(string id)
    {
        var depth = 0;
        for (var topic = _entries[_numbers[id]].Topic; topic.ParentId is { } parent; topic = _entries[_numbers[parent]].Topic)
        {
            depth++;
        }

        return depth;
    }

    /// <summary>The country that a topic is part of, or -1: a part has no code of its own, but one above it has.</summary>
    public int Whole(int number)
    {
        var topic = _entries[number].Topic;
        return topic.Iso is null && topic.ParentId is { } parent && HasCountry(parent) ? _numbers[parent] : -1;
    }

    /// <summary>Whether a topic is a country or part of one, not a region of the world.</summary>
    public bool IsPlace(int number) => _entries[number].Topic.Iso is not null || Whole(number) >= 0;

    /// <summary>The topics that a mention of one counts for: itself, and for a part of a country those that it is a part of.</summary>
    public ImmutableArray<TopicCount> Shares(int number)
    {
        var shares = ImmutableArray.CreateBuilder<TopicCount>();
        var share = 1.0;
        for (var at = number; at >= 0; at = Whole(at))
        {
            shares.Add(new TopicCount(at, share));
            share *= _entries[at].Share;
        }

        return shares.ToImmutable();
    }

    private bool HasCountry(string id)
    {
        for (var topic = _entries[_numbers[id]].Topic; ; topic = _entries[_numbers[topic.ParentId]].Topic)
        {
            if (topic.Iso is not null)
            {
                return true;
            }

            if (topic.ParentId is null)
            {
                return false;
            }
        }
    }
}
