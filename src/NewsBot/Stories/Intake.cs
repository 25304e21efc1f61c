using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Storage;
using NewsBot.Stories.Clustering;
using NewsBot.Topics;

namespace NewsBot.Stories;

/// <summary>The way into the store: duplicates, revisions, topics and stories are decided here, in one transaction for the whole batch.</summary>
public sealed partial class Intake(Database database, TopicTagger tagger, TopicCatalogue catalogue, StoryChanges changes, IOptionsMonitor<StoryOptions> options, ILogger<Intake> log)
{
    private readonly StoryWindow _window = new();
    private readonly CandidatePreparation _preparation = new(tagger, catalogue);
    private bool _isFull;

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

        using var prepared = new PreparedBatch(candidates, _preparation);
        var receipts = await database.ChangeAsync(session => Accept(session, prepared), cancellationToken);
        if (receipts.Any(receipt => receipt.Outcome != IntakeOutcome.Duplicate))
        {
            changes.Announce();
        }

        return receipts;
    }

    private ImmutableArray<IntakeReceipt> Accept(Session session, PreparedBatch prepared)
    {
        try
        {
            var placing = new StoryPlacing(session, _window.Open(session), catalogue, options.CurrentValue);
            var batch = new IntakeBatch(session, placing);
            var receipts = prepared.InOrder().Select(batch.Accept).ToImmutableArray();
            if (placing.IsChanged)
            {
                _window.Close(session);
                NoteFull(placing.IsFull);
            }

            return receipts;
        }
        catch
        {
            _window.Drop();
            throw;
        }
    }

    // Once, until it is not so any more.
    private void NoteFull(bool isFull)
    {
        if (isFull && !_isFull)
        {
            LogFull(options.CurrentValue.WindowArticles, options.CurrentValue.Window);
        }

        _isFull = isFull;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "More articles came within Stories.Window ({Window}) than Stories.WindowArticles lets be compared: the newest {Articles} are. What is older founds no common story with what comes now")]
    private partial void LogFull(int articles, TimeSpan window);
}
