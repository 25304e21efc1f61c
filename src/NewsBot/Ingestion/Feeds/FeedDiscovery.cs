using NewsBot.Ingestion.Feeds.Markup;

namespace NewsBot.Ingestion.Feeds;

/// <summary>Finds the feed that a web page names in its head, for administrators who gave the page's address.</summary>
internal static class FeedDiscovery
{
    // Head and body, and what is never closed between them.
    private const int MostElements = 2_000;

    /// <summary>The first feed; null where the page names none.</summary>
    /// <param name="page">The page, read as a tree.</param>
    /// <param name="address">Its address.</param>
    public static Uri? In(FeedElement page, Uri address)
    {
        var waiting = new Stack<FeedElement>([page]);
        for (var seen = 0; seen < MostElements && waiting.TryPop(out var element); seen++)
        {
            if (element.LocalName.Equals("link", StringComparison.OrdinalIgnoreCase) && IsFeed(element) && Addresses.Resolve(element["href"], address) is { } feed)
            {
                return feed;
            }

            foreach (var inner in element.Elements.Take(MostElements).Reverse())
            {
                waiting.Push(inner);
            }
        }

        return null;
    }

    private static bool IsFeed(FeedElement link) =>
        link["rel"]?.Contains(LinkReading.Page, StringComparison.OrdinalIgnoreCase) == true
        && link["type"]?.ToLowerInvariant() is "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" or "application/feed+json";
}
