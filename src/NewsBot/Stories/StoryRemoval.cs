using NewsBot.Articles;
using NewsBot.Storage;

namespace NewsBot.Stories;

/// <summary>The statements that remove stories. The search index keeps no text to remove: what it still names is passed over, and a table of which nothing is left goes whole.</summary>
internal static class StoryRemoval
{
    /// <summary>Removes stories with their articles, texts, sightings and traces; notes the texts, so that an old page brings none of them again.</summary>
    /// <param name="session">The writer, inside a transaction.</param>
    /// <param name="stories">Their numbers.</param>
    /// <returns>How many there were.</returns>
    public static int Remove(Session session, IReadOnlyList<long> stories)
    {
        foreach (var story in stories)
        {
            foreach (var article in session.Numbers("SELECT id FROM article WHERE story = ?1", story))
            {
                RemoveTexts(session, article, story);
                session.Execute("DELETE FROM sighting WHERE article = ?1", article);
            }

            session.Execute("DELETE FROM article WHERE story = ?1", story);
            session.Execute("DELETE FROM story_topic WHERE story = ?1", story);
            session.Execute("DELETE FROM story WHERE id = ?1", story);
        }

        SearchIndex.DropBefore(session, session.Number("SELECT min(id) FROM revision"));
        return stories.Count;
    }

    private static void RemoveTexts(Session session, long article, long story)
    {
        var revisions = session.Numbers("SELECT id FROM revision WHERE article = ?1 ORDER BY id DESC", article);
        foreach (var (fingerprint, packed) in ArticleTables.Texts(session, ArticleTables.Row(session, article)!))
        {
            foreach (var hash in TextTraces.Of(StoredText.Unpack(packed)).Hashes)
            {
                session.Execute("DELETE FROM trace WHERE hash = ?1 AND article = ?2", hash, article);
            }

            session.Execute("INSERT OR IGNORE INTO removed_text (fingerprint, article, story) VALUES (?1, ?2, ?3)", fingerprint, article, story);
        }

        // Newest first: each names the one before it.
        foreach (var revision in revisions)
        {
            session.Execute("DELETE FROM revision WHERE id = ?1", revision);
        }
    }
}
