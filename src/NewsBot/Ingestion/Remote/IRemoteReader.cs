using NewsBot.Ingestion.Feeds;
using NewsBot.Ingestion.Fetching;

namespace NewsBot.Ingestion.Remote;

/// <summary>What the kinds of fetched sources do differently.</summary>
internal interface IRemoteReader
{
    /// <summary>The kind.</summary>
    SourceKind Kind { get; }

    /// <summary>Fetches the source's document.</summary>
    /// <param name="address">Where.</param>
    /// <param name="known">What is known of it; null for nothing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<FetchResult> FetchAsync(Uri address, Validators? known, CancellationToken cancellationToken);

    /// <summary>Reads its items; a page that lists articles is read as a feed of their links.</summary>
    /// <param name="document">The document.</param>
    FeedReading Read(FetchedDocument document);

    /// <summary>Makes articles of items, fetching their pages where that is wanted.</summary>
    /// <param name="source">The source.</param>
    /// <param name="feed">Its document.</param>
    /// <param name="items">The items, newest first.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>One text an item, in their order.</returns>
    Task<IReadOnlyList<ItemText>> TextsAsync(RemoteSource source, Feed feed, IReadOnlyList<(FoundItem Item, bool IsNews)> items, CancellationToken cancellationToken);
}
