using NewsBot.Messages;
using NewsBot.Subscriptions;
using NodaTime;

namespace NewsBot.Commands;

/// <summary>One use of a command.</summary>
/// <param name="Request">As it came.</param>
/// <param name="Definition">The command.</param>
/// <param name="Arguments">What was given for its options.</param>
/// <param name="Settings">The chat's settings.</param>
/// <param name="Now">The moment of asking.</param>
internal sealed record CommandCall(CommandRequest Request, CommandDefinition Definition, Arguments Arguments, ChatSettings Settings, Instant Now)
{
    /// <summary>The chat's language.</summary>
    public Texts Texts { get; } = Texts.In(Settings.Language);

    /// <summary>The chat's zone; UTC where its name is not known any more.</summary>
    public DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb.GetZoneOrNull(Settings.TimeZone) ?? DateTimeZone.Utc;

    public TimeWords Times => new(Zone, Now, Texts);

    /// <summary>The page that is asked for, from 1.</summary>
    public int Page => Arguments.Number("page") ?? 1;
}
