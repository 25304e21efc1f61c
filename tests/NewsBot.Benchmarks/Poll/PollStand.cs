using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Benchmarks.Speed;
using NewsBot.Ingestion;
using NewsBot.Ingestion.Fetching;
using NewsBot.Ingestion.Fetching.Robots;
using NewsBot.Ingestion.Remote;
using NewsBot.Storage;
using NewsBot.Tests.Support;
using NewsBot.Topics;

namespace NewsBot.Benchmarks.Poll;

/// <summary>The rooms that poll, over a real store, before the publishers' server.</summary>
internal sealed class PollStand : IAsyncDisposable
{
    private readonly SpeedStore _store;
    private readonly Fetcher _fetcher;

    /// <summary>Polls nothing yet.</summary>
    /// <param name="feeds">How many feeds there are.</param>
    /// <param name="port">Where their server listens.</param>
    /// <param name="store">The store's file.</param>
    public PollStand(int feeds, int port, string store)
    {
        _store = new SpeedStore(store, TopicCatalogue.Load("config/topics.json"));
        var fetch = new FakeOptions<FetchOptions>(new FetchOptions { Proxy = "none", Within = TimeSpan.FromSeconds(5) });
        _fetcher = new Fetcher(fetch, new LoopbackNetwork(port), TimeProvider.System);
        var pages = new PageFetcher(_fetcher, new RobotsGuard(_fetcher, Time));
        var book = new RemoteBook(new RemoteTables(_store.Database), Time);
        var intake = new ItemIntake(_store.Intake, new ItemTables(_store.Database), Time);
        Poller = new TimedPoller(new RemotePoller([new FeedSourceReader(_fetcher, pages)], book, intake, Time, NullLogger<RemotePoller>.Instance));
        var sources = new FakeOptions<SourceList>([.. Enumerable.Range(0, feeds).Select(Source)]);
        Rounds = new SourceRounds(new SourcePoller(sources, [Poller]), sources, fetch, Time, NullLogger<SourceRounds>.Instance);
    }

    public ShiftedTime Time { get; } = new();

    public TimedPoller Poller { get; }

    public SourceRounds Rounds { get; }

    /// <summary>Makes the store.</summary>
    public Task OpenAsync() => Migrator.MigrateAsync(_store.Database, CancellationToken.None);

    /// <summary>Looks at whatever is due, as fast as it goes.</summary>
    public async Task LookAsync()
    {
        await Rounds.BeginDueAsync(CancellationToken.None);
        await Rounds.IdleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Rounds.StopAsync(CancellationToken.None);
        Rounds.Dispose();
        _fetcher.Dispose();
        await _store.DisposeAsync();
    }

    private static SourceOptions Source(int feed) => new()
    {
        Id = $"feed-{feed}",
        Name = $"Wire {feed}",
        Kind = SourceKind.Feed,
        Url = new Uri($"http://{Publishers.HostOf(feed)}/feed/{feed}"),
    };
}
