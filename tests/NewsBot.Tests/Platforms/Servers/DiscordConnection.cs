using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace NewsBot.Tests.Platforms.Servers;

/// <summary>One connection to the gateway of the Discord server.</summary>
public sealed class DiscordConnection(WebSocket socket)
{
    private const int LongestFrame = 4096;
    private const int DecodeError = 4002;

    private readonly Channel<JsonObject> _received = Channel.CreateUnbounded<JsonObject>();
    private readonly SemaphoreSlim _sending = new(1, 1);

    /// <summary>The number of the last event.</summary>
    public long Sequence { get; set; }

    /// <summary>Done when the bot was told who it is and which server it is in; what is told later comes after that.</summary>
    public TaskCompletionSource Introduced { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The code that the other side closed with; null where it just went.</summary>
    public TaskCompletionSource<int?> Closed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The next frame with an op; others before it are passed over.</summary>
    public async Task<JsonObject> NextAsync(int op)
    {
        while (true)
        {
            var frame = await _received.Reader.ReadAsync();
            if (frame["op"]!.GetValue<int>() == op)
            {
                return frame;
            }
        }
    }

    public async Task SendAsync(int op, JsonNode? content = null, string? name = null, long? sequence = null)
    {
        var frame = new JsonObject { ["op"] = op, ["d"] = content, ["s"] = sequence, ["t"] = name };
        await _sending.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Tells an event.</summary>
    public Task TellAsync(string name, JsonNode content) => SendAsync(0, content, name, ++Sequence);

    public Task CloseAsync(int code) => socket.CloseOutputAsync((WebSocketCloseStatus)code, "", CancellationToken.None);

    /// <summary>Goes without a word, as a network does.</summary>
    public void Cut() => socket.Abort();

    /// <summary>Reads until the connection ends.</summary>
    public async Task ServeAsync(Func<JsonObject, Task> take)
    {
        var buffer = new byte[8192];
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer, CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    Closed.TrySetResult((int?)part.CloseStatus);
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
                    return;
                }

                // https://discord.com/developers/docs/events/gateway#sending-events: 4096 bytes at most, else the platform ends the connection.
                if (!part.EndOfMessage || part.Count > LongestFrame)
                {
                    await CloseAsync(DecodeError);
                    return;
                }

                var frame = JsonNode.Parse(buffer.AsSpan(0, part.Count))!.AsObject();
                _received.Writer.TryWrite(frame);
                await take(frame);
            }
        }
        catch (WebSocketException)
        {
            Closed.TrySetResult(null);
        }
    }
}
