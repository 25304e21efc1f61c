using NodaTime;

namespace NewsBot.Subscriptions;

/// <summary>Says when posts come, by cadence, time zone and quiet hours.</summary>
/// <param name="time">The clock.</param>
public sealed class PostTimes(TimeProvider time)
{
    /// <summary>The earliest moment at which a story that comes now would be posted; now itself where nothing puts it off.</summary>
    /// <param name="subscription">The subscription.</param>
    /// <param name="settings">Its chat's settings.</param>
    /// <param name="now">The moment that the caller calls now; null for the clock's.</param>
    public Instant Next(Subscription subscription, ChatSettings settings, Instant? now = null) =>
        After(now ?? Instant.FromDateTimeOffset(time.GetUtcNow()), subscription.When, settings);

    /// <summary>The earliest moment at which a story that came at a moment is posted.</summary>
    internal static Instant After(Instant moment, Cadence cadence, ChatSettings settings)
    {
        var due = cadence.NextAfter(moment, settings.Zone);
        return settings.Quiet?.EndAt(due, settings.Zone) ?? due;
    }
}
