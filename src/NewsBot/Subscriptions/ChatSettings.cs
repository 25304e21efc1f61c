using NodaTime;

namespace NewsBot.Subscriptions;

/// <summary>What a chat chose for itself.</summary>
public sealed record ChatSettings
{
    /// <summary>IANA time zone ("Asia/Baghdad").</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The zone itself; UTC where the tz database does not know its name.</summary>
    public DateTimeZone Zone => TimeZones.Of(TimeZone);

    /// <summary>Hours in which nothing is posted; null for none.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>BCP 47 language of what NewsBot says itself.</summary>
    public string Language { get; init; } = "en";

    /// <summary>True where posts carry the lead, false for headlines alone.</summary>
    public bool WithLead { get; init; } = true;
}
