using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsBot.Platforms.DiscordChat.Gateway;

/// <summary>One connection to the gateway, from HELLO to the close (https://discord.com/developers/docs/events/gateway).</summary>
internal sealed class GatewayConnection(ClientWebSocket socket, GatewaySession session, GatewayShard shard, TimeProvider time, Action<string, JsonElement> dispatch) : IDisposable
{
    private const int Heartbeat = 1, Identify = 2, Resume = 6, Reconnect = 7, InvalidSession = 9, Hello = 10, HeartbeatAck = 11;
    private const int CloseToResume = 4000;
    private static readonly TimeSpan HelloLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan GoodbyeLimit = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _over = new(HelloLimit, time);
    private volatile bool _acknowledged = true;

    /// <summary>Serves the connection until it closes.</summary>
    /// <returns>The close code; null where the connection broke without one.</returns>
    public async Task<int?> ServeAsync(CancellationToken cancellationToken)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _over.Token);
        var (beating, leaving) = (Task.CompletedTask, Task.CompletedTask);
        var stop = cancellationToken.UnsafeRegister(_ => leaving = LeaveAsync(), state: null);
        try
        {
            // Not the stop's own token: a receive that is given up takes the connection along, before the goodbye.
            while (await ReceiveAsync(_over.Token) is { } frame)
            {
                session.Sequence = frame.S ?? session.Sequence;
                switch (frame.Op)
                {
                    case Hello:
                        _over.CancelAfter(Timeout.InfiniteTimeSpan);
                        beating = BeatAsync(TimeSpan.FromMilliseconds(frame.D!.Value.GetProperty("heartbeat_interval").GetInt32()), both.Token);
                        await IntroduceAsync(both.Token);
                        break;
                    case Heartbeat:
                        await BeatOnceAsync(both.Token);
                        break;
                    case HeartbeatAck:
                        _acknowledged = true;
                        break;
                    case Reconnect:
                        return CloseToResume;
                    case InvalidSession:
                        if (frame.D is not { ValueKind: JsonValueKind.True })
                        {
                            session.End();
                        }

                        // The platform asks for a random pause of one to five seconds before the next try.
                        await Task.Delay(TimeSpan.FromSeconds(1 + (Random.Shared.NextDouble() * 4)), time, both.Token);
                        return CloseToResume;
                    case 0 when frame is { T: { } name, D: { } content }:
                        Take(name, content);
                        break;
                }
            }

            return (int?)socket.CloseStatus;
        }
        catch (WebSocketException)
        {
            return (int?)socket.CloseStatus;
        }
        catch (JsonException)
        {
            return CloseToResume;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A heartbeat was not acknowledged, or nobody said hello: the connection is dead though nobody closed it.
            return CloseToResume;
        }
        finally
        {
            await stop.DisposeAsync();
            await leaving;
            await _over.CancelAsync();
            await beating.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            await CloseAsync((WebSocketCloseStatus)CloseToResume);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sending.Dispose();
        _over.Dispose();
    }

    private void Take(string name, JsonElement content)
    {
        if (name == "READY")
        {
            session.Id = content.GetProperty("session_id").GetString();
            session.ResumeUrl = new Uri(content.GetProperty("resume_gateway_url").GetString()!);
        }

        dispatch(name, content);
    }

    private Task IntroduceAsync(CancellationToken cancellationToken) => session is { Id: { } id, Sequence: { } sequence }
        ? SendAsync(Resume, new GatewayResume(shard.Token, id, sequence), GatewayJson.Default.GatewayResume, cancellationToken)
        : SendAsync(Identify, new GatewayIdentify(shard.Token, GatewayShard.Intents, new("linux", "newsbot", "newsbot"), [shard.Number, shard.Count]), GatewayJson.Default.GatewayIdentify, cancellationToken);

    private async Task BeatAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        // Jitter on the first beat, so that a fleet that reconnects does not beat as one.
        await Task.Delay(interval * Random.Shared.NextDouble(), time, cancellationToken);
        while (true)
        {
            if (!_acknowledged)
            {
                await _over.CancelAsync();
                return;
            }

            await BeatOnceAsync(cancellationToken);
            await Task.Delay(interval, time, cancellationToken);
        }
    }

    private Task BeatOnceAsync(CancellationToken cancellationToken)
    {
        _acknowledged = false;
        return SendAsync(Heartbeat, session.Sequence, GatewayJson.Default.NullableInt64, cancellationToken);
    }

    private async Task SendAsync<T>(int op, T content, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var frame = new GatewayFrame(op, JsonSerializer.SerializeToElement(content, type), S: null, T: null);
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(frame, GatewayJson.Default.GatewayFrame), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task<GatewayFrame?> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            whole.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return JsonSerializer.Deserialize(whole.GetBuffer().AsSpan(0, (int)whole.Length), GatewayJson.Default.GatewayFrame);
            }
        }
    }

    // A stop ends the session (1000): the bot is shown as offline at once, so that nobody waits for an answer that cannot come, and the next start
    // begins a new one within the budget. A kept session would replay questions that are too old to be answered.
    private async Task LeaveAsync()
    {
        await CloseAsync(WebSocketCloseStatus.NormalClosure);
        _over.CancelAfter(GoodbyeLimit);
    }

    private async Task CloseAsync(WebSocketCloseStatus status)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        try
        {
            using var limit = new CancellationTokenSource(GoodbyeLimit, time);
            await socket.CloseOutputAsync(status, statusDescription: null, limit.Token);
        }
        catch (Exception closing) when (closing is WebSocketException or OperationCanceledException)
        {
            // The other side is gone already, which is what closing is for.
            socket.Abort();
        }
    }
}
