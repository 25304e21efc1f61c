using System.Collections.Immutable;
using NewsBot.Articles;
using NewsBot.Storage;
using NewsBot.Topics;

namespace NewsBot.Stories;

/// <summary>Reads stories. Only the <see cref="Intake"/> writes them.</summary>
public sealed class StoryStore(Database database, TopicCatalogue catalogue)
{
    /// <summary>The newest stories that fit, by publication where known (never later than first seen), else by first seen.</summary>
    public Task<ImmutableArray<Story>> LatestAsync(StoryQuery query, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>One story; null where there is none.</summary>
    public Task<Story?> FindAsync(StoryId id, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>The articles of a story, first seen first, each in its current revision.</summary>
    public Task<ImmutableArray<Article>> ArticlesAsync(StoryId id, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Number of stories by topic (what lies below counted in) dated at or after a moment.</summary>
    public Task<ImmutableDictionary<string, int>> CountByTopicAsync(DateTimeOffset since, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Stories founded after a place in the sequence, oldest first.</summary>
    public Task<ImmutableArray<Story>> FoundedAfterAsync(long sequence, int count, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>The place of the newest story in the sequence; 0 where there is none. It only grows, and follows the order of commits.</summary>
    public Task<long> LastSequenceAsync(CancellationToken cancellationToken) => throw new NotImplementedException();
}
