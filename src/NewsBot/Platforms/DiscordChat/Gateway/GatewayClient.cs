using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace NewsBot.Platforms.DiscordChat.Gateway;

/// <summary>The built-in client: as many shards as the platform asks for, each resumed where it can be, with new sessions kept within the platform's budget.</summary>
internal sealed partial class GatewayClient(GatewayFinder finder, IOptions<DiscordOptions> options, TimeProvider time, ILogger<GatewayClient> logger) : IDiscordClient, IDisposable
{
    // https://discord.com/developers/docs/events/gateway#rate-limiting: one new session in five seconds, whatever the size of the bot.
    private static readonly TimeSpan SessionSpacing = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(30);
    private readonly SessionBudget _budget = new(time);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private DateTimeOffset _nextSession;

    /// <inheritdoc/>
    public string Name => "built-in";

    /// <inheritdoc/>
    public async Task RunAsync(Action<DiscordEvent> handle, CancellationToken cancellationToken)
    {
        var entry = await finder.FindAsync(handle, cancellationToken);
        _budget.Learn(entry);
        using var anyEnded = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var shards = Enumerable.Range(0, entry.Shards)
            .Select(number => ServeAsync(entry.Url, new GatewayShard(options.Value.Token!, number, entry.Shards), handle, anyEnded.Token))
            .ToList();
        try
        {
            // A shard only ends when all must: told to stop, or refused for good.
            await await Task.WhenAny(shards);
        }
        finally
        {
            await anyEnded.CancelAsync();
            await Task.WhenAll(shards).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task ServeAsync(Uri url, GatewayShard shard, Action<DiscordEvent> handle, CancellationToken cancellationToken)
    {
        var session = new GatewaySession();
        var reader = new GatewayEventReader(handle);
        for (var failures = 0; ; failures++)
        {
            if (session.Id is null)
            {
                await TakeSessionAsync(handle, cancellationToken);
            }

            using var socket = new ClientWebSocket();
            if (options.Value.Proxy is { } proxy)
            {
                socket.Options.Proxy = new System.Net.WebProxy(proxy);
            }

            var (code, reason) = await ConnectAsync(socket, session.ResumeUrl ?? url, session, shard, (name, content) =>
            {
                failures = name is "READY" or "RESUMED" ? 0 : failures;
                Read(reader, name, content);
            }, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            if (GatewayClosing.ForGood(code) is { } ending)
            {
                throw new DiscordRefusedException(ending);
            }

            if (!GatewayClosing.KeepsSession(code))
            {
                session.End();
            }

            LogLost(shard.Number, reason, session.Id is null ? "a new session" : "resuming");
            await PauseAsync(reason, failures, handle, cancellationToken);
        }
    }

    private async Task<(int? Code, string Reason)> ConnectAsync(
        ClientWebSocket socket, Uri url, GatewaySession session, GatewayShard shard, Action<string, JsonElement> dispatch, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(ConnectLimit, time);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            await socket.ConnectAsync(new UriBuilder(url) { Query = "v=10&encoding=json" }.Uri, limited.Token);
            using var connection = new GatewayConnection(socket, session, shard, time, dispatch);
            var code = await connection.ServeAsync(cancellationToken);
            return (code, code is null ? "the connection broke" : $"the connection was closed ({code})");
        }
        catch (WebSocketException exception)
        {
            return (null, $"no connection to the gateway: {exception.WebSocketErrorCode}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, $"no connection to the gateway within {ConnectLimit.TotalSeconds:0} s");
        }
    }

    // One event that cannot be read must not cost the connection: the same event would come again with every resume.
    private void Read(GatewayEventReader reader, string name, JsonElement content)
    {
        try
        {
            reader.Read(name, content);
        }
        catch (Exception unread) when (unread is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            LogUnread(name, unread.Message);
        }
    }

    private async Task TakeSessionAsync(Action<DiscordEvent> handle, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await _budget.TakeAsync(handle, cancellationToken);
            var now = time.GetUtcNow();
            if (_nextSession > now)
            {
                await Task.Delay(_nextSession - now, time, cancellationToken);
            }

            _nextSession = time.GetUtcNow() + SessionSpacing;
        }
        finally
        {
            _turn.Release();
        }
    }

    private Task PauseAsync(string reason, int failures, Action<DiscordEvent> handle, CancellationToken cancellationToken)
    {
        handle(new DiscordEvent.Lost(reason));
        return Task.Delay(Backoff.After(failures), time, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Discord, connection {Shard}: {Reason}; coming back by {Way}")]
    private partial void LogLost(int shard, string reason, string way);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord sent {Event} in a form that NewsBot does not know, and it was passed over: {Problem}")]
    private partial void LogUnread(string @event, string problem);
}
