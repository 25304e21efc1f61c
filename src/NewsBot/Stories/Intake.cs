using System.Collections.Immutable;
using NewsBot.Articles;
using NewsBot.Storage;
using NewsBot.Topics;

namespace NewsBot.Stories;

/// <summary>The way into the store: duplicates, revisions, topics and stories are decided here, in one transaction for the whole batch.</summary>
public sealed class Intake(Database database, TopicTagger tagger, TopicCatalogue catalogue, StoryChanges changes)
{
    /// <summary>Takes candidates in, in order.</summary>
    /// <param name="candidates">What a reader found.</param>
    /// <param name="cancellationToken">Stops before the transaction begins; a batch is stored whole or not at all.</param>
    /// <returns>One receipt a candidate, in the same order.</returns>
    public Task<ImmutableArray<IntakeReceipt>> AcceptAsync(IReadOnlyList<Candidate> candidates, CancellationToken cancellationToken) => throw new NotImplementedException();
}
