using NewsBot.Subscriptions;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>Due times of one round of planning. Chats share cadences, zones and quiet hours, so each combination is reckoned once.</summary>
/// <param name="now">The moment of planning.</param>
internal sealed class DueTimes(Instant now)
{
    private readonly Dictionary<(Instant, string, string), Instant> _cadences = [];
    private readonly Dictionary<(Instant, QuietHours, string), Instant?> _quiet = [];

    public Instant Now => now;

    /// <summary>When a story that came at a moment is due.</summary>
    public DueTime Of(Instant came, Cadence when, ChatSettings settings)
    {
        var due = when.IsImmediate ? now : Cached(_cadences, (came, when.ToString(), settings.TimeZone), () => when.NextAfter(came, settings.Zone));
        due = Instant.Max(due, now);
        var end = settings.Quiet is { } quiet ? Cached(_quiet, (due, quiet, settings.TimeZone), () => quiet.EndAt(due, settings.Zone)) : null;
        return new DueTime(end ?? due, !when.IsImmediate, end is not null);
    }

    private static TValue Cached<TKey, TValue>(Dictionary<TKey, TValue> cache, TKey key, Func<TValue> reckon)
        where TKey : notnull
    {
        if (!cache.TryGetValue(key, out var value))
        {
            cache[key] = value = reckon();
        }

        return value;
    }
}
