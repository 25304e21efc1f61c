using System.Collections.Immutable;

namespace NewsBot.Ingestion.Feeds;

/// <summary>Where something happened (GeoRSS, GML, W3C geo).</summary>
/// <param name="Shape">"Point", "LineString", "Polygon" or "Box" (its two corners).</param>
/// <param name="Points">The points, in WGS 84.</param>
public sealed record FeedPlace(string Shape, ImmutableArray<FeedPoint> Points);
