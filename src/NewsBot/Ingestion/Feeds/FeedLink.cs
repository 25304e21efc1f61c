namespace NewsBot.Ingestion.Feeds;

/// <summary>A link of a feed or an item; also an enclosure, which is a link with the relation "enclosure".</summary>
/// <param name="Address">Where it leads, absolute, http or https.</param>
/// <param name="Relation">"alternate" (the page), "self", "enclosure", "related", "via", "license", "sitemap" or what the publisher says.</param>
/// <param name="MediaType">"text/html", "audio/mpeg", …; null where not stated.</param>
/// <param name="Language">The language of what it leads to.</param>
/// <param name="Title">What the publisher calls it.</param>
/// <param name="Length">Bytes, as stated; publishers lie.</param>
public sealed record FeedLink(Uri Address, string Relation, string? MediaType = null, string? Language = null, string? Title = null, string? Length = null);
