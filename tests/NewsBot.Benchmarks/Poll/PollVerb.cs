using System.Diagnostics;
using NewsBot.Benchmarks.Feeds;
using NewsBot.Benchmarks.Speed;

namespace NewsBot.Benchmarks.Poll;

/// <summary>Measures how many feeds one process polls: from the request to what is committed.</summary>
internal static class PollVerb
{
    private const int Seed = 7;
    private const int Rounds = 3;
    private const int MostBodies = 1_000;
    private const double SecondsOfRound = 600;

    /// <summary>Longer than any pause of a source that does not fail.</summary>
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromHours(3);

    public static async Task<int> RunAsync(int feeds)
    {
        using var process = Process.GetCurrentProcess();
        using var server = await PublisherProcess.StartAsync(Seed, TimeProvider.System.GetUtcNow());
        var folder = Directory.CreateTempSubdirectory("newsbot-poll-");
        var store = Path.Combine(folder.FullName, "newsbot.db");
        var figures = new Figures("poll");
        await using (var stand = new PollStand(feeds, server.Port, store))
        {
            await stand.OpenAsync();
            await PollAsync(figures, process, server, stand, feeds);
        }

        await AddRestartAsync(figures, process, server, feeds, store);
        folder.Delete(recursive: true);
        process.Refresh();
        figures.Add("resident, largest of all", process.PeakWorkingSet64 / 1e6, "MB");
        AddPeer(figures, feeds);
        return figures.Print();
    }

    private static async Task PollAsync(Figures figures, Process process, PublisherProcess server, PollStand stand, int feeds)
    {
        figures.Add("feeds", feeds, "");
        figures.Add("resident before", Resident(process), "MB");

        await server.BeginAsync(0);
        var (wall, processor) = await MeasureAsync(process, stand);
        figures.Add("first round, all items new", feeds / wall, "feeds/s");
        figures.Add("first round, stored", stand.Poller.Articles / wall, "articles/s");
        figures.Add("first round, processor time of an article", processor * 1e3 / stand.Poller.Articles, "ms");
        figures.Add("resident after the first round", Resident(process), "MB");
        figures.Add("  of it in use", InUse(), "MB");

        stand.Poller.Reset();
        (wall, processor) = (0, 0);
        for (var round = 1; round <= Rounds; round++)
        {
            await server.BeginAsync(round);
            var (seconds, busy) = await MeasureAsync(process, stand);
            (wall, processor) = (wall + seconds, processor + busy);
        }

        var polls = stand.Poller.Count;
        figures.Add("later rounds, looks", polls, "");
        figures.Add("  that brought something", 100.0 * stand.Poller.Documents / polls, "%");
        figures.Add("  that failed", 100.0 * stand.Poller.Failed / polls, "%");
        figures.Add("later rounds", polls / wall, "feeds/s");
        figures.Add("later rounds, stored", stand.Poller.Articles / wall, "articles/s");
        figures.Add("processor time of a look", processor * 1e3 / polls, "ms");
        figures.Add("processor time of the later rounds", processor, "s");
        figures.Add("one core's share, all feeds looked at every ten minutes", 100 * processor / Rounds / SecondsOfRound, "%");
        figures.Add("a look, median", stand.Poller.Looks.Median, "ms");
        figures.Add("a look, p99, turns at hosts included", stand.Poller.Looks.Percentile99, "ms");
        figures.Add("resident after the later rounds", Resident(process), "MB");
        figures.Add("  of it in use", InUse(), "MB");
    }

    // What the sources alone cost: nothing has changed since the store was closed, so no article is read and no story is compared.
    private static async Task AddRestartAsync(Figures figures, Process process, PublisherProcess server, int feeds, string store)
    {
        var before = InUse();
        await using var stand = new PollStand(feeds, server.Port, store);
        stand.Time.Shift(BetweenRounds * (Rounds + 1));
        var (wall, processor) = await MeasureAsync(process, stand);
        figures.Add("after a restart, nothing changed", stand.Poller.Count / wall, "feeds/s");
        figures.Add("processor time of such a look", processor * 1e3 / stand.Poller.Count, "ms");
        figures.Add("memory in use for a source", (InUse() - before) * 1e3 / feeds, "KB");
    }

    // The documents of one round alone, parsed and thrown away: what Python spends before it asks, stores or compares anything.
    private static void AddPeer(Figures figures, int feeds)
    {
        var (publishers, press) = (new Publishers(Seed), new FeedPress(Seed, TimeProvider.System.GetUtcNow()));
        var bodies = Enumerable.Range(0, feeds).Where(feed => publishers.VersionOf(feed, 1) > 0).Take(MostBodies).Select(feed => press.Print(feed, 1).Body).ToList();
        if (PythonPeer.FeedsPerSecond(bodies, ofProcessor: true) is { } alone)
        {
            figures.Add("documents of a round", bodies.Count, "");
            figures.Add("bytes of a document", bodies.Average(body => body.Length), "");
            figures.Add("python3-feedparser, processor time of parsing one alone", 1e3 / alone, "ms");
        }
        else
        {
            Console.WriteLine("python3 with feedparser is not installed: no figure beside it (apt install python3-feedparser)");
        }
    }

    private static async Task<(double Wall, double Processor)> MeasureAsync(Process process, PollStand stand)
    {
        process.Refresh();
        var (started, busy) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);

        // New sources are begun one after the other in the first minutes: those pass here. So does the pause between two rounds.
        await stand.Rounds.BeginDueAsync(CancellationToken.None);
        stand.Time.Shift(BetweenRounds);
        await stand.LookAsync();
        process.Refresh();
        return (Stopwatch.GetElapsedTime(started).TotalSeconds, (process.TotalProcessorTime - busy).TotalSeconds);
    }

    private static double InUse() => GC.GetTotalMemory(forceFullCollection: true) / 1e6;

    private static double Resident(Process process)
    {
        process.Refresh();
        return process.WorkingSet64 / 1e6;
    }
}
