using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using NewsBot.Articles;
using NewsBot.Storage;

namespace NewsBot.Stories;

/// <summary>The statements on stories and their topics.</summary>
internal static class StoryTables
{
    /// <summary>Between two publishers of a story.</summary>
    public const char PublisherSeparator = '\n';

    /// <summary>Paragraphs in <see cref="Story.Lead"/>.</summary>
    private const int LeadLength = 5;

    /// <summary>What to select for <see cref="Read"/>, from <see cref="From"/>.</summary>
    public const string Columns = """
        s.id, s.first_seen, s.last_seen, s.published, s.published_precision, s.publishers, s.independent, s.topics, r.text, s.notice, s.silent, s.changed,
        CASE WHEN s.parted_news THEN NULL ELSE coalesce((SELECT merged_into FROM story WHERE id = s.parted_from), s.parted_from) END
        """;

    /// <summary>A story with the article that gives its headline.</summary>
    public const string From = "story s JOIN article a ON a.id = s.headline JOIN revision r ON r.id = a.current";

    /// <summary>The highest story id; 0 where there is none.</summary>
    public static long LastId(Session session) => session.Number("SELECT max(id) FROM story");

    /// <summary>The story that a story is part of now: itself, or the one that it was merged into.</summary>
    public static long Survivor(Session session, long id) => session.Number("SELECT merged_into FROM story WHERE id = ?1", id) is var into and > 0 ? into : id;

    /// <summary>Founds a story with its first article.</summary>
    public static void Insert(Session session, long id, long article, Candidate candidate, StoryTopics topics)
    {
        var seen = ArticleTables.Milliseconds(candidate.Sighting.SeenAt);
        var published = candidate.Text.Published;
        var at = DateOf(published, seen);
        session.Execute(
            "INSERT INTO story (id, at, headline, first_seen, last_seen, published, published_precision, publishers, independent, topics, notice, silent) VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6, ?7, 1, ?8, ?9, ?10)",
            id, at, article, seen, published is null ? null : ArticleTables.Milliseconds(published.At), published is null ? null : (long)published.Precision, OneLine(candidate.Text.Publisher), topics.Packed, (long?)NoticeWords.Of(candidate.Text), candidate.IsSilent ? 1L : 0L);
        StoryTopicTables.Insert(session, id, at, topics.Ids);
    }

    /// <summary>Notes a further article: one publisher more where it is another's, one independent source more where the publisher tells it in words of its own for the first time. Comes before the article is stored.</summary>
    public static void Join(Session session, long id, Candidate candidate, bool isReprint)
    {
        var publishers = PublishersOf(session, id);
        var publisher = OneLine(candidate.Text.Publisher);
        Touch(session, id, candidate.Sighting.SeenAt);
        var isIndependent = !isReprint && session.Number("SELECT 1 FROM article WHERE story = ?1 AND publisher = ?2 AND reprint = 0", id, candidate.Text.Publisher) == 0;
        var isNew = !publishers.Contains(publisher, StringComparer.Ordinal);
        if (isNew || isIndependent)
        {
            session.Execute(
                "UPDATE story SET publishers = ?2, independent = independent + ?3 WHERE id = ?1",
                id, string.Join(PublisherSeparator, isNew ? publishers.Add(publisher) : publishers), isIndependent ? 1L : 0L);
            NoteChange(session, id);
        }

        TakeDate(session, id, candidate.Text.Published);
        if (!candidate.IsSilent)
        {
            Wake(session, id);
        }

        BringNews(session, id);
    }

    /// <summary>Makes news of a story that was taken out of another one, whose readers know all else that it tells; others stay as they are.</summary>
    public static void BringNews(Session session, long id)
    {
        if (session.Execute("UPDATE story SET parted_news = 1 WHERE id = ?1 AND parted_from IS NOT NULL AND NOT parted_news", id) > 0)
        {
            NoteChange(session, id);
        }
    }

    /// <summary>Makes news of a story that was stored silently; others stay as they are.</summary>
    public static void Wake(Session session, long id)
    {
        if (session.Execute("UPDATE story SET silent = 2 WHERE id = ?1 AND silent = 1", id) > 0)
        {
            NoteChange(session, id);
        }
    }

    /// <summary>Notes that a story's article was revised.</summary>
    public static void Touch(Session session, long id, DateTimeOffset seen) =>
        session.Execute("UPDATE story SET last_seen = max(last_seen, ?2) WHERE id = ?1", id, ArticleTables.Milliseconds(seen));

    /// <summary>Notes that readers should see a story anew, because its publishers, its headline, its lead or its notice changed.</summary>
    public static void NoteChange(Session session, long id)
    {
        session.Execute("UPDATE story_clock SET number = number + 1");
        session.Execute("UPDATE story SET changed = (SELECT number FROM story_clock) WHERE id = ?1", id);
    }

    /// <summary>Takes over what the text that gives the headline says of itself, and notes the change where a reader would see one.</summary>
    public static void Revise(Session session, long id, ArticleText before, ArticleText after)
    {
        session.Execute("UPDATE story SET notice = ?2 WHERE id = ?1", id, (long?)NoticeWords.Of(after));
        if (before.Title != after.Title || before.Link != after.Link || before.Standfirst != after.Standfirst || NoticeWords.Of(before) != NoticeWords.Of(after)
            || !before.Paragraphs.Take(LeadLength).SequenceEqual(after.Paragraphs.Take(LeadLength), StringComparer.Ordinal))
        {
            NoteChange(session, id);
        }
    }

    /// <summary>The article that gives the story its headline.</summary>
    public static long HeadlineOf(Session session, long id) => session.Number("SELECT headline FROM story WHERE id = ?1", id);

    /// <summary>True where the article gives the story its headline.</summary>
    public static bool IsHeadline(Session session, long id, long article) => HeadlineOf(session, id) == article;

    /// <summary>Takes a date where the story has none, an earlier one, or the time of a day that it has.</summary>
    public static void TakeDate(Session session, long id, Published? published)
    {
        if (published is null)
        {
            return;
        }

        long firstSeen;
        long at;
        using (var reader = session.Statement("SELECT at, first_seen, published, published_precision FROM story WHERE id = ?1", id).ExecuteReader())
        {
            reader.Read();
            if (PublishedOf(reader, 2) is { } known && !IsBetter(published, known))
            {
                return;
            }

            at = reader.GetInt64(0);
            firstSeen = reader.GetInt64(1);
        }

        var newAt = DateOf(published, firstSeen);
        session.Execute(
            "UPDATE story SET published = ?2, published_precision = ?3, at = ?4 WHERE id = ?1",
            id, ArticleTables.Milliseconds(published.At), (long)published.Precision, newAt);
        if (newAt != at)
        {
            StoryTopicTables.Move(session, id, at, newAt);
        }
    }

    /// <summary>Reads a story from a row of <see cref="Columns"/>.</summary>
    public static Story Read(SqliteDataReader reader)
    {
        var text = StoredText.Unpack(reader.GetFieldValue<byte[]>(8));
        return new Story
        {
            Id = new StoryId(reader.GetInt64(0)),
            Sequence = reader.GetInt64(0),
            Headline = text.Title,
            Standfirst = text.Standfirst,
            Link = text.Link,
            Lead = [.. text.Paragraphs.Take(LeadLength)],
            Language = text.Language,
            FirstSeen = ArticleTables.Moment(reader.GetInt64(1)),
            LastSeen = ArticleTables.Moment(reader.GetInt64(2)),
            Published = PublishedOf(reader, 3),
            Publishers = [.. reader.GetString(5).Split(PublisherSeparator)],
            IndependentSources = reader.GetInt32(6),
            Topics = StoredTags.Unpack(reader.GetFieldValue<byte[]>(7)),
            Notice = reader.IsDBNull(9) ? null : (Notice)reader.GetInt32(9),
            IsSilent = reader.GetInt64(10) == 1,
            Change = reader.IsDBNull(11) ? 0 : reader.GetInt64(11),
            PartedFrom = reader.IsDBNull(12) ? null : new StoryId(reader.GetInt64(12)),
        };
    }

    /// <summary>Whether a date says more about when a story was first published: an earlier day, or the time of the same one.</summary>
    public static bool IsBetter(Published candidate, Published known) =>
        candidate.At.UtcDateTime.Date == known.At.UtcDateTime.Date && candidate.Precision != known.Precision
            ? candidate.Precision == DatePrecision.Time
            : candidate.At < known.At;

    private static Published? PublishedOf(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : new Published(ArticleTables.Moment(reader.GetInt64(column)), (DatePrecision)reader.GetInt32(column + 1));

    /// <summary>What orders a story among the newest: published, never later than first seen.</summary>
    public static long DateOf(Published? published, long firstSeen) =>
        published is null ? firstSeen : Math.Min(ArticleTables.Milliseconds(published.At), firstSeen);

    private static ImmutableArray<string> PublishersOf(Session session, long id) =>
        [.. ((string)session.Statement("SELECT publishers FROM story WHERE id = ?1", id).ExecuteScalar()!).Split(PublisherSeparator)];

    /// <summary>A publisher as the list of publishers keeps it.</summary>
    public static string OneLine(string publisher) => publisher.ReplaceLineEndings(" ");
}
