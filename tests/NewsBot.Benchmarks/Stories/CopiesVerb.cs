using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dapper;
using NewsBot.Articles;
using NewsBot.Benchmarks.Speed;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Topics;

namespace NewsBot.Benchmarks.Stories;

/// <summary>Measures whether the intake knows a wire text again in what other publishers make of it, and takes no article for a copy that only tells the same event.</summary>
internal static class CopiesVerb
{
    private const int Batch = 20;

    /// <summary>Words from which half of a text is still enough to be recognised.</summary>
    private const int LeastWords = 120;

    public static async Task<int> RunAsync(string file, bool errors)
    {
        var lines = File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<LabelledLine>(line, JsonSerializerOptions.Web)!).ToList();
        var catalogue = TopicCatalogue.Load("config/topics.json");
        var figures = new List<object>();
        foreach (var variation in Variation.All)
        {
            await using var store = new SpeedStore(path: null, catalogue);
            await Migrator.MigrateAsync(store.Database, CancellationToken.None);
            var originals = await AcceptAsync(store, [.. lines.Select(line => line.ToCandidate())]);
            var own = await ReprintsAsync(store);
            if (figures.Count == 0)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines.Count} articles as they are: {own.Count} taken for reprints"));
                lines.Zip(originals).Where(pair => errors && own.Contains(pair.Second.ArticleId)).ToList().ForEach(pair => Console.WriteLine($"  {pair.First.Id} \"{pair.First.Title}\""));
            }

            var copied = lines.Zip(originals).Where(pair => (pair.First.Body ?? "").Split(' ').Length >= LeastWords).ToList();
            var receipts = await AcceptAsync(store, [.. copied.Select(pair => Copy(pair.First, variation, LeadOfAnother(lines, pair.First)))]);
            var reprints = await ReprintsAsync(store);
            var found = receipts.Zip(copied).Where(pair => pair.First.Outcome != IntakeOutcome.New || reprints.Contains(pair.First.ArticleId)).ToList();
            var missed = copied.ExceptBy(found.Select(pair => pair.Second.First.Id), pair => pair.First.Id, StringComparer.Ordinal).ToList();
            var share = (double)found.Count / copied.Count;
            figures.Add(new { variation = variation.Name, recall = Math.Round(share, 3) });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{variation.Name,-30} {share:F3} of {copied.Count} known again"));
            missed.Where(_ => errors).ToList().ForEach(pair => Console.WriteLine($"  {pair.First.Id} \"{pair.First.Title}\""));
        }

        Console.WriteLine(JsonSerializer.Serialize(figures));
        return 0;
    }

    private static async Task<ImmutableArray<IntakeReceipt>> AcceptAsync(SpeedStore store, ImmutableArray<Candidate> candidates)
    {
        var receipts = ImmutableArray.CreateBuilder<IntakeReceipt>(candidates.Length);
        foreach (var batch in candidates.Chunk(Batch))
        {
            receipts.AddRange(await store.Intake.AcceptAsync(batch, CancellationToken.None));
        }

        return receipts.ToImmutable();
    }

    private static async Task<HashSet<long>> ReprintsAsync(SpeedStore store) =>
        [.. await store.Database.ReadAsync(connection => connection.QueryAsync<long>("SELECT id FROM article WHERE reprint = 1"), CancellationToken.None)];

    private static Candidate Copy(LabelledLine line, Variation variation, string lead)
    {
        var original = line.ToCandidate();
        var text = variation.Apply(original.Text, lead) with { Publisher = $"Reprint of {line.Id}", Link = null };
        return new Candidate(text, original.Sighting with { Place = $"reprint of {line.Id}" });
    }

    private static string LeadOfAnother(List<LabelledLine> lines, LabelledLine line) =>
        lines.Find(other => other.Id != line.Id && other.Story == line.Story && other.Body is { Length: > 0 })?.Body!.Split('\n')[0] ?? "Nobody was available for comment on what had happened when this edition went to press.";
}
