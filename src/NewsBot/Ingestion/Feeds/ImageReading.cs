using System.Collections.Immutable;
using System.Globalization;
using NewsBot.Ingestion.Feeds.Markup;

namespace NewsBot.Ingestion.Feeds;

/// <summary>Reads pictures: RSS's image, Atom's logo, iTunes' image, media's thumbnails, Google's news images.</summary>
internal static class ImageReading
{
    /// <summary>All pictures of a feed or an item: its own first, then media, then thumbnails; each address once.</summary>
    /// <param name="around">The element that they stand in.</param>
    /// <param name="origin">The feed.</param>
    public static ImmutableArray<FeedImage> All(FeedElement around, Origin origin) =>
        [.. around.Elements
            .SelectMany(element => element.Name is "media:group" ? element.Elements : [element])
            .SelectMany(element => element.Name is "media:content" ? element.Elements.Prepend(element) : [element])
            .Select(element => (Rank: Rank(element), Element: element))
            .Where(ranked => ranked.Rank > 0)
            .OrderBy(ranked => ranked.Rank)
            .Select(ranked => Read(ranked.Element, around, origin))
            .OfType<FeedImage>()
            .DistinctBy(image => image.Address)
            .Take(FeedLimits.PerItem)];

    private static int Rank(FeedElement element) => element.Name switch
    {
        "image" or "image:image" => 1,
        "logo" => 2,
        "itunes:image" => 3,
        "media:content" when IsPicture(element) => 4,
        "enclosure" when IsPicture(element) => 5,
        "link" when element["rel"] == "enclosure" && IsPicture(element) => 5,
        "media:thumbnail" => 6,
        _ => 0,
    };

    private static bool IsPicture(FeedElement element) => element["medium"] is "image" || element["type"]?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true;

    private static FeedImage? Read(FeedElement element, FeedElement around, Origin origin)
    {
        var address = Addresses.BaseOf(element, origin.Address);
        var written = element["href"] ?? element["url"] ?? (element.First("url") ?? element.First("image:loc"))?.Text ?? (element.HasElements ? null : element.Text) ?? element["rdf:resource"];
        if (Addresses.Resolve(written, address) is not { } place)
        {
            return null;
        }

        var about = element.First("media:description") ?? element.First("media:title") ?? (element.Name == "media:content" ? around.First("media:description") : null);
        var title = element.First("title") ?? element.First("image:caption") ?? element.First("image:title") ?? about;
        var credit = element.First("media:credit") ?? (element.Name == "media:content" ? around.First("media:credit") : null);
        return new FeedImage(place, Line(title), Addresses.Resolve(element.First("link")?.Text, address), Pixels(element, "width"), Pixels(element, "height"), Line(credit));
    }

    private static string? Line(FeedElement? element) => element is not null && Html.HtmlText.Line(element.Text) is { Length: > 0 } line ? line : null;

    private static int? Pixels(FeedElement element, string name) =>
        int.TryParse(element[name] ?? element.First(name)?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) ? pixels : null;
}
