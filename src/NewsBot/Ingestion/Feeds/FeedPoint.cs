using System.Runtime.InteropServices;

namespace NewsBot.Ingestion.Feeds;

/// <summary>A point on the earth.</summary>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Elevation">Metres; null where not stated.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FeedPoint(double Longitude, double Latitude, double? Elevation = null);
