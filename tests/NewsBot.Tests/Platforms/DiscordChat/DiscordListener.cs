using System.Text.Json.Nodes;
using System.Threading.Channels;
using NewsBot.Platforms.DiscordChat;
using NewsBot.Tests.Platforms.Servers;

namespace NewsBot.Tests.Platforms.DiscordChat;

/// <summary>A client that is connected to a server of its own, and what it tells.</summary>
internal sealed class DiscordListener : IAsyncDisposable
{
    private readonly Channel<DiscordEvent> _events = Channel.CreateUnbounded<DiscordEvent>();
    private readonly CancellationTokenSource _stop = new();

    private DiscordListener(DiscordAccount account)
    {
        Account = account;
        Running = account.Client.RunAsync(told => _events.Writer.TryWrite(told), _stop.Token);
    }

    public DiscordAccount Account { get; }

    public DiscordServer Server => Account.Server;

    public WatchedTime Time => Account.Time;

    public Task Running { get; }

    /// <param name="client">Which client.</param>
    /// <param name="arrange">What the server does, before the client comes.</param>
    /// <param name="token">The bot's token.</param>
    public static async Task<DiscordListener> StartAsync(string client, Action<DiscordServer>? arrange = null, string token = DiscordServer.Token)
    {
        var account = await DiscordAccount.StartAsync(token, client);
        arrange?.Invoke(account.Server);
        return new DiscordListener(account);
    }

    /// <summary>Starts, and waits until the connection stands and the client knows its server.</summary>
    public static async Task<(DiscordListener Listener, DiscordConnection Connection)> ConnectAsync(string client, Action<DiscordServer>? arrange = null)
    {
        var listener = await StartAsync(client, arrange);
        var connection = await listener.Server.NextConnectionAsync();
        await connection.Introduced.Task;

        // Both, in whichever order the client tells them: what is not read when a connection is cut is lost.
        for (var (isReady, isHere) = (false, false); !isReady || !isHere;)
        {
            var told = await listener.NextAsync<DiscordEvent>();
            isReady |= told is DiscordEvent.Ready;
            isHere |= told is DiscordEvent.GuildHere;
        }

        return (listener, connection);
    }

    /// <summary>The next event of a kind; others before it are passed over.</summary>
    public async Task<T> NextAsync<T>()
        where T : DiscordEvent
    {
        while (true)
        {
            if (await _events.Reader.ReadAsync(TestContext.Current.CancellationToken) is T told)
            {
                return told;
            }
        }
    }

    /// <summary>What the client makes of an interaction.</summary>
    public async Task<T> AskAsync<T>(DiscordConnection connection, int type, JsonObject content, string channel = "1", string? permissions = "0")
        where T : DiscordEvent
    {
        var (_, told) = Server.Ask(type, content, channel, permissions: permissions);
        await connection.TellAsync("INTERACTION_CREATE", told);
        return await NextAsync<T>();
    }

    /// <summary>Waits until the client follows the server's channels: Discord.Net drops what it is told of them in the moment after it heard of the server.</summary>
    public async Task FollowsAsync(DiscordConnection connection)
    {
        for (var follows = false; !follows;)
        {
            await connection.TellAsync("CHANNEL_UPDATE", DiscordServer.Partial("1", 0));
            await connection.TellAsync("INTERACTION_CREATE", Server.Ask(2, DiscordBot.Command("topics")).Told);
            while (await NextAsync<DiscordEvent>() is not DiscordEvent.Command and var told)
            {
                follows |= told is DiscordEvent.ChannelHere;
            }
        }
    }

    /// <summary>The client comes back and takes its session up where it was.</summary>
    public async Task ResumesAsync(DiscordConnection before)
    {
        var next = await Server.NextConnectionAsync();
        (await next.NextAsync(6))["d"]!["seq"]!.GetValue<long>().ShouldBe(before.Sequence);
        await NextAsync<DiscordEvent.Resumed>();
    }

    /// <summary>Stops the client, and waits until it has.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => Running);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Running.ContinueWith(_ => { }, TaskScheduler.Default);
        await Account.DisposeAsync();
        _stop.Dispose();
    }
}
