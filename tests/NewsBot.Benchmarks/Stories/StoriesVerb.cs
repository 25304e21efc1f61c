using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dapper;
using NewsBot.Benchmarks.Speed;
using NewsBot.Storage;
using NewsBot.Topics;

namespace NewsBot.Benchmarks.Stories;

/// <summary>Measures which articles the intake takes for one story.</summary>
internal static class StoriesVerb
{
    private const int Batch = 20;

    public static async Task<int> RunAsync(string file, string[] options)
    {
        var lines = File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<LabelledLine>(line, JsonSerializerOptions.Web)!).ToList();
        var seed = Array.IndexOf(options, "--shuffle") is var at and >= 0 ? int.Parse(options[at + 1], CultureInfo.InvariantCulture) : (int?)null;
        var (found, seconds) = await FeedAsync(Ordered(lines, seed));
        var labelled = lines.Where(line => line.Story is not null).ToList();
        var score = ClusterScore.Of([.. labelled.Select(line => (line.Story!, found[line.Id]))]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}, {(seed is null ? "in order" : $"shuffled by {seed}")}: {lines.Count} articles, {labelled.Select(line => line.Story).Distinct().Count()} labels, {score.Stories} stories found"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"B3        precision {score.Precision:F3}  recall {score.Recall:F3}  F1 {score.F1:F3}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pairwise  precision {score.PairPrecision:F3}  recall {score.PairRecall:F3}  F1 {score.PairF1:F3}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines.Count / seconds:F0} articles a second"));
        if (options.Contains("--errors", StringComparer.Ordinal))
        {
            PrintErrors(labelled, found);
        }

        Console.WriteLine(JsonSerializer.Serialize(new
        {
            articles = lines.Count,
            stories = score.Stories,
            b3 = new { precision = Math.Round(score.Precision, 4), recall = Math.Round(score.Recall, 4), f1 = Math.Round(score.F1, 4) },
            pairwise = new { precision = Math.Round(score.PairPrecision, 4), recall = Math.Round(score.PairRecall, 4), f1 = Math.Round(score.PairF1, 4) },
            articlesPerSecond = Math.Round(lines.Count / seconds),
        }));
        return 0;
    }

    private static List<LabelledLine> Ordered(List<LabelledLine> lines, int? seed)
    {
        if (seed is null)
        {
            // In time order where times are known; a sort that keeps what is equal keeps the file's order elsewhere.
            return [.. lines.OrderBy(line => line.PublishedAt ?? DateTimeOffset.MinValue)];
        }

        var shuffled = lines.ToArray();
        new Random(seed.Value).Shuffle(shuffled);
        return [.. shuffled];
    }

    private static async Task<(Dictionary<string, long> Found, double Seconds)> FeedAsync(List<LabelledLine> lines)
    {
        await using var store = new SpeedStore(path: null, TopicCatalogue.Load("config/topics.json"));
        await Migrator.MigrateAsync(store.Database, CancellationToken.None);
        var articles = new Dictionary<string, long>(StringComparer.Ordinal);
        var started = Stopwatch.GetTimestamp();
        foreach (var batch in lines.Chunk(Batch))
        {
            var receipts = await store.Intake.AcceptAsync([.. batch.Select(line => line.ToCandidate())], CancellationToken.None);
            foreach (var (line, receipt) in batch.Zip(receipts))
            {
                articles[line.Id] = receipt.ArticleId;
            }
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var stories = (await store.Database.ReadAsync(connection => connection.QueryAsync<(long Id, long Story)>("SELECT id, story FROM article"), CancellationToken.None)).ToDictionary(row => row.Id, row => row.Story);
        return (articles.ToDictionary(article => article.Key, article => stories[article.Value], StringComparer.Ordinal), seconds);
    }

    private static void PrintErrors(List<LabelledLine> lines, Dictionary<string, long> found)
    {
        foreach (var story in lines.GroupBy(line => found[line.Id]).Where(story => story.Select(line => line.Story).Distinct().Count() > 1))
        {
            Console.WriteLine($"one story: {string.Join(", ", story.GroupBy(line => line.Story, StringComparer.Ordinal).OrderByDescending(group => group.Count()).Select(group => $"{group.Key} ×{group.Count()} \"{group.First().Title}\""))}");
        }

        foreach (var label in lines.GroupBy(line => line.Story, StringComparer.Ordinal).Where(label => label.Select(line => found[line.Id]).Distinct().Count() > 1))
        {
            Console.WriteLine($"several stories: {label.Key}: {string.Join(", ", label.GroupBy(line => found[line.Id]).OrderByDescending(group => group.Count()).Select(group => $"{group.Count()} \"{group.First().Title}\""))}");
        }
    }
}
