using System.Globalization;
using NewsBot.Ingestion.Feeds.Markup;

namespace NewsBot.Ingestion.Feeds;

/// <summary>Reads what a feed says about itself, of RSS, RDF and Atom alike: publishers mix their elements.</summary>
internal static class HeadReading
{
    // RSS 1.0 syndication: updates a period; a publisher who means "always" writes large numbers.
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(365);

    /// <summary>Reads.</summary>
    /// <param name="head">The channel, the feed, or an item's source.</param>
    /// <param name="origin">The feed.</param>
    public static FeedHead Read(FeedElement head, Origin origin)
    {
        var links = LinkReading.All(head, origin);
        var images = ImageReading.All(head, origin);
        var id = (head.First("id") ?? head.First("guid"))?.Text;
        return new FeedHead
        {
            Id = id is { Length: > 0 } ? id : head["rdf:about"],
            Title = First(head, origin, FeedTextKind.Plain, "title", "dc:title", "media:title"),
            Subtitle = First(head, origin, origin.IsAtom ? FeedTextKind.Plain : FeedTextKind.Html, "description", "subtitle", "tagline", "dc:description", "itunes:subtitle"),
            Info = First(head, origin, origin.IsAtom ? FeedTextKind.Plain : FeedTextKind.Html, "info", "itunes:summary"),
            Rights = First(head, origin, FeedTextKind.Plain, "rights", "copyright", "dc:rights", "media:copyright"),
            License = LinkReading.LicenseOf(head, links, origin),
            Link = LinkReading.PageOf(links),
            Links = links,
            Language = LanguageOf(head, origin),
            Authors = PersonReading.All(head, origin, "author", "managingeditor", "dc:author", "dc:creator", "itunes:author"),
            Contributors = PersonReading.All(head, origin, "contributor", "dc:contributor"),
            Publisher = PersonReading.First(head, origin, "dc:publisher", "webmaster", "itunes:owner"),
            Categories = CategoryReading.All(head),
            Image = images.FirstOrDefault(),
            Icon = Addresses.Resolve(head.First("icon")?.Text, Addresses.BaseOf(head, origin.Address)),
            Generator = head.First("generator")?.Text is { Length: > 0 } generator ? generator : null,
            Published = DateReading.First(head, "pubdate", "published", "issued", "dcterms:issued"),
            Updated = DateReading.First(head, "updated", "modified", "lastbuilddate", "dcterms:modified", "dc:date"),
            Created = DateReading.First(head, "created", "dcterms:created"),
            TimeToLive = LifeOf(head),
            NewLocation = Addresses.Resolve((head.First("newlocation") ?? head.First("itunes:new-feed-url"))?.Text, origin.Address),
        };
    }

    /// <summary>The text of the first of some elements that has one, in the order of the names.</summary>
    /// <param name="around">The element that they stand in.</param>
    /// <param name="origin">The feed.</param>
    /// <param name="byDefault">What they are where nothing is stated.</param>
    /// <param name="names">The elements' names.</param>
    public static FeedText? First(FeedElement around, Origin origin, FeedTextKind byDefault, params IReadOnlyList<string> names)
    {
        FeedText? empty = null;
        foreach (var name in names)
        {
            var text = TextReading.Read(around.First(name), origin, byDefault);
            if (text is { Value.Length: > 0 })
            {
                return text;
            }

            empty ??= text;
        }

        return empty;
    }

    private static string? LanguageOf(FeedElement head, Origin origin) =>
        Addresses.Language(head.First("language")?.Text) ?? Addresses.Language(head.First("dc:language")?.Text) ?? Addresses.LanguageOf(head, origin.Language);

    private static TimeSpan? LifeOf(FeedElement head)
    {
        if (int.TryParse(head.First("ttl")?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes))
        {
            return Bounded(TimeSpan.FromMinutes(minutes));
        }

        TimeSpan? period = head.First("sy:updateperiod")?.Text.ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" => TimeSpan.FromDays(7),
            "monthly" => TimeSpan.FromDays(30),
            "yearly" => TimeSpan.FromDays(365),
            _ => null,
        };
        var times = int.TryParse(head.First("sy:updatefrequency")?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var stated) && stated > 0 ? stated : 1;
        return period is { } length ? Bounded(length / times) : null;
    }

    private static TimeSpan? Bounded(TimeSpan life) => life <= TimeSpan.Zero ? null : life < LongestLife ? life : LongestLife;
}
