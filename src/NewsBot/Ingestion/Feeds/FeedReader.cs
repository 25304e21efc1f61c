using System.Collections.Immutable;
using NewsBot.Ingestion.Feeds.Markup;

namespace NewsBot.Ingestion.Feeds;

/// <summary>
/// Reads a document as a feed: RSS, Atom, JSON Feed, sitemaps. Knows nothing of the network, time or the store. What is no well-formed
/// XML is read a second time, tolerantly.
/// </summary>
public static class FeedReader
{
    // Where a root may stand: below a wrapper or two of another making.
    private const int RootDepth = 3;

    /// <summary>Reads.</summary>
    /// <param name="body">The document, decompressed, at most <see cref="FeedLimits.Bytes"/>.</param>
    /// <param name="contentType">The Content-Type header; null for a document that came without one (a file).</param>
    /// <param name="address">The document's address (Content-Location, or where the last redirect led): relative links are relative to it.</param>
    /// <param name="language">The Content-Language header; null where there is none.</param>
    /// <returns>The feed, or the problem; never throws for what stands in the document.</returns>
    public static FeedReading Read(ReadOnlyMemory<byte> body, string? contentType, Uri address, string? language = null)
    {
        if (body.Length > FeedLimits.Bytes)
        {
            return FeedProblems.Of(ProblemKind.TooLarge, address, $"{body.Length:N0} bytes; a feed may have {FeedLimits.Bytes:N0}");
        }

        if (body.Span.IndexOfAnyExcept(" \t\r\n\0"u8) < 0)
        {
            return FeedProblems.Of(ProblemKind.Empty, address, "nothing is in it");
        }

        if (IsArchive(body.Span))
        {
            return FeedProblems.Of(ProblemKind.Binary, address, "it is an archive, a picture or a document, and no feed; look at the address in a browser");
        }

        var repairs = new List<string>();
        var (text, encoding) = FeedEncoding.Decode(body.Span, contentType, repairs);
        text = Trimmed(text, repairs);
        if (text.StartsWith('{'))
        {
            return JsonFeed.Read(text, encoding, repairs, address, Addresses.Language(language));
        }

        var tree = TolerantXml.Read(text, repairs);
        return RootOf(tree, RootDepth) is { } root
            ? new FeedReading(Whole(root, tree, text, address, Addresses.Language(language), encoding, repairs), Problem: null)
            : FeedProblems.Of(ProblemKind.UnknownLayout, address, Kind(tree, address));
    }

    private static Feed Whole(FeedElement root, FeedElement tree, string text, Uri address, string? language, string encoding, List<string> repairs)
    {
        var origin = new Origin(FeedVersions.Of(root, text), address, language);
        if (origin.Version is FeedVersion.SitemapIndex or FeedVersion.Sitemap)
        {
            var index = origin.Version == FeedVersion.SitemapIndex;
            var links = index ? SitemapReading.Sitemaps(root, origin) : [];
            return new Feed(origin.Version, new FeedHead { Links = links, Language = language }, index ? [] : SitemapReading.Pages(root, origin), encoding, [.. repairs]);
        }

        var channel = root.Name is "feed" or "channel" ? root : root.First("channel") ?? root.First("redirect") ?? root;
        var head = HeadReading.Read(channel, origin);
        var items = ItemsIn(channel).Concat(ReferenceEquals(channel, root) ? [] : ItemsIn(root));

        // A channel that was closed too early leaves its items beside the root.
        items = ReferenceEquals(root.Parent, tree) ? items.Concat(ItemsIn(tree)) : items;
        var read = items.Take(FeedLimits.Items).Select(item => ItemReading.Read(item, origin, head.Language)).ToImmutableArray();
        return new Feed(origin.Version, head, read, encoding, [.. repairs]);
    }

    private static IEnumerable<FeedElement> ItemsIn(FeedElement around) =>
        around.Elements.SelectMany(element => element.Name is "item" or "entry" ? [element] : element.Name == "items" ? ItemsIn(element) : []);

    private static FeedElement? RootOf(FeedElement around, int depth)
    {
        foreach (var element in around.Elements)
        {
            if (element.Name is "rss" or "rdf:rdf" or "rdf" or "feed" or "channel" or "urlset" or "sitemapindex")
            {
                return element;
            }
        }

        return depth == 0 ? null : around.Elements.Select(element => RootOf(element, depth - 1)).FirstOrDefault(root => root is not null);
    }

    private static string Kind(FeedElement tree, Uri address) => tree.Elements.FirstOrDefault()?.Name switch
    {
        "html" or "xhtml:html" or "body" or "head" when FeedDiscovery.In(tree, address) is { } feed => $"it is a web page and no feed; the feed that it names is {feed}",
        "html" or "xhtml:html" or "body" or "head" => "it is a web page and no feed; look in the page for the address of its feed, or make it a source of the kind page",
        { } name => $"its root <{(name.Length > 40 ? name[..40] : name)}> is none of rss, rdf, feed, urlset or sitemapindex",
        null => "it has no element at all; RSS, Atom, JSON Feed and sitemaps are read",
    };

    private static string Trimmed(string text, List<string> repairs)
    {
        text = text.TrimStart('\uFEFF', '\0', ' ', '\t', '\r', '\n');
        var begin = text.AsSpan().IndexOfAny('<', '{');
        if (begin > 0)
        {
            repairs.Add("something stands before its beginning");
        }

        return begin > 0 ? text[begin..] : text;
    }

    private static bool IsArchive(ReadOnlySpan<byte> body) =>
        body.StartsWith("%PDF-"u8) || body.StartsWith("PK\u0003\u0004"u8) || body.StartsWith("GIF8"u8) || body is [0x1F, 0x8B, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..];
}
