namespace NewsBot.Ingestion.Opml;

/// <summary>A feed in a list of feeds.</summary>
/// <param name="Title">What the list calls it.</param>
/// <param name="Address">Its address.</param>
public sealed record OpmlFeed(string Title, Uri Address);
