using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Storage;
using NewsBot.Stories.Clustering;
using NewsBot.Topics;

namespace NewsBot.Stories;

/// <summary>The way into the store: duplicates, revisions, topics and stories are decided here, in one transaction for the whole batch.</summary>
public sealed class Intake(Database database, TopicTagger tagger, TopicCatalogue catalogue, StoryChanges changes, IOptionsMonitor<StoryOptions> options)
{
    private readonly StoryWindow _window = new();

    /// <summary>Takes candidates in, in order.</summary>
    /// <param name="candidates">What a reader found.</param>
    /// <param name="cancellationToken">Stops before the transaction begins; a batch is stored whole or not at all.</param>
    /// <returns>One receipt a candidate, in the same order.</returns>
    public async Task<ImmutableArray<IntakeReceipt>> AcceptAsync(IReadOnlyList<Candidate> candidates, CancellationToken cancellationToken)
    {
        if (candidates.Count == 0)
        {
            return [];
        }

        var prepared = await PrepareAsync(candidates, cancellationToken);
        var receipts = await database.ChangeAsync(session => Accept(session, prepared), cancellationToken);
        if (receipts.Any(receipt => receipt.Outcome != IntakeOutcome.Duplicate))
        {
            changes.Announce();
        }

        return receipts;
    }

    private ImmutableArray<IntakeReceipt> Accept(Session session, PreparedCandidate[] prepared)
    {
        try
        {
            var placing = new StoryPlacing(session, _window.Open(session), catalogue, options.CurrentValue.Window);
            var batch = new IntakeBatch(session, placing);
            var receipts = prepared.Select(batch.Accept).ToImmutableArray();
            if (placing.IsChanged)
            {
                _window.Close(session);
            }

            return receipts;
        }
        catch
        {
            _window.Drop();
            throw;
        }
    }

    // Outside the transaction, and on all cores: this is most of the work, and the writer is one.
    private Task<PreparedCandidate[]> PrepareAsync(IReadOnlyList<Candidate> candidates, CancellationToken cancellationToken) =>
        Task.Run(
            () =>
            {
                var prepared = new PreparedCandidate[candidates.Count];
                Parallel.For(0, candidates.Count, new ParallelOptions { CancellationToken = cancellationToken }, index => prepared[index] = Prepare(candidates[index]));
                return prepared;
            },
            cancellationToken);

    // Every text comes through here, whoever read it: what is stored is fit to be shown, logged and searched anywhere.
    private PreparedCandidate Prepare(Candidate found)
    {
        var candidate = found with { Text = VisibleArticle.Of(found.Text) };
        var topics = StoryTopics.Of(candidate, tagger, catalogue, out var places);
        return new PreparedCandidate(candidate, TextTraces.Of(candidate.Text), StoredText.Pack(candidate.Text), SearchColumns.Of(candidate.Text), topics, ArticleTerms.Of(candidate.Text, places));
    }
}
