using NewsBot.Ingestion.Feeds;

namespace NewsBot.Ingestion.Remote;

/// <summary>An item as the store remembers it.</summary>
/// <param name="Number">Its row.</param>
/// <param name="Keys">By what it is known again.</param>
internal sealed record KnownItem(long Number, ItemKeys Keys);
