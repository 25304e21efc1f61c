using System.Collections.Concurrent;
using Discord.WebSocket;
using NewsBot.Platforms.DiscordChat.Gateway;

namespace NewsBot.Platforms.DiscordChat.Library;

/// <summary>Passes on what a library's client tells, and says when it has to be given up.</summary>
internal sealed class LibrarySession : IDisposable
{
    // The library tries again at least once a minute, each try lasting 30 s at most, and tells of each. Where it tells nothing it has stopped trying,
    // as it does after some closes, without a word.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(3);
    private const int SessionUnknown = 4006;

    private readonly TaskCompletionSource<string> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<int, ITimer> _lost = new();
    private readonly ConcurrentDictionary<int, bool> _fresh = new();
    private readonly string _application;
    private readonly Action<DiscordEvent> _handle;
    private readonly TimeProvider _time;

    /// <summary>Begins to listen.</summary>
    /// <param name="client">Not started yet.</param>
    /// <param name="application">The bot's application.</param>
    /// <param name="handle">Takes the events.</param>
    /// <param name="time">Measures the silence.</param>
    public LibrarySession(DiscordShardedClient client, string application, Action<DiscordEvent> handle, TimeProvider time)
    {
        (_application, _handle, _time) = (application, handle, time);
        client.ShardReady += Ready;
        client.ShardConnected += Connected;
        client.ShardDisconnected += Disconnected;
        client.InteractionCreated += asked => Tell(LibraryEvents.Read(asked));
        client.GuildAvailable += guild => Tell(LibraryEvents.Here(guild));
        client.LeftGuild += guild => Tell(new DiscordEvent.GuildGone(LibraryEvents.Text(guild.Id)));
        client.ChannelCreated += channel => Tell(LibraryEvents.Here(channel));
        client.ChannelUpdated += (_, channel) => Tell(LibraryEvents.Here(channel));
        client.ThreadCreated += thread => Tell(LibraryEvents.Here(thread));
        client.ThreadUpdated += (_, thread) => Tell(LibraryEvents.Here(thread));
        client.ChannelDestroyed += channel => Tell(new DiscordEvent.ChannelGone(LibraryEvents.Text(channel.Id)));
        client.ThreadDeleted += thread => Tell(new DiscordEvent.ChannelGone(LibraryEvents.Text(thread.Id)));
    }

    /// <summary>Why the client is of no use any more; faulted with <see cref="DiscordRefusedException"/> where the platform will never take it.</summary>
    public Task<string> Ended => _ended.Task;

    /// <inheritdoc/>
    public void Dispose()
    {
        _ended.TrySetResult("stopped");
        foreach (var (_, timer) in _lost)
        {
            timer.Dispose();
        }
    }

    private Task Ready(DiscordSocketClient shard)
    {
        _fresh[shard.ShardId] = true;
        return Tell(new DiscordEvent.Ready(_application, shard.CurrentUser.Username));
    }

    private Task Connected(DiscordSocketClient shard)
    {
        var wasLost = _lost.TryRemove(shard.ShardId, out var timer);
        timer?.Dispose();

        // After a new session the shard says so itself.
        return wasLost && !_fresh.GetValueOrDefault(shard.ShardId) ? Tell(new DiscordEvent.Resumed()) : Task.CompletedTask;
    }

    private Task Disconnected(Exception failure, DiscordSocketClient shard)
    {
        var code = LibraryEvents.CloseCode(failure);
        _fresh[shard.ShardId] = false;
        if (GatewayClosing.ForGood(code) is { } ending)
        {
            _ended.TrySetException(new DiscordRefusedException(ending));
        }
        else if (code == SessionUnknown)
        {
            _ended.TrySetResult($"the connection was closed ({code})");
        }
        else if (!_ended.Task.IsCompleted)
        {
            _lost.AddOrUpdate(shard.ShardId, _ => Watch(), (_, timer) =>
            {
                timer.Change(LongestSilence, Timeout.InfiniteTimeSpan);
                return timer;
            });
            return Tell(new DiscordEvent.Lost(code is null ? "the connection broke" : $"the connection was closed ({code})"));
        }

        return Task.CompletedTask;
    }

    private ITimer Watch() => _time.CreateTimer(_ => _ended.TrySetResult("the library gave up"), state: null, LongestSilence, Timeout.InfiniteTimeSpan);

    private Task Tell(DiscordEvent? told)
    {
        if (told is not null)
        {
            _handle(told);
        }

        return Task.CompletedTask;
    }
}
