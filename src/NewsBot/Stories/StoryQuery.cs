using System.Collections.Immutable;

namespace NewsBot.Stories;

/// <summary>Which stories, newest first.</summary>
public sealed record StoryQuery
{
    /// <summary>Any of these topics or what lies below them in the tree; empty for all stories.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Only stories dated at or after this; null for no bound.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>How many to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many at most.</summary>
    public int Count { get; init; } = 5;
}
