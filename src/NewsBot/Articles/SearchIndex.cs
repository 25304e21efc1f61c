using NewsBot.Storage;

namespace NewsBot.Articles;

/// <summary>The full-text index: FTS5 tables that keep no text, a new one for every <see cref="ShardSize"/> revisions. The newest are asked first, so a question costs the same whatever lies below; and no merge grows with the store.</summary>
internal static class SearchIndex
{
    /// <summary>Revisions in one table.</summary>
    public const long ShardSize = 32_768;

    /// <summary>Name of the table that holds a revision.</summary>
    /// <param name="shard">Its number, from 0.</param>
    public static string Table(long shard) => $"search_{shard}";

    /// <summary>Number of the table that holds a revision.</summary>
    /// <param name="revision">The revision's id.</param>
    public static long ShardOf(long revision) => revision / ShardSize;

    /// <summary>Indexes a revision. An older one of the same article stays in the index and is passed over by the search.</summary>
    /// <param name="session">The writer.</param>
    /// <param name="revision">The revision's id; it only grows.</param>
    /// <param name="columns">Its text.</param>
    public static void Add(Session session, long revision, SearchColumns columns)
    {
        var table = Table(ShardOf(revision));

        // The first of a table makes it; of a new store that is number 1, since no revision is 0.
        if (revision % ShardSize == 0 || revision == 1)
        {
            Create(session, ShardOf(revision));
        }

        session.Execute($"INSERT INTO {table} (rowid, title, standfirst, body) VALUES (?1, ?2, ?3, ?4)", revision, columns.Title, columns.Standfirst, columns.Body);
    }

    /// <summary>The newest revisions of one table that match, newest first; older texts of an article are among them.</summary>
    /// <param name="session">A reader.</param>
    /// <param name="shard">The table's number.</param>
    /// <param name="match">The question in the index's language.</param>
    /// <param name="count">How many at most.</param>
    public static List<long> Newest(Session session, long shard, string match, int count) =>
        session.Numbers($"SELECT rowid FROM {Table(shard)} WHERE {Table(shard)} MATCH ?1 ORDER BY rowid DESC LIMIT ?2", match, (long)count);

    /// <summary>Removes the tables that hold nothing but revisions before one; it is never the newest table.</summary>
    /// <param name="session">The writer.</param>
    /// <param name="oldest">The oldest revision that is kept.</param>
    public static void DropBefore(Session session, long oldest)
    {
        for (var shard = ShardOf(oldest) - 1; shard >= 0 && Exists(session, shard); shard--)
        {
            session.Execute($"DROP TABLE {Table(shard)}");
        }
    }

    /// <summary>Makes a table where it is not there yet.</summary>
    /// <param name="session">The writer.</param>
    /// <param name="shard">Its number.</param>
    public static void Create(Session session, long shard)
    {
        var table = Table(shard);
        session.Execute($"CREATE VIRTUAL TABLE IF NOT EXISTS {table} USING fts5(title, standfirst, body, content='', columnsize=0, tokenize=\"porter unicode61 remove_diacritics 2\")");

        // Sixteen pieces are merged at a time in place of four: a fifth less work for the writer, microseconds more for a question.
        session.Execute($"INSERT INTO {table} ({table}, rank) VALUES ('automerge', 16)");
        session.Execute($"INSERT INTO {table} ({table}, rank) VALUES ('crisismerge', 32)");
    }

    private static bool Exists(Session session, long shard) => session.Number("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?1", Table(shard)) > 0;
}
