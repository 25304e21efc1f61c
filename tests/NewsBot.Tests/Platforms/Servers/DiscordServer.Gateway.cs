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
                    _sessions[session] = 1;
                    SessionsLeft--;
                }

                await connection.SendAsync(0, new JsonObject
                {
                    ["session_id"] = session,
                    ["resume_gateway_url"] = new UriBuilder(Address) { Scheme = "ws", Path = "/resume" }.Uri.AbsoluteUri,
                    ["user"] = new JsonObject { ["id"] = "900", ["username"] = "NewsBot" },
                    ["application"] = new JsonObject { ["id"] = Application },
                }, "READY", sequence: 1);
                break;
            case 6 when _sessions.ContainsKey(frame["d"]!["session_id"]!.GetValue<string>()):
                await connection.SendAsync(0, new JsonObject(), "RESUMED", frame["d"]!["seq"]!.GetValue<long>() + 1);
                break;
            case 6:
                await connection.SendAsync(9, JsonValue.Create(false));
                break;
        }
    }
}
