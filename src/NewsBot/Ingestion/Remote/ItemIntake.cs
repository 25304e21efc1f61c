using System.Collections.Immutable;
using NewsBot.Articles;
using NewsBot.Ingestion.Feeds;
using NewsBot.Stories;

namespace NewsBot.Ingestion.Remote;

/// <summary>Takes the items of a document into the store: the new ones, and those that their publisher changed.</summary>
internal sealed class ItemIntake(Intake intake, ItemTables tables, TimeProvider time)
{
    /// <summary>Articles in one transaction, as for files.</summary>
    private const int BatchArticles = 256;

    /// <summary>Takes them in.</summary>
    /// <param name="source">The source.</param>
    /// <param name="reader">Makes articles of items.</param>
    /// <param name="feed">The document.</param>
    /// <param name="isFirst">True where the source was never read before: then only the newest items are news.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    public async Task<TakenItems> TakeAsync(RemoteSource source, IRemoteReader reader, Feed feed, bool isFirst, CancellationToken cancellationToken)
    {
        var keys = ItemIdentity.Of(feed);
        var known = await tables.KnownAsync(source.Source.Id, keys, cancellationToken);
        var found = Distinct(feed.Items.Zip(keys, known).Select(item => new FoundItem(item.First, item.Second, item.Third)));
        var newest = NewestItems.Of([.. found.Where(item => item.Known is null)]);
        var news = newest.Take(isFirst ? source.FirstFetch : newest.Count).ToHashSet();
        var wanted = newest.Concat(found.Where(item => item.HasChanged)).Select(item => (Item: item, IsNews: news.Contains(item))).ToList();
        var texts = await reader.TextsAsync(source, feed, wanted, cancellationToken);

        // Oldest first: stories are numbered in the order in which they happened.
        var candidates = wanted.Zip(texts).Reverse().Where(pair => pair.Second.Text is not null).Select(pair => Candidate(source, pair.First.Item, pair.Second.Text!, pair.First.IsNews)).ToList();
        var report = PollReport.Nothing with { Files = 1, Problems = [.. texts.Select(text => text.Problem).OfType<ReadingProblem>()] };
        foreach (var batch in candidates.Chunk(BatchArticles))
        {
            report = report.Add(Counted(await intake.AcceptAsync(batch, cancellationToken)));
        }

        var done = wanted.Zip(texts).Where(pair => pair.Second.IsDone).Select(pair => pair.First.Item);
        var moved = found.Where(item => item.Known is not null && !item.HasChanged && item.Keys != item.Known.Keys);
        return new TakenItems(report, [.. done, .. moved], texts.All(text => text.IsDone));
    }

    private static PollReport Counted(ImmutableArray<IntakeReceipt> receipts) => new(
        Files: 0,
        receipts.Count(receipt => receipt.Outcome == IntakeOutcome.New),
        receipts.Count(receipt => receipt.Outcome == IntakeOutcome.Revised),
        receipts.Count(receipt => receipt.Outcome == IntakeOutcome.Duplicate),
        []);

    // A document may hold an item twice: in two sections, or beside its own update.
    private static List<FoundItem> Distinct(IEnumerable<FoundItem> items)
    {
        var distinct = new List<FoundItem>();
        var byKey = new Dictionary<string, FoundItem>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!item.Keys.Lookups.Any(key => byKey.TryGetValue(key, out var earlier) && earlier.Keys.IsSame(item.Keys)))
            {
                distinct.Add(item);
            }

            foreach (var key in item.Keys.Lookups)
            {
                byKey.TryAdd(key, item);
            }
        }

        return distinct;
    }

    // A known item is no news, however much of it changed: its article is revised where the text is still like the old one.
    private Candidate Candidate(RemoteSource source, FoundItem item, ArticleText text, bool isNews) =>
        new(text, new Sighting(source.Source.Id, text.Link?.AbsoluteUri ?? $"{source.Address.AbsoluteUri}#{item.Keys.Id ?? item.Keys.Title}", time.GetUtcNow()))
        {
            TopicHints = [.. source.Source.Topics],
            IsSilent = !isNews,
        };
}
