using NewsBot.Storage;
using NewsBot.Stories.Clustering;
using NewsBot.Topics;

namespace NewsBot.Stories;

/// <summary>What administrators decide about stories. It holds: the clusterer neither takes apart what was put together nor puts together what was taken apart.</summary>
public sealed class StoryCorrections(Database database, TopicCatalogue catalogue, StoryChanges changes)
{
    /// <summary>Makes two stories one.</summary>
    /// <param name="one">A story.</param>
    /// <param name="other">Another one.</param>
    /// <param name="cancellationToken">Stops before it begins.</param>
    /// <returns>The older one, which stays; null where they are one already.</returns>
    public async Task<StoryId?> MergeAsync(StoryId one, StoryId other, CancellationToken cancellationToken)
    {
        var into = await database.ChangeAsync(
            session =>
            {
                var (first, second) = (StoryTables.Survivor(session, one.Value), StoryTables.Survivor(session, other.Value));
                if (first == second)
                {
                    return 0L;
                }

                var (from, into) = (Math.Max(first, second), Math.Min(first, second));
                session.Execute("DELETE FROM story_apart WHERE (story = ?1 AND other = ?2) OR (story = ?2 AND other = ?1)", from, into);
                var gathering = new StoryGathering(session, catalogue);
                gathering.Merge(from, into);
                gathering.SetTopics(into);
                Hold(session, into);
                return into;
            },
            cancellationToken);
        changes.Announce();
        return into == 0 ? null : new StoryId(into);
    }

    /// <summary>Takes an article out of a story and makes it a story of its own.</summary>
    /// <param name="story">The story.</param>
    /// <param name="article">Its article.</param>
    /// <param name="cancellationToken">Stops before it begins.</param>
    /// <returns>The new story; null where the article is not of the story, or is all of it.</returns>
    public async Task<StoryId?> SplitAsync(StoryId story, long article, CancellationToken cancellationToken)
    {
        var founded = await database.ChangeAsync(
            session =>
            {
                var from = StoryTables.Survivor(session, story.Value);
                if (session.Number("SELECT count(*) FROM article WHERE story = ?1", from) < 2 || session.Number("SELECT story FROM article WHERE id = ?1", article) != from)
                {
                    return 0L;
                }

                var to = StoryTables.LastId(session) + 1;
                var gathering = new StoryGathering(session, catalogue);
                gathering.Apply(new ClusterMove(from, to, ClusterMoveKind.Parted, [article]));
                gathering.SetTopics(from);
                gathering.SetTopics(to);
                session.Execute("INSERT INTO story_apart (story, other) VALUES (?1, ?2)", from, to);
                Hold(session, to);
                return to;
            },
            cancellationToken);
        changes.Announce();
        return founded == 0 ? null : new StoryId(founded);
    }

    private static void Hold(Session session, long story)
    {
        session.Execute("UPDATE story SET held = 1 WHERE id = ?1", story);
        ClusterTables.Change(session);
    }
}
