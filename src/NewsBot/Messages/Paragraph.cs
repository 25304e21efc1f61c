using System.Collections.Immutable;

namespace NewsBot.Messages;

/// <summary>A paragraph of text.</summary>
/// <param name="Runs">The words.</param>
public sealed record Paragraph(ImmutableArray<Run> Runs) : Block;
