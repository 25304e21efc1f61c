using System.Collections.Immutable;
using System.Diagnostics;
using NewsBot.Articles;
using NewsBot.Storage;
using NewsBot.Topics;

namespace NewsBot.Benchmarks.Speed;

/// <summary>Measures the intake: all of it, from a reader's candidates to what is committed and searchable.</summary>
internal static class IngestVerb
{
    /// <summary>Articles between two readings of the clock; bare index and intake take turns, so that what else the machine does hits both.</summary>
    private const int Slice = 1_000;

    /// <summary>Slices that the bare index takes part in; it is a yardstick, not the subject.</summary>
    private const int BareSlices = 20;

    /// <summary>Articles that are copied to fill the store beforehand: twice what a window of a week holds.</summary>
    private const int Copied = 10_000;

    private const double ShareOfBare = 0.5;
    private const double ShareOfTenth = 0.8;

    public static async Task<int> RunAsync(SpeedOptions options)
    {
        var catalogue = TopicCatalogue.Load("config/topics.json");
        var corpus = new Corpus(options.Seed, catalogue);
        await using var store = new SpeedStore(options.Store, catalogue);
        await Migrator.MigrateAsync(store.Database, CancellationToken.None);
        var before = options.Before > Copied ? await FillAsync(store, corpus, options) : 0;
        await using var bare = new BareIndex();
        await bare.CreateAsync();

        var intakes = new List<double>();
        var bares = new List<double>();
        var processor = TimeSpan.Zero;
        for (var first = 0; first + Slice <= options.Articles; first += Slice)
        {
            var articles = corpus.Articles(before + first, Slice);
            if (bares.Count < BareSlices)
            {
                bares.Add(await TimeAsync(articles, options.Batch, batch => bare.InsertAsync(batch)));
            }

            var started = Environment.CpuUsage.TotalTime;
            intakes.Add(await TimeAsync(articles, options.Batch, batch => store.Intake.AcceptAsync(batch, CancellationToken.None)));
            processor += Environment.CpuUsage.TotalTime - started;
            if (intakes.Count % 50 == 0)
            {
                await Console.Error.WriteLineAsync($"{first + Slice} articles, the last thousand at {Slice / intakes[^1]:0} a second");
            }
        }

        var figures = new Figures("ingest");
        var beside = intakes.Take(bares.Count).ToList();
        figures.Add("articles stored before", before, "");
        figures.Add("words of an article", corpus.Articles(0, 100).Average(article => article.Text.Paragraphs.Sum(paragraph => paragraph.Split(' ').Length)), "");
        figures.Add("bare FTS5 insert", Slice * bares.Count / bares.Sum(), "articles/s");
        figures.Add("intake of the same articles", Slice * beside.Count / beside.Sum(), "articles/s");
        figures.AddAtLeast("intake beside bare insert", bares.Sum() / beside.Sum(), "", ShareOfBare);
        figures.Add($"intake of all {options.Articles}", Slice * intakes.Count / intakes.Sum(), "articles/s");
        figures.Add("processor time of an article", processor.TotalMicroseconds / (Slice * intakes.Count), "µs");
        if (intakes.Count > 10)
        {
            figures.AddAtLeast("last thousand beside tenth", intakes[9] / intakes[^1], "", ShareOfTenth);
            figures.AddAtLeast("median of the last ten thousands beside that of the first", Median(intakes.Take(10)) / Median(intakes.TakeLast(10)), "", ShareOfTenth);
            figures.Add("slowest thousand", Slice / intakes.Max(), "articles/s");
        }

        figures.Add("bytes stored of an article", new FileInfo(store.Path).Length / (double)(before + options.Articles), "");
        figures.Add("resident, this process", Environment.WorkingSet / 1e6, "MB");
        return figures.Print();
    }

    private static async Task<int> FillAsync(SpeedStore store, Corpus corpus, SpeedOptions options)
    {
        await store.FillAsync(corpus, options with { Articles = Copied });
        var before = await Multiplied.FillAsync(store.Database, options.Before);
        await Console.Error.WriteLineAsync($"{before} articles are stored before");

        // Of what comes now the window is full, and the code compiled.
        await store.Intake.AcceptAsync(corpus.Articles(before, Slice), CancellationToken.None);
        return before + Slice;
    }

    private static async Task<double> TimeAsync(ImmutableArray<Candidate> articles, int batch, Func<ImmutableArray<Candidate>, Task> take)
    {
        var started = Stopwatch.GetTimestamp();
        for (var first = 0; first < articles.Length; first += batch)
        {
            await take(articles.Slice(first, Math.Min(batch, articles.Length - first)));
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(5);
}
