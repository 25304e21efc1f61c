using System.Collections.Immutable;

namespace NewsBot.Stories;

/// <summary>Sentences that together say what happened, each the publisher's own.</summary>
/// <param name="Sentences">In reading order.</param>
public sealed record Summary(ImmutableArray<SummarySentence> Sentences);
