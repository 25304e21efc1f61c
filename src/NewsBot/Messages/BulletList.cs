using System.Collections.Immutable;

namespace NewsBot.Messages;

/// <summary>A list, one item a line.</summary>
/// <param name="Items">Each item's words.</param>
public sealed record BulletList(ImmutableArray<ImmutableArray<Run>> Items) : Block;
