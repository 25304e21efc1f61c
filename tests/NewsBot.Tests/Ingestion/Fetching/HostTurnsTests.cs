using NewsBot.Ingestion;
using NewsBot.Ingestion.Fetching;
using NewsBot.Tests.Ingestion.Servers;
using NewsBot.Tests.Support;
using static NewsBot.Tests.Ingestion.Servers.Replies;

namespace NewsBot.Tests.Ingestion.Fetching;

public sealed class HostTurnsTests : IDisposable
{
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _arrived = new(0);
    private int _running;
    private int _most;

    [Fact]
    public async Task At_one_host_no_more_requests_run_at_once_than_allowed()
    {
        await using var bench = new FetchBench();
        bench.Server["/feed"] = Gated;

        var fetches = Enumerable.Range(0, 10).Select(_ => bench.FetchAsync("/feed")).ToList();
        await RunningAsync(2);
        _gate.SetResult();
        await Task.WhenAll(fetches);

        bench.Server.Asked.Count.ShouldBe(10);
        _most.ShouldBe(2);
    }

    [Fact]
    public async Task In_all_no_more_requests_run_at_once_than_allowed()
    {
        await using var bench = new FetchBench(throughNames: true);
        bench.Server["/feed"] = Gated;
        var hosts = Enumerable.Range(0, 50).Select(number => $"news-{number}.example").ToList();
        hosts.ForEach(host => bench.Network.Hosts[host] = ["93.184.216.34"]);

        var fetches = hosts.ConvertAll(host => bench.FetchAsync(new Uri($"http://{host}/feed")));
        await RunningAsync(32);
        _gate.SetResult();
        await Task.WhenAll(fetches);

        bench.Server.Asked.Count.ShouldBe(50);
        _most.ShouldBe(32);
    }

    [Fact]
    public async Task A_host_that_wants_fewer_requests_is_left_alone_with_all_its_documents()
    {
        var time = new FakeTime(Some.Noon);
        await using var bench = new FetchBench(time);
        bench.Server["/one"] = Status("429 Too Many Requests", "Retry-After: 120");
        bench.Server["/two"] = Document("news");
        await bench.FetchAsync("/one");

        var refused = await bench.FetchAsync("/two");
        refused.Problem!.Kind.ShouldBe(ProblemKind.Answered);
        refused.NotBefore.ShouldBe(Some.Noon.AddMinutes(2));
        bench.Server.Times("/two").ShouldBe(0);

        time.Advance(TimeSpan.FromMinutes(2));
        (await bench.FetchAsync("/two")).Document.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_one_document_is_kept_from_for_a_day_the_others_of_its_host_are_for_an_hour()
    {
        var time = new FakeTime(Some.Noon);
        await using var bench = new FetchBench(time);
        bench.Server["/one"] = Status("429 Too Many Requests", "Retry-After: 86400");
        bench.Server["/two"] = Document("news");
        (await bench.FetchAsync("/one")).NotBefore.ShouldBe(Some.Noon.AddDays(1));

        (await bench.FetchAsync("/two")).NotBefore.ShouldBe(Some.Noon.AddHours(1));
    }

    [Fact]
    public async Task Thousands_of_hosts_are_asked_and_forgotten()
    {
        var time = new FakeTime(Some.Noon);
        var turns = new HostTurns(new FakeOptions<FetchOptions>(new FetchOptions()), time);

        for (var number = 0; number < 10_000; number++)
        {
            (await turns.EnterAsync($"news-{number}.example", TestContext.Current.CancellationToken)).Dispose();
            time.Advance(TimeSpan.FromMilliseconds(10));
        }

        turns.HostsKept.ShouldBeLessThan(1_200);
    }

    public void Dispose() => _arrived.Dispose();

    private async Task RunningAsync(int requests)
    {
        while (Volatile.Read(ref _running) < requests)
        {
            await _arrived.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    private async Task Gated(Asked asked, Stream connection, CancellationToken stopped)
    {
        var running = Interlocked.Increment(ref _running);
        InterlockedMax(running);
        _arrived.Release();
        await _gate.Task.WaitAsync(stopped);
        Interlocked.Decrement(ref _running);
        await Document("news")(asked, connection, stopped);
    }

    private void InterlockedMax(int running)
    {
        for (var most = Volatile.Read(ref _most); running > most; most = Volatile.Read(ref _most))
        {
            Interlocked.CompareExchange(ref _most, running, most);
        }
    }
}
