using System.Collections.Immutable;

namespace NewsBot.Topics;

/// <summary>One topic that a name can stand for.</summary>
/// <param name="Topic">Number of the topic.</param>
/// <param name="Kind">What the name is to it.</param>
/// <param name="Counts">What a mention adds to this topic and to those above it that it is a part of.</param>
/// <param name="NeedsCompany">Whether it holds only where the text names the topic in another way too.</param>
internal sealed record NameReading(int Topic, NameKind Kind, ImmutableArray<TopicCount> Counts, bool NeedsCompany);
