using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace NewsBot.Subscriptions;

/// <summary>How often a subscription posts: <c>now</c>, <c>hourly</c>, <c>daily 08:00</c>, or a cron expression of five fields (<c>30 7 * * 1-5</c>), in the chat's time zone.</summary>
public sealed record Cadence
{
    /// <summary>At once.</summary>
    public static Cadence Now { get; } = new();

    /// <summary>True where stories go out as they come.</summary>
    public bool IsImmediate => throw new NotImplementedException();

    /// <summary>Reads what a user or the configuration wrote.</summary>
    /// <param name="text">The written form.</param>
    /// <param name="cadence">The cadence.</param>
    /// <param name="problem">What is wrong with it, in a half sentence for people.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out Cadence? cadence, [NotNullWhen(false)] out string? problem) => throw new NotImplementedException();

    /// <summary>The first time after a moment at which a post is due. A local time that a clock change skips moves to the end of the gap; one that comes twice means the first.</summary>
    public Instant NextAfter(Instant moment, DateTimeZone zone) => throw new NotImplementedException();

    /// <summary>The written form, which <see cref="TryParse"/> reads back.</summary>
    public override string ToString() => throw new NotImplementedException();
}
