using System.Collections.Immutable;

namespace NewsBot.Platforms.DiscordChat;

/// <summary>Something that happened, as far as NewsBot cares.</summary>
public abstract record DiscordEvent
{
    private DiscordEvent()
    {
    }

    /// <summary>The connection stands.</summary>
    /// <param name="ApplicationId">The application that commands are registered for.</param>
    /// <param name="BotName">The bot's name.</param>
    public sealed record Ready(string ApplicationId, string BotName) : DiscordEvent;

    /// <summary>The connection stands again, and nothing was missed.</summary>
    public sealed record Resumed : DiscordEvent;

    /// <summary>The connection is lost; the client comes back by itself.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Lost(string Reason) : DiscordEvent;

    /// <summary>A slash command.</summary>
    /// <param name="From">Where it comes from and how it is answered.</param>
    /// <param name="Name">The command.</param>
    /// <param name="Options">Its options as the user filled them, in order.</param>
    public sealed record Command(DiscordInteraction From, string Name, ImmutableArray<(string Name, string Value)> Options) : DiscordEvent;

    /// <summary>An option that is being typed.</summary>
    /// <param name="From">Where it comes from and how it is answered.</param>
    /// <param name="Name">The command.</param>
    /// <param name="Option">The option.</param>
    /// <param name="Typed">What stands there so far.</param>
    public sealed record Typing(DiscordInteraction From, string Name, string Option, string Typed) : DiscordEvent;

    /// <summary>A pressed button.</summary>
    /// <param name="From">Where it comes from and how it is answered.</param>
    /// <param name="CustomId">What the button carries.</param>
    public sealed record Pressed(DiscordInteraction From, string CustomId) : DiscordEvent;

    /// <summary>The bot was added to a server, or the server came back.</summary>
    /// <param name="Guild">The server.</param>
    public sealed record GuildHere(string Guild) : DiscordEvent;

    /// <summary>The bot was removed from a server.</summary>
    /// <param name="Guild">The server.</param>
    /// <param name="Channels">Its channels, as far as they were known.</param>
    public sealed record GuildGone(string Guild, ImmutableArray<string> Channels) : DiscordEvent;

    /// <summary>A channel or thread was deleted.</summary>
    /// <param name="Channel">The channel.</param>
    public sealed record ChannelGone(string Channel) : DiscordEvent;
}
