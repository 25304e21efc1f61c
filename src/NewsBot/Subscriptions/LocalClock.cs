using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace NewsBot.Subscriptions;

/// <summary>Places local times in time: one that a clock change skips moves to the end of the gap, one that comes twice means the first.</summary>
internal static class LocalClock
{
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    public static Instant At(LocalDateTime local, DateTimeZone zone) => zone.ResolveLocal(local, Resolver).ToInstant();

    /// <summary>Reads <c>8:00</c>, <c>08:00</c> and <c>24:00</c> (midnight).</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out LocalTime time)
    {
        time = default;
        var colon = text.IndexOf(':');
        if (colon is < 1 or > 2 || text.Length != colon + 3
            || !int.TryParse(text[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || !int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
            || minute > 59 || hour > 24 || (hour == 24 && minute > 0))
        {
            return false;
        }

        time = new LocalTime(hour % 24, minute);
        return true;
    }

    /// <summary>The written form, <c>08:00</c>.</summary>
    public static string Write(LocalTime time) => string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}");
}
