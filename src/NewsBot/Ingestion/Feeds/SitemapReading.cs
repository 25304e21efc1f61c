using System.Collections.Immutable;
using NewsBot.Ingestion.Feeds.Markup;

namespace NewsBot.Ingestion.Feeds;

/// <summary>Reads sitemaps: pages with Google's news elements as items, sitemaps of sitemaps as links.</summary>
internal static class SitemapReading
{
    /// <summary>The relation of the links of a sitemap index.</summary>
    public const string Sitemap = "sitemap";

    /// <summary>The sitemaps of an index, in order.</summary>
    /// <param name="index">The root.</param>
    /// <param name="origin">The feed.</param>
    public static ImmutableArray<FeedLink> Sitemaps(FeedElement index, Origin origin) =>
        [.. index.Elements.Where(element => element.Name == "sitemap")
            .Select(element => Addresses.Resolve(element.First("loc")?.Text, origin.Address))
            .OfType<Uri>()
            .Take(FeedLimits.Items)
            .Select(address => new FeedLink(address, Sitemap, "application/xml"))];

    /// <summary>The pages of a sitemap, in order; a page without Google's news elements has an address and perhaps a date.</summary>
    /// <param name="root">The root.</param>
    /// <param name="origin">The feed.</param>
    public static ImmutableArray<FeedItem> Pages(FeedElement root, Origin origin) =>
        [.. root.Elements.Where(element => element.Name == "url").Take(FeedLimits.Items).Select(element => Page(element, origin)).Where(page => page.Link is not null)];

    private static FeedItem Page(FeedElement element, Origin origin)
    {
        var links = LinkReading.All(element, origin);
        var page = LinkReading.PageOf(links);
        var news = element.First("news:news");
        var publication = news?.First("news:publication");
        var name = publication?.First("news:name")?.Text;
        return new FeedItem
        {
            Id = page?.OriginalString,
            IdIsLink = true,
            Link = page,
            Links = links,
            Title = TextReading.Read(news?.First("news:title"), origin),
            Published = news is null ? null : DateReading.First(news, "news:publication_date"),
            Updated = DateReading.First(element, "lastmod"),
            Language = Addresses.Language(publication?.First("news:language")?.Text),
            Publisher = name is { Length: > 0 } ? new FeedPerson(name) : null,
            Categories = CategoryReading.All(element),
            Images = ImageReading.All(element, origin),
        };
    }
}
