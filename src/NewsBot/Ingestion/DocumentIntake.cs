using System.Collections.Immutable;
using NewsBot.Articles;
using NewsBot.Ingestion.PageDumps;
using NewsBot.Stories;

namespace NewsBot.Ingestion;

/// <summary>Takes files into the store: reads them, hands their articles over in batches, and remembers a file only after its articles are stored. Whatever is read twice after a crash becomes a sighting.</summary>
internal sealed class DocumentIntake(Intake intake, SourceTables tables, TimeProvider time)
{
    /// <summary>Articles in one transaction: enough that its cost is shared, few enough that a reader of the store waits no moment.</summary>
    private const int BatchArticles = 256;

    /// <summary>Takes files in.</summary>
    /// <param name="source">Where they belong.</param>
    /// <param name="looks">The files, in the order of reading.</param>
    /// <param name="hashes">By path, the hash of what was read of it the last time; a file that is only touched is not stored again.</param>
    /// <param name="stored">Told after each batch: how many files it was, and what they brought.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    /// <returns>What they brought, and the files that a later look need not read again.</returns>
    public async Task<PollReport> TakeAsync(Source source, IReadOnlyList<FileLook> looks, IReadOnlyDictionary<string, byte[]> hashes, Action<int, PollReport>? stored, CancellationToken cancellationToken)
    {
        var total = PollReport.Nothing;
        var batch = new Batch();
        foreach (var look in looks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Read(source, look, hashes, batch);
            if (batch.Candidates.Count >= BatchArticles || batch.Files.Count >= BatchArticles)
            {
                total = total.Add(await StoreAsync(source, batch, stored, cancellationToken));
                batch = new Batch();
            }
        }

        return total.Add(await StoreAsync(source, batch, stored, cancellationToken));
    }

    private void Read(Source source, FileLook look, IReadOnlyDictionary<string, byte[]> hashes, Batch batch)
    {
        var file = DocumentFile.Read(look.Path, source.Defaults);
        if (file.Reading.Problems.IsEmpty && FileLook.At(look.Path) != look)
        {
            file = new DocumentFile(DumpProblems.StillWritten(look.Path), []);
        }

        var problem = file.Reading.Problems.FirstOrDefault();
        batch.Problems.AddRange(file.Reading.Problems);
        if (problem is null)
        {
            batch.Documents.Add(new ReadDocument(look.Path, file.Reading.Format, file.Reading.Articles.Length));
        }

        batch.Files.Add(new RememberedFile
        {
            Path = look.Path,
            Size = look.Size,
            Modified = look.Modified,
            Hash = file.Hash.Length > 0 ? file.Hash : null,
            Problem = problem?.Kind.ToString(),
            Reason = problem?.Reason,
        });
        if (hashes.TryGetValue(look.Path, out var known) && known.AsSpan().SequenceEqual(file.Hash))
        {
            return;
        }

        var now = time.GetUtcNow();
        batch.Candidates.AddRange(file.Reading.Articles.Select(text => new Candidate(text, new Sighting(source.Id, look.Path, now)) { TopicHints = [.. source.Topics] }));
    }

    private async Task<PollReport> StoreAsync(Source source, Batch batch, Action<int, PollReport>? stored, CancellationToken cancellationToken)
    {
        if (batch.Files.Count == 0)
        {
            return PollReport.Nothing;
        }

        var receipts = batch.Candidates.Count == 0 ? [] : await intake.AcceptAsync(batch.Candidates, cancellationToken);
        var report = new PollReport(
            batch.Files.Count(file => file.Problem != nameof(ProblemKind.StillWritten)),
            Count(receipts, IntakeOutcome.New),
            Count(receipts, IntakeOutcome.Revised),
            Count(receipts, IntakeOutcome.Duplicate),
            [.. batch.Problems])
        { Documents = [.. batch.Documents] };
        if (source.Path is not null)
        {
            // Not to be stopped any more: the articles are stored, and only their counting is left.
            await tables.RememberAsync(source.Id, batch.Files, report.New, time.GetUtcNow(), CancellationToken.None);
        }

        stored?.Invoke(batch.Files.Count, report);
        return report;
    }

    private static int Count(ImmutableArray<IntakeReceipt> receipts, IntakeOutcome outcome) => receipts.Count(receipt => receipt.Outcome == outcome);

    private sealed class Batch
    {
        public List<Candidate> Candidates { get; } = [];

        public List<RememberedFile> Files { get; } = [];

        public List<ReadingProblem> Problems { get; } = [];

        public List<ReadDocument> Documents { get; } = [];
    }
}
