using System.Collections.Immutable;

namespace NewsBot.Topics;

/// <summary>A topic as the file has it: the topic, its further parents and its names.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Also">Further topics that it belongs to (Egypt: North Africa).</param>
/// <param name="Share">How much of a mention counts for the topic above, where that is a country or a part of one: 0 to 1.</param>
/// <param name="Names">Its names, display names included.</param>
internal sealed record CatalogueEntry(Topic Topic, ImmutableArray<string> Also, double Share, ImmutableArray<CatalogueName> Names);
