using System.Globalization;
using Discord.Net;
using Discord.WebSocket;

namespace NewsBot.Platforms.DiscordChat.Library;

/// <summary>The library's events as NewsBot's own.</summary>
internal static class LibraryEvents
{
    /// <summary>An interaction; null where it is of a kind that NewsBot offers nobody.</summary>
    public static DiscordEvent? Read(SocketInteraction? asked) => asked switch
    {
        SocketSlashCommand command => new DiscordEvent.Command(
            From(command), command.Data.Name, [.. command.Data.Options.Where(option => option.Value is not null).Select(option => (option.Name, Text(option.Value)))]),
        SocketMessageComponent pressed => new DiscordEvent.Pressed(From(pressed), pressed.Data.CustomId),
        SocketAutocompleteInteraction { Data.Current: { } current } typing => new DiscordEvent.Typing(
            From(typing), typing.Data.CommandName, current.Name, Text(current.Value), [.. typing.Data.Options.Where(option => !option.Focused && option.Value is not null).Select(option => (option.Name, Text(option.Value)))]),
        _ => null,
    };

    /// <summary>A server that the bot is in. The library keeps since when as the bot's own membership.</summary>
    public static DiscordEvent.GuildHere Here(SocketGuild guild) => new(
        Text(guild.Id), guild.CurrentUser?.JoinedAt ?? DateTimeOffset.UnixEpoch, guild.PreferredLocale ?? "en-US", guild.SystemChannel is { } channel ? Text(channel.Id) : null, [.. guild.Channels.Select(Place)]);

    /// <summary>A channel or thread that was created or changed; null where it belongs to no server.</summary>
    public static DiscordEvent.ChannelHere? Here(SocketChannel channel) => channel is SocketGuildChannel { Guild: { } guild } place ? new(Text(guild.Id), Place(place)) : null;

    /// <summary>An id or an option's value as the platform writes it.</summary>
    public static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    /// <summary>The code that the gateway closed with; null where the connection broke without one.</summary>
    public static int? CloseCode(Exception? failure)
    {
        while (failure is not null and not WebSocketClosedException)
        {
            failure = failure.InnerException;
        }

        return (failure as WebSocketClosedException)?.CloseCode;
    }

    private static DiscordPlace Place(SocketGuildChannel channel) =>
        new(Text(channel.Id), channel is SocketThreadChannel { ParentChannel: { } parent } ? Text(parent.Id) : null, (int)channel.ChannelType, channel.Position);

    private static DiscordInteraction From(SocketInteraction asked) => new(
        Text(asked.Id), asked.Token, Text(asked.ApplicationId), Text(asked.ChannelId ?? asked.Channel?.Id), Text(asked.User.Id), asked.UserLocale ?? "en-US", MayManage(asked));

    // The library keeps the roles of a member, not the permissions that came with the interaction: they are worked out from the server's roles
    // and the channel's overwrites. Of a server that is not known (the bot was added without the scope "bot") nobody may manage anything.
    private static bool MayManage(SocketInteraction asked)
    {
        if (asked.IsDMInteraction)
        {
            return true;
        }

        if (asked.User is not SocketGuildUser member)
        {
            return false;
        }

        var channel = asked.Channel is SocketThreadChannel { ParentChannel: { } parent } ? parent : asked.Channel as SocketGuildChannel;
        return member.GuildPermissions is { ManageGuild: true } or { Administrator: true } || (channel is null ? member.GuildPermissions.ManageChannels : member.GetPermissions(channel).ManageChannel);
    }
}
