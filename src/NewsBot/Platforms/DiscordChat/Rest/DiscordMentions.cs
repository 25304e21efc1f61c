using System.Collections.Immutable;

namespace NewsBot.Platforms.DiscordChat.Rest;

/// <summary>Whom a message notifies.</summary>
/// <param name="Parse">Kinds that the text may name; NewsBot never gives one, since headlines are others' words.</param>
/// <param name="Roles">Roles by id; null for none.</param>
internal sealed record DiscordMentions(ImmutableArray<string> Parse, ImmutableArray<string>? Roles = null)
{
    /// <summary>Nobody is notified, whatever the text says.</summary>
    public static DiscordMentions Nobody { get; } = new([]);
}
