using System.Collections.Immutable;
using System.Globalization;
using NewsBot.Ingestion.Feeds.Markup;

namespace NewsBot.Ingestion.Feeds;

/// <summary>Reads where something happened: GeoRSS simple, GML within GeoRSS, W3C geo. Latitude comes first there.</summary>
internal static class PlaceReading
{
    private const int CornersOfABox = 2;

    /// <summary>The place of an item; null where none can be read.</summary>
    /// <param name="item">The item.</param>
    public static FeedPlace? Of(FeedElement item)
    {
        foreach (var element in item.Elements)
        {
            if (Read(element) is { } place)
            {
                return place;
            }
        }

        return item.First("geo:lat") is { } latitude && item.First("geo:long") is { } longitude ? Place("Point", $"{latitude.Text} {longitude.Text}", dimensions: 2) : null;
    }

    private static FeedPlace? Read(FeedElement element) => element.Name switch
    {
        "georss:where" or "media:location" or "gml:exterior" or "georss:exterior" or "where" => element.Elements.Select(Read).FirstOrDefault(place => place is not null),
        "georss:point" => Place("Point", element.Text, dimensions: 2),
        "georss:line" => Place("LineString", element.Text, dimensions: 2),
        "georss:polygon" => Place("Polygon", element.Text, dimensions: 2),
        "georss:box" => Place("Box", element.Text, dimensions: 2),
        "gml:point" => Gml("Point", element),
        "gml:linestring" => Gml("LineString", element),
        "gml:polygon" => Gml("Polygon", element),
        "gml:envelope" => Gml("Box", element),
        "geo:point" => Of(element),
        _ => null,
    };

    // Of the systems that EPSG numbers, those in degrees of latitude and longitude begin with 4; metres of a projection are no place here.
    private static FeedPlace? Gml(string shape, FeedElement element) =>
        element["srsName"] is { } system && system.Contains("EPSG", StringComparison.OrdinalIgnoreCase) && system[(system.LastIndexOf(':') + 1)..] is not ['4', ..] ? null
        : Place(shape, element.Text, int.TryParse(element["srsDimension"], NumberStyles.None, CultureInfo.InvariantCulture, out var dimensions) && dimensions is 3 ? 3 : 2);

    private static FeedPlace? Place(string shape, string text, int dimensions)
    {
        var numbers = new List<double>();
        foreach (var word in text.Split([' ', ',', '\t', '\r', '\n'], (FeedLimits.Points * 3) + 1, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            {
                return null;
            }

            numbers.Add(number);
        }

        var points = numbers.Chunk(dimensions).Where(chunk => chunk.Length == dimensions).Select(chunk => new FeedPoint(chunk[1], chunk[0], dimensions == 3 ? chunk[2] : null)).ToImmutableArray();
        return points.IsEmpty || (shape == "Box" && points.Length != CornersOfABox) || (shape == "Point" && points.Length != 1) ? null : new FeedPlace(shape, points);
    }
}
