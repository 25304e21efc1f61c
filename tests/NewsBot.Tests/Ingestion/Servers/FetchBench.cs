using NewsBot.Ingestion.Fetching;
using NewsBot.Ingestion.Fetching.Robots;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Ingestion.Servers;

/// <summary>A fetcher before a server on loopback. Its limits are the options'; its waiting is real unless a test brings a clock.</summary>
internal sealed class FetchBench : IAsyncDisposable
{
    public FetchBench(TimeProvider? time = null, bool throughNames = false)
    {
        Options = new FakeOptions<FetchOptions>(new FetchOptions { AllowPrivate = !throughNames, Spacing = TimeSpan.Zero, Proxy = "none" });
        Network = new FakeNetwork(Server);
        Fetcher = new Fetcher(Options, throughNames ? Network : new SystemNetwork(), time ?? TimeProvider.System);
        Robots = new RobotsGuard(Fetcher, time ?? TimeProvider.System);
        Pages = new PageFetcher(Fetcher, Robots);
    }

    public NewsServer Server { get; } = new();

    public FakeOptions<FetchOptions> Options { get; }

    public FakeNetwork Network { get; }

    public Fetcher Fetcher { get; }

    public RobotsGuard Robots { get; }

    public PageFetcher Pages { get; }

    public Task<FetchResult> FetchAsync(string path, Validators? known = null, int most = 1024 * 1024) => FetchAsync(Server.At(path), known, most);

    public Task<FetchResult> FetchAsync(Uri address, Validators? known = null, int most = 1024 * 1024) =>
        Fetcher.FetchAsync(new FetchRequest(address, most) { Known = known }, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Fetcher.Dispose();
        await Server.DisposeAsync();
    }
}
