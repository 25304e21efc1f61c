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
    /// <param name="Filled">The other options, as far as they are filled.</param>
    public sealed record Typing(DiscordInteraction From, string Name, string Option, string Typed, ImmutableArray<(string Name, string Value)> Filled) : DiscordEvent;

    /// <summary>A pressed button.</summary>
    /// <param name="From">Where it comes from and how it is answered.</param>
    /// <param name="CustomId">What the button carries.</param>
    public sealed record Pressed(DiscordInteraction From, string CustomId) : DiscordEvent;

    /// <summary>A server that the bot is in, told at every start, when the bot is added, and when the server comes back after an outage.</summary>
    /// <param name="Guild">The server.</param>
    /// <param name="JoinedAt">When the bot was added to it.</param>
    /// <param name="Language">The server's language ("en-US").</param>
    /// <param name="SystemChannel">Where the platform itself greets new members; null for nowhere.</param>
    /// <param name="Channels">Its channels and the threads that are active.</param>
    public sealed record GuildHere(string Guild, DateTimeOffset JoinedAt, string Language, string? SystemChannel, ImmutableArray<DiscordPlace> Channels) : DiscordEvent;

    /// <summary>The bot was removed from a server. An outage of the platform is no such event.</summary>
    /// <param name="Guild">The server.</param>
    public sealed record GuildGone(string Guild) : DiscordEvent;

    /// <summary>A channel or thread was created or changed.</summary>
    /// <param name="Guild">Its server.</param>
    /// <param name="Channel">The channel.</param>
    public sealed record ChannelHere(string Guild, DiscordPlace Channel) : DiscordEvent;

    /// <summary>A channel or thread was deleted.</summary>
    /// <param name="Channel">The channel.</param>
    public sealed record ChannelGone(string Channel) : DiscordEvent;
}
