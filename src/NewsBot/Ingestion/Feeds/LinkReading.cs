using System.Collections.Immutable;
using NewsBot.Ingestion.Feeds.Markup;

namespace NewsBot.Ingestion.Feeds;

/// <summary>Reads links: Atom's with their relations, RSS's text, enclosures and media.</summary>
internal static class LinkReading
{
    /// <summary>The relation of the publisher's page.</summary>
    public const string Page = "alternate";

    // The page itself, where the link leads to a counter that forwards to it.
    private const string Original = "canonical";

    /// <summary>All links of a feed or an item, in order.</summary>
    /// <param name="around">The element that they stand in.</param>
    /// <param name="origin">The feed.</param>
    public static ImmutableArray<FeedLink> All(FeedElement around, Origin origin) =>
        [.. around.Elements.SelectMany(element => element.Name == "media:group" ? element.Elements : [element]).Select(element => Read(element, origin)).OfType<FeedLink>().Take(FeedLimits.PerItem)];

    /// <summary>The page among the links: an HTML one first.</summary>
    /// <param name="links">The links.</param>
    public static Uri? PageOf(ImmutableArray<FeedLink> links)
    {
        var pages = links.Where(link => link.Relation is Page or Original).ToList();
        return (pages.Find(link => link.Relation == Original) ?? pages.Find(link => link.MediaType is null or "text/html" or "application/xhtml+xml") ?? pages.FirstOrDefault())?.Address;
    }

    /// <summary>The address of the licence; null where none is named.</summary>
    /// <param name="around">The element that names it.</param>
    /// <param name="links">Its links.</param>
    /// <param name="origin">The feed.</param>
    public static Uri? LicenseOf(FeedElement around, ImmutableArray<FeedLink> links, Origin origin)
    {
        var element = around.First("cc:license");
        return Addresses.Resolve(element?["rdf:resource"] ?? element?.Text, origin.Address) ?? links.FirstOrDefault(link => link.Relation == "license")?.Address;
    }

    private static FeedLink? Read(FeedElement element, Origin origin) => element.Name switch
    {
        "link" or "atom:link" => Link(element, origin),
        "enclosure" => Enclosure(element, origin),
        "media:content" when element["url"] is not null => Media(element, origin),
        "feedburner:origlink" => Of(element, element.Text, Original, origin),
        "loc" => Of(element, element.Text, Page, origin),
        _ => null,
    };

    private static FeedLink? Link(FeedElement element, Origin origin)
    {
        var relation = element["rel"] is { Length: > 0 } stated ? stated : Page;
        relation = relation.Replace("http://www.iana.org/assignments/relation/", string.Empty, StringComparison.OrdinalIgnoreCase);
        var written = element["href"] ?? (element.Text is { Length: > 0 } text ? text : element["url"] ?? element["rdf:resource"]);
        return Of(element, written, relation, origin);
    }

    private static FeedLink? Enclosure(FeedElement element, Origin origin) => Of(element, element["url"] ?? element["href"], "enclosure", origin);

    private static FeedLink? Media(FeedElement element, Origin origin)
    {
        var link = Of(element, element["url"], "enclosure", origin);
        return link is null ? null : link with { MediaType = link.MediaType ?? element["medium"], Length = element["filesize"] };
    }

    private static FeedLink? Of(FeedElement element, string? written, string relation, Origin origin) =>
        Addresses.Resolve(written, Addresses.BaseOf(element, origin.Address)) is { } address
            ? new FeedLink(address, relation, element["type"] ?? DefaultType(relation, origin), Addresses.Language(element["hreflang"]), element["title"], element["length"])
            : null;

    private static string? DefaultType(string relation, Origin origin) => relation switch
    {
        "self" => "application/atom+xml",
        Page when origin.Version != FeedVersion.Unknown => "text/html",
        _ => null,
    };
}
