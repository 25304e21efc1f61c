using System.Collections.Immutable;

namespace NewsBot.Messages;

/// <summary>A small line: a hint, a footer, the next step.</summary>
/// <param name="Runs">The words.</param>
public sealed record Note(ImmutableArray<Run> Runs) : Block;
