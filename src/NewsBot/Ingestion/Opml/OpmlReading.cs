using System.Collections.Immutable;

namespace NewsBot.Ingestion.Opml;

/// <summary>What was made of a list of feeds.</summary>
/// <param name="Feeds">Its feeds in order, each feed once.</param>
/// <param name="Problems">What could not be read.</param>
public sealed record OpmlReading(ImmutableArray<OpmlFeed> Feeds, ImmutableArray<ReadingProblem> Problems);
