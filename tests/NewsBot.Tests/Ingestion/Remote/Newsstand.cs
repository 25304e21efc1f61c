using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Ingestion;
using NewsBot.Ingestion.Remote;
using NewsBot.Stories;
using NewsBot.Tests.Ingestion.Servers;
using NewsBot.Tests.Stories;
using NewsBot.Tests.Support;
using static NewsBot.Tests.Ingestion.Servers.Replies;

namespace NewsBot.Tests.Ingestion.Remote;

/// <summary>A source that is fetched, from a publisher's server on loopback into a real store.</summary>
internal sealed class Newsstand : IAsyncDisposable
{
    public const string Id = "wire";

    private readonly Newsroom _newsroom;

    private Newsstand(Newsroom newsroom)
    {
        _newsroom = newsroom;
        Bench = new FetchBench(newsroom.Time);
        Source = new SourceOptions { Id = Id, Name = "Sample Wire", Kind = SourceKind.Feed, Url = Server.At("/feed"), FullText = FullText.Never };
        Sources = new FakeOptions<SourceList>([Source]);
        Restart();
    }

    public FetchBench Bench { get; }

    public NewsServer Server => Bench.Server;

    public SourceOptions Source { get; }

    public FakeOptions<SourceList> Sources { get; }

    public FakeTime Time => _newsroom.Time;

    public Newsroom Newsroom => _newsroom;

    public SourcePoller Poller { get; private set; } = null!;

    public SourceHealth Health { get; private set; } = null!;

    public static async Task<Newsstand> OpenAsync() => new(await Newsroom.OpenAsync());

    /// <summary>An RSS feed of items, each "title" or "title|guid|text".</summary>
    public static string Rss(params string[] items) => $"<rss version=\"2.0\"><channel><title>Wire</title>{string.Concat(items.Select(Item))}</channel></rss>";

    /// <summary>A text long enough to be whole, in words that no other text has: nothing here is a copy, or a report of the same event.</summary>
    public static string Long(string about)
    {
        var chance = new Random((int)about.Aggregate(2166136261, (hash, character) => unchecked((hash ^ character) * 16777619)) & int.MaxValue);
        string Word() => string.Concat(Enumerable.Range(0, 3).Select(_ => $"{"bcdfglmnprstvz"[chance.Next(14)]}{"aeiou"[chance.Next(5)]}"));
        return string.Concat(Enumerable.Range(0, 12).Select(_ => $"{string.Join(' ', Enumerable.Range(0, 9).Select(_ => Word()))}. "));
    }

    /// <summary>Forgets all that is only in memory.</summary>
    public void Restart()
    {
        var book = new RemoteBook(new RemoteTables(_newsroom.Database), Time);
        var intake = new ItemIntake(_newsroom.Intake, new ItemTables(_newsroom.Database), Time);
        var poller = new RemotePoller([new FeedSourceReader(Bench.Fetcher, Bench.Pages), new PageSourceReader(Bench.Pages)], book, intake, Time, NullLogger<RemotePoller>.Instance);
        Poller = new SourcePoller(Sources, [poller]);
        Health = new SourceHealth(new SourceTables(_newsroom.Database), book, Sources);
    }

    public void Publish(params string[] items) => Server["/feed"] = Document(Rss(items), "Content-Type: application/rss+xml");

    /// <summary>Looks now, due or not.</summary>
    public async Task<PollReport> PollAsync()
    {
        Time.Advance(TimeSpan.FromDays(1));
        return await Poller.PollAsync(Id, TestContext.Current.CancellationToken);
    }

    /// <summary>Looks, if the source is due.</summary>
    public Task<PollReport> LookAsync(TimeSpan after)
    {
        Time.Advance(after);
        return Poller.PollAsync(Id, TestContext.Current.CancellationToken);
    }

    public async Task<SourceStatus> StatusAsync() => (await Health.AllAsync(CancellationToken.None)).Single(source => source.Id == Id);

    /// <summary>All stories, oldest first, in the order in which they are pushed; those that are pushed to nobody are left out.</summary>
    public async Task<IReadOnlyList<Story>> NewsAsync() => [.. (await _newsroom.Stories.FoundedAfterAsync(0, 1000, CancellationToken.None)).Where(story => !story.IsSilent)];

    public async Task<IReadOnlyList<string>> HeadlinesAsync() => [.. (await NewsAsync()).Select(story => story.Headline)];

    public Task<long> StoredAsync() => _newsroom.Stories.CountAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Bench.DisposeAsync();
        await _newsroom.DisposeAsync();
    }

    private static string Item(string item)
    {
        var parts = item.Split('|');
        var guid = parts.Length > 1 ? parts[1] : $"https://wire.example/articles/{Uri.EscapeDataString(parts[0])}";
        var text = parts.Length > 2 ? parts[2] : Long(parts[0]);
        return $"<item><title>{parts[0]}</title><guid>{guid}</guid><link>{(guid.StartsWith("http", StringComparison.Ordinal) ? guid : $"https://wire.example/{guid}")}</link><description>{text}</description>{(parts.Length > 3 ? $"<pubDate>{parts[3]}</pubDate>" : "")}</item>";
    }
}
