using NewsBot.Ingestion.Feeds;

namespace NewsBot.Benchmarks.Feeds;

/// <summary>Lays out a reading of NewsBot under the names of the suite. A name that is not here is one that NewsBot does not read.</summary>
internal static class FeedViews
{
    /// <summary>The whole.</summary>
    /// <param name="reading">What NewsBot read.</param>
    public static FeedView Of(FeedReading reading) => new(new()
    {
        ["bozo"] = reading.Feed is not { Repairs.IsEmpty: true },
        ["version"] = VersionName(reading.Feed?.Version),
        ["encoding"] = reading.Feed?.Encoding ?? (object)Missing.Value,
        ["feed"] = reading.Feed is { } feed ? Head(feed.Head) : Missing.Value,
        ["entries"] = reading.Feed?.Items.Select(item => (object?)Item(item)).ToList() ?? [],
    });

    private static FeedView Head(FeedHead head)
    {
        var entries = Shared(head.Title, head.Rights, head.Link, head.Links, head.Authors, head.Contributors, head.Categories, head.Publisher);
        Text(entries, head.Subtitle ?? head.Info, "description", "summary");
        Text(entries, head.Subtitle, "subtitle", "tagline");
        Text(entries, head.Info, "info");
        Dates(entries, head.Published, head.Updated, head.Created);
        Set(entries, head.License, "license");
        Set(entries, head.Link, "href");
        Set(entries, head.Id, "id", "guid");
        Set(entries, head.Language, "language");
        Set(entries, head.Icon, "icon");
        Set(entries, head.Image?.Address, "logo");
        Set(entries, head.Generator, "generator");
        Set(entries, head.Generator is null ? null : new FeedView(new() { ["name"] = head.Generator }), "generator_detail");
        Set(entries, head.NewLocation, "newlocation");
        Set(entries, head.Image is { } image ? Image(image) : null, "image");
        Set(entries, FeedView.Digits(head.TimeToLive?.TotalMinutes), "ttl");
        return new FeedView(entries);
    }

    private static FeedView Item(FeedItem item)
    {
        var entries = Shared(item.Title, item.Rights, item.Link, item.Links, item.Authors, item.Contributors, item.Categories, item.Publisher);
        Text(entries, item.Summary ?? item.Contents.FirstOrDefault(), "summary", "description");
        Text(entries, item.Subtitle, "subtitle");
        Dates(entries, item.Published, item.Updated, item.Created);
        Set(entries, item.Expired?.Text, "expired");
        Set(entries, FeedView.Tuple(item.Expired), "expired_parsed");
        Set(entries, item.Id, "id", "guid");
        Set(entries, item.IdIsLink, "guidislink");
        Set(entries, item.Language, "language");
        Set(entries, item.Comments, "comments");
        Set(entries, item.CommentCount is { } count ? FeedView.Digits(count) : null, "slash_comments");
        Set(entries, item.License, "license");
        Set(entries, item.Contents.Select(content => (object?)Detail(content)).ToList(), "content");
        Set(entries, item.Enclosures.Select(enclosure => (object?)Enclosure(enclosure)).ToList(), "enclosures", "media_content");
        Set(entries, item.Images.Select(image => (object?)Image(image)).ToList(), "media_thumbnail");
        Set(entries, item.Images is [var first, ..] ? Image(first) : null, "image");
        Set(entries, item.Source is { } source ? Head(source) : null, "source");
        Set(entries, item.Place is { } place ? Place(place) : null, "where");
        return new FeedView(entries);
    }

    private static Dictionary<string, object?> Shared(FeedText? title, FeedText? rights, Uri? link, IEnumerable<FeedLink> links, IReadOnlyList<FeedPerson> authors, IEnumerable<FeedPerson> contributors, IEnumerable<FeedCategory> categories, FeedPerson? publisher)
    {
        var entries = new Dictionary<string, object?>(StringComparer.Ordinal);
        Text(entries, title, "title");
        Text(entries, rights, "rights", "copyright");
        Set(entries, link, "link");
        Set(entries, links.Select(one => (object?)Link(one)).ToList(), "links");
        Set(entries, authors.Select(author => (object?)Person(author)).ToList(), "authors");
        Set(entries, authors is [.., var last] ? Line(last) : null, "author");
        Set(entries, authors is [.., var detail] ? Person(detail) : null, "author_detail");
        Set(entries, contributors.Select(contributor => (object?)Person(contributor)).ToList(), "contributors");
        Set(entries, publisher is null ? null : Line(publisher), "publisher");
        Set(entries, publisher is null ? null : Person(publisher), "publisher_detail");
        var tags = categories.Select(category => (object?)Category(category)).ToList();
        Set(entries, tags, "tags");
        Set(entries, tags.Count == 0 ? null : ((FeedView)tags[0]!).Get("term"), "category");
        return entries;
    }

    private static void Text(Dictionary<string, object?> entries, FeedText? text, params IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            Set(entries, text, key);
            Set(entries, text is null ? null : Detail(text), key + "_detail");
        }
    }

    private static void Dates(Dictionary<string, object?> entries, FeedDate? published, FeedDate? updated, FeedDate? created)
    {
        Date(entries, published, "published", "issued");
        Date(entries, updated ?? published, "updated", "modified", "date");
        Date(entries, created, "created");
    }

    private static void Date(Dictionary<string, object?> entries, FeedDate? date, params IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            Set(entries, date?.Text, key);
            Set(entries, FeedView.Tuple(date), key + "_parsed");
        }
    }

    private static void Set(Dictionary<string, object?> entries, object? value, params IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            entries[key] = value ?? Missing.Value;
        }
    }

    private static FeedView Detail(FeedText text) => new(new()
    {
        ["value"] = text,
        ["type"] = text.Kind switch { FeedTextKind.Plain => "text/plain", FeedTextKind.Html => "text/html", _ => "application/xhtml+xml" },
        ["language"] = text.Language,
        ["base"] = text.Base,
    });

    private static FeedView Link(FeedLink link)
    {
        var entries = new Dictionary<string, object?>(StringComparer.Ordinal);
        Set(entries, link.Relation, "rel");
        Set(entries, link.Address, "href");
        Set(entries, link.MediaType, "type");
        Set(entries, link.Language, "hreflang");
        Set(entries, link.Title, "title");
        Set(entries, link.Length, "length");
        return new FeedView(entries);
    }

    private static FeedView Enclosure(FeedLink link)
    {
        var entries = new Dictionary<string, object?>(StringComparer.Ordinal);
        Set(entries, link.Address, "href");
        Set(entries, link.MediaType, "type");
        Set(entries, link.Length, "length");
        return new FeedView(entries);
    }

    private static FeedView Person(FeedPerson person)
    {
        var entries = new Dictionary<string, object?>(StringComparer.Ordinal);
        Set(entries, person.Name, "name");
        Set(entries, person.Email, "email");
        Set(entries, person.Page, "href");
        return new FeedView(entries);
    }

    private static string Line(FeedPerson person) => person.Name is null ? person.Email ?? string.Empty : person.Email is null ? person.Name : $"{person.Name} ({person.Email})";

    private static FeedView Category(FeedCategory category) => new(new() { ["term"] = category.Term, ["scheme"] = category.Scheme, ["label"] = category.Label });

    private static FeedView Image(FeedImage image) => new(new()
    {
        ["href"] = image.Address,
        ["title"] = image.Title,
        ["link"] = image.Link,
        ["width"] = (long?)image.Width,
        ["height"] = (long?)image.Height,
    });

    private static FeedView Place(FeedPlace place)
    {
        var points = place.Points.Select(point => (object?)(point.Elevation is { } height ? new List<object?> { point.Longitude, point.Latitude, height } : [point.Longitude, point.Latitude])).ToList();
        return new(new()
        {
            ["type"] = place.Shape,
            ["coordinates"] = place.Shape switch { "Point" => points[0], "Polygon" => new List<object?> { points }, _ => points },
        });
    }

    private static object VersionName(FeedVersion? version) => version switch
    {
        FeedVersion.Rss => "rss",
        FeedVersion.Rss090 => "rss090",
        FeedVersion.Rss091Netscape => "rss091n",
        FeedVersion.Rss091 => "rss091u",
        FeedVersion.Rss092 => "rss092",
        FeedVersion.Rss093 => "rss093",
        FeedVersion.Rss094 => "rss094",
        FeedVersion.Rss10 => "rss10",
        FeedVersion.Rss20 => "rss20",
        FeedVersion.Atom => "atom",
        FeedVersion.Atom03 => "atom03",
        FeedVersion.Atom10 => "atom10",
        FeedVersion.JsonFeed => "json1",
        _ => string.Empty,
    };
}
