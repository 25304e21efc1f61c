using NewsBot.Ingestion.Feeds;

namespace NewsBot.Ingestion.Remote;

/// <summary>An item of a fetched document.</summary>
/// <param name="Item">The item.</param>
/// <param name="Keys">By what it is known again.</param>
/// <param name="Known">The row that remembers it; null where it is new.</param>
internal sealed record FoundItem(FeedItem Item, ItemKeys Keys, KnownItem? Known)
{
    /// <summary>True where headline or text differ from what was seen before.</summary>
    public bool HasChanged => Known is not null && (Keys.Title != Known.Keys.Title || Keys.Text != Known.Keys.Text);
}
