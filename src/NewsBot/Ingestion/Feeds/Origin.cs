namespace NewsBot.Ingestion.Feeds;

/// <summary>What the readers of a feed's parts need to know of the whole.</summary>
/// <param name="Version">What the feed is written in.</param>
/// <param name="Address">Where the document is; its relative links are relative to it.</param>
/// <param name="Language">The language by the headers; null where they name none.</param>
internal sealed record Origin(FeedVersion Version, Uri Address, string? Language)
{
    /// <summary>True for Atom, where types are stated and text is never taken for markup.</summary>
    public bool IsAtom => Version is FeedVersion.Atom or FeedVersion.Atom03 or FeedVersion.Atom10;
}
