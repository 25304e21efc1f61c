using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Tests.Platforms.Servers;

/// <content>The gateway.</content>
public sealed partial class DiscordServer
{
    private JsonObject Entry() => new()
    {
        ["url"] = new UriBuilder(Address) { Scheme = "ws", Path = "/gateway" }.Uri.AbsoluteUri,
        ["shards"] = Shards,
        ["session_start_limit"] = new JsonObject { ["total"] = 1000, ["remaining"] = SessionsLeft, ["reset_after"] = 3_600_000, ["max_concurrency"] = 1 },
    };

    private async Task ConnectAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var connection = new DiscordConnection(socket);
        if (SaysHello)
        {
            await connection.SendAsync(10, new JsonObject { ["heartbeat_interval"] = 41_250 });
        }

        _connections.Writer.TryWrite(connection);
        await connection.ServeAsync(frame => TakeAsync(connection, frame));
    }

    private async Task TakeAsync(DiscordConnection connection, JsonObject frame)
    {
        switch (frame["op"]!.GetValue<int>())
        {
            case 1 when AcknowledgesHeartbeats:
                await connection.SendAsync(11);
                break;
            case 2 when frame["d"]!["token"]!.GetValue<string>() != Token:
                await connection.CloseAsync(4004);
                break;
            case 2:
                var session = $"session{NextId()}";
                lock (_lock)
                {
                    _sessions.Add(session);
                    SessionsLeft--;
                }

                await connection.TellAsync("READY", new JsonObject
                {
                    ["v"] = 10,
                    ["session_id"] = session,
                    ["resume_gateway_url"] = new UriBuilder(Address) { Scheme = "ws", Path = "/resume" }.Uri.AbsoluteUri,
                    ["user"] = User(Application, "NewsBot"),
                    ["application"] = new JsonObject { ["id"] = Application, ["flags"] = 0 },
                    ["guilds"] = HasGuild ? new JsonArray(new JsonObject { ["id"] = Guild, ["unavailable"] = true }) : new JsonArray(),
                    ["private_channels"] = new JsonArray(),
                });
                if (HasGuild)
                {
                    await connection.TellAsync("GUILD_CREATE", Describe());
                }

                connection.Introduced.TrySetResult();
                break;
            case 6 when _sessions.Contains(frame["d"]!["session_id"]!.GetValue<string>()):
                connection.Sequence = frame["d"]!["seq"]!.GetValue<long>();
                await connection.TellAsync("RESUMED", new JsonObject());
                break;
            case 6:
                await connection.SendAsync(9, JsonValue.Create(false));
                break;
        }
    }

    private JsonObject Describe()
    {
        lock (_lock)
        {
            return new()
            {
                ["id"] = Guild,
                ["name"] = "Readers",
                ["owner_id"] = "1",
                ["unavailable"] = false,
                ["joined_at"] = "2026-01-01T00:00:00+00:00",
                ["member_count"] = 3,
                ["roles"] = new JsonArray([.. Roles.Select(role => new JsonObject { ["id"] = role.Key, ["name"] = $"role {role.Key}", ["permissions"] = role.Value, ["position"] = 1 })]),
                ["channels"] = new JsonArray([.. _channels.Values.Where(channel => channel.Type != 11).Select(channel => Partial(channel.Id, channel.Type))]),
                ["threads"] = new JsonArray([.. _channels.Values.Where(channel => channel.Type == 11).Select(channel => Partial(channel.Id, channel.Type))]),
                ["members"] = new JsonArray(new JsonObject { ["user"] = User(Application, "NewsBot"), ["roles"] = new JsonArray(), ["joined_at"] = "2026-01-01T00:00:00+00:00", ["flags"] = 0 }),
                ["system_channel_id"] = "1",
                ["emojis"] = new JsonArray(),
                ["stickers"] = new JsonArray(),
                ["features"] = new JsonArray(),
                ["voice_states"] = new JsonArray(),
                ["presences"] = new JsonArray(),
                ["guild_scheduled_events"] = new JsonArray(),
                ["preferred_locale"] = "en-US",
            };
        }
    }

    /// <summary>A channel as the gateway tells it; a thread (11) belongs to the channel 1.</summary>
    public static JsonObject Partial(string id, int type)
    {
        var channel = new JsonObject { ["id"] = id, ["type"] = type, ["guild_id"] = Guild, ["name"] = $"channel-{id}", ["position"] = 0, ["permission_overwrites"] = new JsonArray() };
        if (type == 11)
        {
            channel["parent_id"] = "1";
            channel["thread_metadata"] = new JsonObject { ["archived"] = false, ["auto_archive_duration"] = 1440, ["archive_timestamp"] = "2026-01-01T00:00:00+00:00", ["locked"] = false };
        }

        return channel;
    }

    private static JsonObject User(string id, string name) => new() { ["id"] = id, ["username"] = name, ["discriminator"] = "0", ["avatar"] = null, ["bot"] = id == Application };
}
