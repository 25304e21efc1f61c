namespace NewsBot.Ingestion.Remote;

/// <summary>The order of a document's items.</summary>
internal static class NewestItems
{
    /// <summary>Newest first. Feeds and pages stand so; only where all dates are known do they know better.</summary>
    /// <param name="items">The items in the document's order.</param>
    public static List<FoundItem> Of(List<FoundItem> items) =>
        items.TrueForAll(item => item.Item.Date is not null) ? [.. items.OrderByDescending(item => item.Item.Date!.At)] : items;
}
