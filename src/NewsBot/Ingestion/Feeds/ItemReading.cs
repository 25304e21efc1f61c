using System.Collections.Immutable;
using System.Globalization;
using NewsBot.Ingestion.Feeds.Markup;

namespace NewsBot.Ingestion.Feeds;

/// <summary>Reads an item, of RSS, RDF and Atom alike: publishers mix their elements.</summary>
internal static class ItemReading
{
    private static readonly string[] ContentNames = ["content:encoded", "content", "body", "xhtml:body", "fullitem", "prodlink"];

    /// <summary>Reads.</summary>
    /// <param name="item">The item or entry.</param>
    /// <param name="origin">The feed.</param>
    /// <param name="feedLanguage">The language of the feed.</param>
    public static FeedItem Read(FeedElement item, Origin origin, string? feedLanguage)
    {
        var links = LinkReading.All(item, origin);
        var page = LinkReading.PageOf(links);
        var id = item.First("id") ?? item.First("guid");
        var idAddress = IdAddress(id, origin);
        var contents = Contents(item, origin);
        var media = item.First("media:group");
        return new FeedItem
        {
            Id = id?.Text is { Length: > 0 } text ? text : Stated(item["rdf:about"]),
            IdIsLink = idAddress is not null && page is null,
            Link = page ?? idAddress ?? Addresses.Resolve(item["rdf:about"], origin.Address),
            Links = links,
            Title = HeadReading.First(item, origin, FeedTextKind.Plain, "title", "dc:title") ?? HeadReading.First(item, origin, FeedTextKind.Plain, "media:title") ?? (media is null ? null : HeadReading.First(media, origin, FeedTextKind.Plain, "media:title")),
            Subtitle = HeadReading.First(item, origin, FeedTextKind.Plain, "subtitle", "itunes:subtitle"),
            Summary = SummaryOf(item, media, origin),
            Contents = contents,
            Rights = HeadReading.First(item, origin, FeedTextKind.Plain, "rights", "copyright", "dc:rights", "media:copyright"),
            Authors = PersonReading.All(item, origin, "author", "dc:author", "dc:creator", "itunes:author"),
            Contributors = PersonReading.All(item, origin, "contributor", "dc:contributor"),
            Publisher = PersonReading.First(item, origin, "dc:publisher"),
            Published = DateReading.First(item, "pubdate", "published", "issued", "dcterms:issued"),
            Updated = DateReading.First(item, "updated", "modified", "dcterms:modified", "dc:date", "dcterms:date"),
            Created = DateReading.First(item, "created", "dcterms:created"),
            Expired = DateReading.First(item, "expirationdate"),
            Categories = CategoryReading.All(item),
            Images = ImageReading.All(item, origin),
            Language = Addresses.Language(item.First("dc:language")?.Text) ?? Addresses.Language(item.First("language")?.Text) ?? Addresses.LanguageOf(item, document: null) ?? feedLanguage,
            Comments = Addresses.Resolve(item.First("comments")?.Text, Addresses.BaseOf(item, origin.Address)),
            CommentCount = int.TryParse((item.First("slash:comments") ?? item.First("thr:total"))?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var comments) ? comments : null,
            Source = SourceOf(item, origin),
            Place = PlaceReading.Of(item),
            License = LinkReading.LicenseOf(item, links, origin),
        };
    }

    private static string? Stated(string? text) => text is { Length: > 0 } ? text : null;

    // A guid is the address unless it says that it is not; Atom's id is an address only where nothing better is there, and never by promise.
    private static Uri? IdAddress(FeedElement? id, Origin origin) =>
        id is null || id.Name != "guid" || id["isPermaLink"]?.Equals("false", StringComparison.OrdinalIgnoreCase) == true ? null
        : Addresses.Resolve(id.Text, id["isPermaLink"] is null ? Nowhere : Addresses.BaseOf(id, origin.Address));

    // What is not said to be an address is one only if it is whole.
    private static Uri Nowhere => new("urn:nowhere");

    private static ImmutableArray<FeedText> Contents(FeedElement item, Origin origin) =>
        [.. item.Elements
            .Where(element => ContentNames.Contains(element.Name) && element["src"] is null)
            .Select(element => TextReading.Read(element, origin, origin.IsAtom ? FeedTextKind.Plain : FeedTextKind.Html)!)
            .Where(text => text.Value.Length > 0)
            .Take(FeedLimits.PerItem)];

    private static FeedText? SummaryOf(FeedElement item, FeedElement? media, Origin origin)
    {
        var byDefault = origin.IsAtom ? FeedTextKind.Plain : FeedTextKind.Html;
        return HeadReading.First(item, origin, byDefault, "description", "summary", "abstract", "dc:description", "itunes:summary", "dcterms:abstract")
            ?? HeadReading.First(item, origin, FeedTextKind.Plain, "media:description")
            ?? (media is null ? null : HeadReading.First(media, origin, FeedTextKind.Plain, "media:description"));
    }

    private static FeedHead? SourceOf(FeedElement item, Origin origin)
    {
        if (item.First("source") is not { } source)
        {
            return null;
        }

        if (source.HasElements)
        {
            return HeadReading.Read(source, origin);
        }

        var address = Addresses.Resolve(source["url"], Addresses.BaseOf(source, origin.Address));
        return new FeedHead { Title = TextReading.Read(source, origin), Link = address };
    }
}
