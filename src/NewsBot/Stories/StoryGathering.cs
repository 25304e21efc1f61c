using System.Collections.Immutable;
using NewsBot.Articles;
using NewsBot.Storage;
using NewsBot.Stories.Clustering;
using NewsBot.Topics;

namespace NewsBot.Stories;

/// <summary>Writes down what the clusterer found out about stories: which are one, which are two, and what they say as a whole.</summary>
/// <param name="session">The writer, inside a transaction.</param>
/// <param name="catalogue">The topics.</param>
internal sealed class StoryGathering(Session session, TopicCatalogue catalogue)
{
    /// <summary>The newest articles of a story that decide on its topics.</summary>
    private const int ArticlesWithTopics = 12;

    /// <summary>Moves articles from one story to another.</summary>
    /// <param name="move">Which, from where and to where.</param>
    /// <param name="newest">The article that has just come, which no reader knows of; null where none has.</param>
    public void Apply(ClusterMove move, long? newest = null)
    {
        switch (move.Kind)
        {
            case ClusterMoveKind.Merged:
                Merge(move.From, move.To);
                break;
            default:
                Move(move, newest);
                break;
        }
    }

    /// <summary>Makes a story part of another one.</summary>
    public void Merge(long from, long into)
    {
        session.Execute("UPDATE article SET story = ?2 WHERE story = ?1", from, into);
        session.Execute("UPDATE story SET merged_into = ?2 WHERE id = ?1 OR merged_into = ?1", from, into);
        session.Execute("UPDATE story SET held = max(held, (SELECT held FROM story WHERE id = ?1)) WHERE id = ?2", from, into);
        session.Execute("UPDATE OR IGNORE story_apart SET story = ?2 WHERE story = ?1", from, into);
        session.Execute("UPDATE OR IGNORE story_apart SET other = ?2 WHERE other = ?1", from, into);
        session.Execute("DELETE FROM story_apart WHERE story = ?1 OR other = ?1 OR story = other", from);
        StoryTopicTables.Delete(session, from, session.Number("SELECT at FROM story WHERE id = ?1", from));

        if (session.Number("SELECT silent FROM story WHERE id = ?1", from) != 1)
        {
            StoryTables.Wake(session, into);
        }

        StoryTables.BringNews(session, into);

        // Whoever follows the changes learns of the end of this story as of any other change.
        StoryTables.NoteChange(session, from);
        Refresh(into);
    }

    /// <summary>Works out anew what a story says from the articles that it has now.</summary>
    public void Refresh(long story)
    {
        var articles = Articles(story);
        var publishers = articles.Select(article => StoryTables.OneLine(article.Text.Publisher)).Distinct(StringComparer.Ordinal);
        var independent = articles.Where(article => !article.IsReprint).Select(article => article.Text.Publisher).Distinct(StringComparer.Ordinal).Count();
        var published = articles.Select(article => article.Text.Published).Aggregate((known, found) => known is null || (found is not null && StoryTables.IsBetter(found, known)) ? found : known);
        var first = articles.Min(article => article.Seen);
        var at = StoryTables.DateOf(published, first);
        StoryTopicTables.Move(session, story, session.Number("SELECT at FROM story WHERE id = ?1", story), at);
        session.Execute(
            """
            UPDATE story SET at = ?2, first_seen = ?3, last_seen = ?4, published = ?5, published_precision = ?6, publishers = ?7, independent = ?8,
                headline = CASE WHEN EXISTS (SELECT 1 FROM article WHERE id = headline AND story = ?1) THEN headline ELSE ?9 END
            WHERE id = ?1
            """,
            story, at, first, articles.Max(article => article.Seen), published is null ? null : ArticleTables.Milliseconds(published.At), published is null ? null : (long)published.Precision,
            string.Join(StoryTables.PublisherSeparator, publishers), Math.Max(1L, independent), articles[0].Id);
        StoryTables.NoteChange(session, story);
    }

    /// <summary>Gives a story the headline of one of its articles.</summary>
    public void SetHeadline(long story, long article)
    {
        if (StoryTables.IsHeadline(session, story, article) || ArticleTables.Row(session, article) is not { } row)
        {
            return;
        }

        var text = StoredText.Unpack(ArticleTables.Texts(session, row).First().Text);
        session.Execute("UPDATE story SET headline = ?2, notice = ?3 WHERE id = ?1", story, article, (long?)NoticeWords.Of(text));
        StoryTables.NoteChange(session, story);
    }

    /// <summary>Gives a story the topics of its articles: those of the headline's, and those that a third of the others have.</summary>
    public void SetTopics(long story)
    {
        var headline = session.Number("SELECT headline FROM story WHERE id = ?1", story);
        var tags = ClusterTables.Topics(session, story, ArticlesWithTopics).ConvertAll(one => (one.Article, Tags: StoredTags.Unpack(one.Topics)));
        if (tags.Count == 0)
        {
            return;
        }

        var shared = tags.SelectMany(one => one.Tags.Select(tag => (one.Article, Tag: tag)))
            .GroupBy(one => one.Tag.TopicId, StringComparer.Ordinal)
            .Where(group => group.Count() * 3 >= tags.Count || group.Any(one => one.Article == headline))
            .Select(group => group.MaxBy(one => one.Tag.Score).Tag with { Score = Math.Round(group.Average(one => one.Tag.Score), 2) })
            .OrderByDescending(tag => tag.Score)
            .ThenBy(tag => tag.TopicId, StringComparer.Ordinal)
            .ToImmutableArray();
        StoryTopicTables.Set(session, story, StoryTopics.Of(shared, catalogue));
    }

    private void Move(ClusterMove move, long? newest)
    {
        if (move.Kind == ClusterMoveKind.Parted && session.Number("SELECT 1 FROM story WHERE id = ?1", move.To) == 0)
        {
            session.Execute(
                "INSERT INTO story (id, at, headline, first_seen, last_seen, publishers, independent, topics, silent, parted_from) SELECT ?1, first_seen, id, first_seen, first_seen, publisher, 1, ?3, (SELECT silent FROM story WHERE id = ?4), ?4 FROM article WHERE id = ?2",
                move.To, move.Articles[0], StoredTags.Pack([]), move.From);
        }

        foreach (var moved in move.Articles)
        {
            session.Execute("UPDATE article SET story = ?2 WHERE id = ?1", moved, move.To);
        }

        if (move.Kind == ClusterMoveKind.Moved || (newest is { } article && move.Articles.Contains(article)))
        {
            StoryTables.BringNews(session, move.To);
        }

        Refresh(move.From);
        Refresh(move.To);
    }

    private List<(long Id, long Seen, bool IsReprint, ArticleText Text)> Articles(long story)
    {
        using var reader = session.Statement(
            "SELECT a.id, a.first_seen, a.reprint, r.text FROM article a JOIN revision r ON r.id = a.current WHERE a.story = ?1 ORDER BY a.first_seen, a.id", story).ExecuteReader();
        var articles = new List<(long, long, bool, ArticleText)>();
        while (reader.Read())
        {
            articles.Add((reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2) == 1, StoredText.Unpack(reader.GetFieldValue<byte[]>(3))));
        }

        return articles;
    }
}
