using Discord;
using Discord.Net;
using Discord.WebSocket;
using Microsoft.Extensions.Options;
using NewsBot.Platforms.DiscordChat.Gateway;
using NewsBot.Platforms.DiscordChat.Rest;

namespace NewsBot.Platforms.DiscordChat.Library;

/// <summary>The client over Discord.Net: the connections, heartbeats and resuming are the library's; when to begin, and when to give up, is decided here.</summary>
/// <param name="finder">Asks where the gateway is.</param>
/// <param name="rest">Makes the library's own calls.</param>
/// <param name="options">The account.</param>
/// <param name="time">The pauses between tries; the library's own are the machine's.</param>
/// <param name="logger">Told what the library says.</param>
internal sealed partial class LibraryClient(GatewayFinder finder, DiscordRest rest, IOptions<DiscordOptions> options, TimeProvider time, ILogger<LibraryClient> logger) : IDiscordClient
{
    private readonly SessionBudget _budget = new(time);

    /// <inheritdoc/>
    public string Name { get; } = $"Discord.Net {typeof(DiscordShardedClient).Assembly.GetName().Version?.ToString(3)}";

    /// <inheritdoc/>
    public async Task RunAsync(Action<DiscordEvent> handle, CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            var entry = await finder.FindAsync(handle, cancellationToken);
            _budget.Learn(entry);
            for (var shard = 0; shard < entry.Shards; shard++)
            {
                await _budget.TakeAsync(handle, cancellationToken);
            }

            var reason = await ServeAsync(
                entry,
                told =>
                {
                    failures = told is DiscordEvent.Ready ? 0 : failures;
                    handle(told);
                },
                cancellationToken);
            handle(new DiscordEvent.Lost(reason));
            await Task.Delay(Backoff.After(failures), time, cancellationToken);
        }
    }

    private async Task<string> ServeAsync(GatewayEntry entry, Action<DiscordEvent> handle, CancellationToken cancellationToken)
    {
        await using var client = new DiscordShardedClient(Settings(entry));
        client.Log += Say;
        try
        {
            await client.LoginAsync(TokenType.Bot, options.Value.Token, validateToken: false);
            var application = await client.GetApplicationInfoAsync();
            using var session = new LibrarySession(client, LibraryEvents.Text(application.Id), handle, time);
            await client.StartAsync();
            return await session.Ended.WaitAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is HttpException or HttpRequestException)
        {
            return failure.Message;
        }
        finally
        {
            await client.LogoutAsync();
        }
    }

    private DiscordSocketConfig Settings(GatewayEntry entry) => new()
    {
        GatewayIntents = (GatewayIntents)GatewayShard.Intents,
        GatewayHost = new UriBuilder(entry.Url) { Query = "v=10&encoding=json&compress=zlib-stream" }.Uri.AbsoluteUri,
        TotalShards = entry.Shards,
        RestClientProvider = _ => new LibraryRest(rest),
        WebSocketProvider = Discord.Net.WebSockets.DefaultWebSocketProvider.Create(options.Value.Proxy is { } proxy ? new System.Net.WebProxy(proxy) : HttpClient.DefaultProxy),
        LogLevel = LogSeverity.Verbose,
        LogGatewayIntentWarnings = false,

        // A machine whose clock is wrong would find every interaction too old.
        UseInteractionSnowflakeDate = false,

        // Nothing here needs the servers to be listed before it begins.
        MaxWaitBetweenGuildAvailablesBeforeReady = 0,
    };

    // What users and administrators must know of a connection is told by events; the library's own words are for somebody who looks for a fault.
    private Task Say(LogMessage said)
    {
        if (said.Severity <= LogSeverity.Error)
        {
            LogTrouble(said.Source, string.Join(": ", new[] { said.Message, said.Exception?.Message }.Where(part => !string.IsNullOrEmpty(part))));
        }

        LogWords(said.Exception, said.Source, said.Message ?? "");
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord, the library's {Source}: {Problem}")]
    private partial void LogTrouble(string source, string problem);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Discord, the library's {Source}: {Words}")]
    private partial void LogWords(Exception? failure, string source, string words);
}
