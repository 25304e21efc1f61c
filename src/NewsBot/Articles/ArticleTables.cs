using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using NewsBot.Storage;

namespace NewsBot.Articles;

/// <summary>The statements on articles, their revisions and sightings.</summary>
internal static class ArticleTables
{
    /// <summary>How many articles a trace may name; a title such as "Live updates" has thousands, and the newest are the likely ones.</summary>
    private const int PerTrace = 8;

    // For each number of traces: one statement costs less than several.
    private static readonly ImmutableArray<string> FindTraces =
    [
        .. Enumerable.Range(0, TextTraces.Most + 1).Select(count => string.Join(
            " UNION ALL ",
            Enumerable.Range(1, count).Select(number => $"SELECT article FROM (SELECT article FROM trace WHERE hash = ?{number} ORDER BY article DESC LIMIT {PerTrace})"))),
    ];

    private static readonly ImmutableArray<string> AddTraces =
        [.. Enumerable.Range(0, TextTraces.Most + 1).Select(count => $"INSERT OR IGNORE INTO trace (hash, article) VALUES {string.Join(", ", Enumerable.Range(2, count).Select(number => $"(?{number}, ?1)"))}")];

    /// <summary>What to select for <see cref="Read"/>, from <c>article a JOIN revision r ON r.id = a.current</c>.</summary>
    public const string Columns = "a.id, a.story, a.first_seen, a.revision, a.source, a.sightings, r.text";

    /// <summary>The highest article and revision ids; 0 where there is none.</summary>
    public static (long Article, long Revision) LastIds(Session session) =>
        (session.Number("SELECT max(id) FROM article"), session.Number("SELECT max(id) FROM revision"));

    /// <summary>Articles that share a trace with a text, those with most of them first, then the newest.</summary>
    public static IEnumerable<long> Sharing(Session session, TextTraces traces)
    {
        var found = session.Numbers(FindTraces[traces.Hashes.Length], [.. traces.Hashes]);
        return found.Count == 0
            ? []
            : found.GroupBy(article => article)
                .OrderByDescending(group => group.Count())
                .ThenByDescending(group => group.Key)
                .Select(group => group.Key);
    }

    /// <summary>One article without its text; null where it was removed.</summary>
    public static ArticleRow? Row(Session session, long id)
    {
        using var reader = session.Statement("SELECT a.id, a.story, a.current, a.revision, a.publisher, r.fingerprint FROM article a JOIN revision r ON r.id = a.current WHERE a.id = ?1", id).ExecuteReader();
        return reader.Read()
            ? new ArticleRow(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetString(4), reader.GetInt64(5))
            : null;
    }

    /// <summary>The article and the story that a text belonged to before it was removed for its age; null where it was not.</summary>
    public static (long Article, long Story)? Removed(Session session, long fingerprint)
    {
        using var reader = session.Statement("SELECT article, story FROM removed_text WHERE fingerprint = ?1", fingerprint).ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetInt64(1)) : null;
    }

    /// <summary>The texts of an article, the current one first, each with its fingerprint; read as far as they are asked for.</summary>
    public static IEnumerable<(long Fingerprint, byte[] Text)> Texts(Session session, ArticleRow row)
    {
        for (long? revision = row.Current; revision is { } id;)
        {
            (long Fingerprint, byte[] Text) text;
            using (var reader = session.Statement("SELECT fingerprint, text, previous FROM revision WHERE id = ?1", id).ExecuteReader())
            {
                reader.Read();
                text = (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
                revision = reader.IsDBNull(2) ? null : reader.GetInt64(2);
            }

            yield return text;
        }
    }

    /// <summary>True where the article once had a text of this fingerprint.</summary>
    public static bool HadText(Session session, ArticleRow row, long fingerprint) =>
        session.Number(
            """
            WITH RECURSIVE had (id, fingerprint, previous) AS (
                SELECT id, fingerprint, previous FROM revision WHERE id = ?1
                UNION ALL
                SELECT r.id, r.fingerprint, r.previous FROM revision r JOIN had ON r.id = had.previous
            )
            SELECT EXISTS (SELECT 1 FROM had WHERE fingerprint = ?2)
            """,
            row.Current,
            fingerprint) == 1;

    /// <summary>True where the article was seen at this place before.</summary>
    public static bool WasSeenAt(Session session, long article, Sighting sighting) =>
        session.Number("SELECT 1 FROM sighting WHERE article = ?1 AND source = ?2 AND place = ?3", article, sighting.SourceId, sighting.Place) == 1;

    /// <summary>Stores a new article; its current revision follows.</summary>
    public static void Insert(Session session, long id, long story, long revision, Candidate candidate, bool isReprint) =>
        session.Execute(
            "INSERT INTO article (id, story, current, revision, first_seen, source, publisher, sightings, reprint) VALUES (?1, ?2, ?3, 1, ?4, ?5, ?6, 0, ?7)",
            id, story, revision, Milliseconds(candidate.Sighting.SeenAt), candidate.Sighting.SourceId, candidate.Text.Publisher, isReprint ? 1L : 0L);

    /// <summary>Makes a stored revision the article's current one.</summary>
    public static void SetCurrent(Session session, long article, long revision, string publisher) =>
        session.Execute("UPDATE article SET current = ?2, revision = revision + 1, publisher = ?3 WHERE id = ?1", article, revision, publisher);

    /// <summary>Stores a text.</summary>
    public static void InsertRevision(Session session, long id, long article, long? previous, DateTimeOffset seen, long fingerprint, byte[] text) =>
        session.Execute(
            "INSERT INTO revision (id, article, previous, seen, fingerprint, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            id, article, previous, Milliseconds(seen), fingerprint, text);

    /// <summary>Replaces what is kept of a text where only what its publisher left unsaid was filled in.</summary>
    public static void Fill(Session session, long revision, byte[] text) =>
        session.Execute("UPDATE revision SET text = ?2 WHERE id = ?1", revision, text);

    /// <summary>Stores by what an article is found again.</summary>
    public static void InsertTraces(Session session, long article, TextTraces traces) =>
        session.Execute(AddTraces[traces.Hashes.Length], [article, .. traces.Hashes]);

    /// <summary>Notes where an article was seen; a place is noted once.</summary>
    public static void InsertSighting(Session session, long article, Sighting sighting)
    {
        if (session.Execute("INSERT OR IGNORE INTO sighting (article, source, place, seen) VALUES (?1, ?2, ?3, ?4)", article, sighting.SourceId, sighting.Place, Milliseconds(sighting.SeenAt)) > 0)
        {
            session.Execute("UPDATE article SET sightings = sightings + 1 WHERE id = ?1", article);
        }
    }

    /// <summary>Reads an article from a row of <see cref="Columns"/>.</summary>
    /// <param name="reader">The row.</param>
    /// <param name="offset">Where the columns begin.</param>
    public static Article Read(SqliteDataReader reader, int offset = 0) => new(
        reader.GetInt64(offset),
        reader.GetInt64(offset + 1),
        StoredText.Unpack(reader.GetFieldValue<byte[]>(offset + 6)),
        Moment(reader.GetInt64(offset + 2)),
        reader.GetInt32(offset + 3),
        reader.GetString(offset + 4),
        reader.GetInt32(offset + 5));

    /// <summary>A moment as the store keeps it.</summary>
    public static long Milliseconds(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    /// <summary>A kept moment.</summary>
    public static DateTimeOffset Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
