using NewsBot.Articles;
using NewsBot.Storage;

namespace NewsBot.Benchmarks.Speed;

/// <summary>
/// Fills a store quickly: what the intake stored is copied, row by row, as if as many other articles had come before. Traces are others, so that no copy is recognised;
/// the window holds what its last days brought. Only the search index is not filled: the intake writes into its newest table alone.
/// </summary>
internal static class Multiplied
{
    // What a copy is shifted by: ids, milliseconds, and bits that make other hashes; and the last id that is copied.
    private const string Shift = "WITH shift (ids, time, bits, last) AS (VALUES (?1, ?2, ?3, ?4)) ";

    private static readonly string[] Statements =
    [
        """
        INSERT INTO story (id, at, headline, first_seen, last_seen, published, published_precision, publishers, independent, topics, notice, silent, changed, merged_into)
        SELECT id + ids, at + time, headline + ids, first_seen + time, last_seen + time, published + time, published_precision, publishers, independent, topics, notice, silent, changed, merged_into + ids
        FROM shift JOIN story ON id <= last
        """,
        "INSERT INTO story_topic (topic, at, story) SELECT topic, at + time, story + ids FROM shift JOIN story_topic ON story <= last",
        """
        INSERT INTO article (id, story, current, revision, first_seen, source, publisher, sightings, reprint)
        SELECT id + ids, story + ids, current + ids, revision, first_seen + time, source, publisher, sightings, reprint FROM shift JOIN article ON id <= last
        """,
        """
        INSERT INTO revision (id, article, previous, seen, fingerprint, text)
        SELECT id + ids, article + ids, previous + ids, seen + time, (fingerprint | bits) - (fingerprint & bits), text FROM shift JOIN revision ON id <= last
        """,
        "INSERT INTO sighting (article, source, place, seen) SELECT article + ids, source, place, seen + time FROM shift JOIN sighting ON article <= last",
        "INSERT INTO trace (hash, article) SELECT (hash | bits) - (hash & bits), article + ids FROM shift JOIN trace ON article <= last ORDER BY 1",
    ];

    /// <summary>Copies what is stored so often that there are this many articles, and says how many there are then.</summary>
    /// <param name="database">A store with some thousand articles of the corpus, from its first.</param>
    /// <param name="articles">How many there are to be, about.</param>
    public static async Task<int> FillAsync(Database database, int articles)
    {
        var last = await database.QueryAsync(session => Math.Max(session.Number("SELECT max(id) FROM revision"), Math.Max(session.Number("SELECT max(id) FROM article"), session.Number("SELECT max(id) FROM story"))), CancellationToken.None);
        var copies = (articles - 1) / (int)last;
        var random = new Random(1);
        for (var copy = 1L; copy <= copies; copy++)
        {
            object[] shift = [copy * last, (long)(Corpus.SeenAt((int)(copy * last)) - Corpus.SeenAt(0)).TotalMilliseconds, random.NextInt64(), last];
            await database.ChangeAsync(session => Statements.Sum(statement => session.Execute(Shift + statement, shift)), CancellationToken.None);
            if (copy == copies)
            {
                await database.ChangeAsync(session => MoveWindow(session, shift), CancellationToken.None);
            }
        }

        return (int)last * (copies + 1);
    }

    private static int MoveWindow(Session session, object[] shift)
    {
        session.Execute("UPDATE article_terms SET article = article + ?1, time_from = time_from + ?2, time_to = time_to + ?2, arrived = arrived + ?2", shift[0], shift[1]);
        session.Execute("UPDATE story_window SET stamp = abs(random())");
        SearchIndex.Create(session, SearchIndex.ShardOf((long)shift[0] + (long)shift[3] + 1));
        return 0;
    }
}
