using System.Collections.Immutable;

namespace NewsBot.Messages;

/// <summary>A title line.</summary>
/// <param name="Runs">The words.</param>
public sealed record Heading(ImmutableArray<Run> Runs) : Block;
