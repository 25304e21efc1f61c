using System.Diagnostics;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Topics;

namespace NewsBot.Benchmarks.Speed;

/// <summary>Measures the answers from a full store.</summary>
internal static class QueryVerb
{
    private const double LatestLimit = 5;
    private const double SearchLimit = 50;
    private const int Latest = 2_000;
    private const int Searches = 300;
    private const int PageSize = 5;

    public static async Task<int> RunAsync(SpeedOptions options)
    {
        var catalogue = TopicCatalogue.Load("config/topics.json");
        var corpus = new Corpus(options.Seed, catalogue);
        await using (var filled = new SpeedStore(options.Store ?? Path.Combine(Path.GetTempPath(), $"newsbot-query-{Environment.ProcessId}.db"), catalogue))
        {
            await filled.FillAsync(corpus, options);
        }

        var path = options.Store ?? Path.Combine(Path.GetTempPath(), $"newsbot-query-{Environment.ProcessId}.db");
        var result = await MeasureAsync(path, corpus, catalogue, options);
        if (options.Store is null)
        {
            File.Delete(path);
        }

        return result;
    }

    private static async Task<int> MeasureAsync(string path, Corpus corpus, TopicCatalogue catalogue, SpeedOptions options)
    {
        await using var store = new SpeedStore(path, catalogue);
        var started = Stopwatch.GetTimestamp();
        await Migrator.MigrateAsync(store.Database, CancellationToken.None);
        await LatestAsync(store, "iraq");
        var opened = Stopwatch.GetElapsedTime(started);
        var stories = await store.Stories.CountAsync(CancellationToken.None);

        var figures = new Figures("query");
        figures.Add("stories stored", stories, "");
        figures.AddAtMost("open, migrate, first answer", opened.TotalMilliseconds, "ms", 1_000);
        foreach (var topic in (string[])["iraq", "middle-east", "fiji", "world"])
        {
            await AddAsync(figures, $"/latest {topic}", LatestLimit, Latest, _ => LatestAsync(store, topic));
        }

        await AddAsync(figures, "/topics, counts of a week", SearchLimit, 50, _ => store.Stories.CountByTopicAsync(Corpus.SeenAt(options.Articles).AddDays(-7), CancellationToken.None));
        foreach (var (kind, words) in Questions(corpus, options.Articles))
        {
            await AddAsync(figures, $"/search {kind}", SearchLimit, Searches, number => store.Search.FindAsync(words(number), 0, PageSize, CancellationToken.None));
        }

        figures.AddAtMost("resident, this process", Environment.WorkingSet / 1e6, "MB", 300);
        return figures.Print();
    }

    private static IEnumerable<(string Kind, Func<int, string> Words)> Questions(Corpus corpus, int articles)
    {
        var words = corpus.Words;
        yield return ("the commonest words", number => words[number % 80]);
        yield return ("common words", number => words[80 + number]);
        yield return ("rare words", number => words[60_000 + number]);
        yield return ("words that nowhere stand", number => $"zzq{number}");
        yield return ("a place", number => number % 2 == 0 ? "iraq" : "syria");
        yield return ("phrases", number => $"\"{string.Join(' ', Row(number, 2))}\"");
        yield return ("phrases of common words", number => $"\"{words[number % 7]} {words[(number / 7) % 11]} {words[100 + number]}\"");
        yield return ("prefixes", number => Begun(words[100 + (number * 50)]));
        yield return ("several words", number => string.Join(' ', Row(number, 4)));
        yield return ("one without another", number => $"{words[100 + number]} -{words[5 + number]}");

        static string Begun(string word) => word[..Math.Min(word.Length, 3)] + "*";

        IEnumerable<string> Row(int number, int count)
        {
            var text = corpus.Article((int)((long)number * 7919 % articles)).Text.Paragraphs[number % 14].TrimEnd('.').Split(' ');
            return text.Skip(number % 10).Take(count);
        }
    }

    private static Task LatestAsync(SpeedStore store, string topic) =>
        store.Stories.LatestAsync(new StoryQuery { Topics = [topic], Count = PageSize }, CancellationToken.None);

    private static async Task AddAsync(Figures figures, string name, double limit, int calls, Func<int, Task> call)
    {
        for (var number = 0; number < calls / 20; number++)
        {
            await call(number);
        }

        var latencies = new Latencies();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        for (var number = 0; number < calls; number++)
        {
            await latencies.AddAsync(() => call(number));
        }

        figures.Add($"{name}, processor time a call", (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / calls, "ms");
        figures.Add($"{name}, median", latencies.Median, "ms");
        figures.AddAtMost($"{name}, p99", latencies.Percentile99, "ms", limit);
    }
}
