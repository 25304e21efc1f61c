using System.Collections.Immutable;

namespace NewsBot.Topics;

/// <summary>What the tagger reads of an article.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Standfirst">The summary line, or null; it counts as lead.</param>
/// <param name="Dateline">The dateline's place, or null.</param>
/// <param name="Paragraphs">The body, dateline removed.</param>
public sealed record TaggedText(string Title, string? Standfirst, string? Dateline, ImmutableArray<string> Paragraphs)
{
    /// <summary>Topic ids that the source hints at.</summary>
    public ImmutableArray<string> Hints { get; init; } = [];
}
