using NewsBot.Ingestion.Feeds.Markup;

namespace NewsBot.Ingestion.Feeds;

/// <summary>Tells what a feed is written in.</summary>
internal static class FeedVersions
{
    private const int PrologueCharacters = 2_000;

    /// <summary>The version by the root element.</summary>
    /// <param name="root">The root.</param>
    /// <param name="text">The document, for its document type.</param>
    public static FeedVersion Of(FeedElement root, string text) => root.Name switch
    {
        "urlset" => FeedVersion.Sitemap,
        "sitemapindex" => FeedVersion.SitemapIndex,
        "feed" => OfAtom(root),
        "rdf:rdf" or "rdf" => Declares(root, "http://my.netscape.com/rdf/simple/0.9/") || Declares(root, "http://channel.netscape.com/rdf/simple/0.9/") ? FeedVersion.Rss090 : FeedVersion.Rss10,
        "rss" => OfRss(root["version"] ?? string.Empty, text),
        _ => FeedVersion.Unknown,
    };

    private static FeedVersion OfAtom(FeedElement root) =>
        Declares(root, "http://www.w3.org/2005/Atom") ? FeedVersion.Atom10
        : Declares(root, "http://purl.org/atom/ns#") || root["version"] is "0.3" or "0.2" or "0.1" ? FeedVersion.Atom03
        : FeedVersion.Atom;

    private static FeedVersion OfRss(string version, string text) => version switch
    {
        "0.91" => text.AsSpan(0, Math.Min(text.Length, PrologueCharacters)).Contains("Netscape", StringComparison.Ordinal) ? FeedVersion.Rss091Netscape : FeedVersion.Rss091,
        "0.92" => FeedVersion.Rss092,
        "0.93" => FeedVersion.Rss093,
        "0.94" => FeedVersion.Rss094,
        _ when version.StartsWith('2') => FeedVersion.Rss20,
        _ => FeedVersion.Rss,
    };

    private static bool Declares(FeedElement root, string address) =>
        root.Attributes.Any(attribute => attribute.Key.StartsWith("xmlns", StringComparison.Ordinal) && attribute.Value.Trim().Equals(address, StringComparison.OrdinalIgnoreCase));
}
