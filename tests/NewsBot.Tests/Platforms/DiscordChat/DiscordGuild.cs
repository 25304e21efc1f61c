using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NewsBot.Delivery;
using NewsBot.Platforms.DiscordChat.Guilds;
using NewsBot.Storage;

namespace NewsBot.Tests.Platforms.DiscordChat;

/// <summary>A server of the platform as its gateway tells it.</summary>
internal static class DiscordGuild
{
    public static GuildChanges Changes(DiscordAccount account, Database database, ILoggerFactory loggers) => new(
        new KnownGuilds(database),
        new GuildGreeting(account.Sender, account.Time, loggers.CreateLogger<GuildGreeting>()),
        account.Channels,
        new SuspendedChats(database, account.Time),
        account.Time,
        loggers.CreateLogger<GuildChanges>());

    /// <summary>What GUILD_CREATE holds: text channels in their order, a forum and a voice channel before them, and a thread of the first text channel.</summary>
    public static JsonObject Here(DateTimeOffset joinedAt, string? systemChannel, params string[] textChannels) => new()
    {
        ["id"] = "50",
        ["joined_at"] = joinedAt.ToString("O"),
        ["preferred_locale"] = "en-US",
        ["system_channel_id"] = systemChannel,
        ["channels"] = new JsonArray(
        [
            Channel("90", type: 15, position: 0),
            Channel("91", type: 2, position: 0),
            .. textChannels.Reverse().Select(id => Channel(id, type: 0, position: 1 + Array.IndexOf(textChannels, id))),
        ]),
        ["threads"] = new JsonArray(new JsonObject { ["id"] = $"{textChannels[0]}0", ["type"] = 11, ["guild_id"] = "50", ["parent_id"] = textChannels[0] }),
    };

    public static JsonObject Channel(string id, int type = 0, int position = 0) => new() { ["id"] = id, ["guild_id"] = "50", ["type"] = type, ["position"] = position, ["parent_id"] = "80" };
}
