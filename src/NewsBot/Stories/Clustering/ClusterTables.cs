using System.Runtime.InteropServices;
using NewsBot.Articles;
using NewsBot.Storage;

namespace NewsBot.Stories.Clustering;

/// <summary>The statements on what the clusterer needs of its window.</summary>
internal static class ClusterTables
{
    /// <summary>The number of the last change of the window; it is another one after each.</summary>
    public static long Stamp(Session session) => session.Number("SELECT stamp FROM story_window");

    /// <summary>Notes that the window changed. Whoever holds another number in memory reads the window anew.</summary>
    /// <returns>The new number.</returns>
    public static long Change(Session session)
    {
        // Drawn, not counted: a count that was rolled back would come again with another window behind it.
        var stamp = Random.Shared.NextInt64(1, long.MaxValue);
        session.Execute("UPDATE story_window SET stamp = ?1", stamp);
        return stamp;
    }

    /// <summary>Stores what an article is compared by, and its tags.</summary>
    public static void Insert(Session session, ClusterArticle article, byte[] topics) =>
        session.Execute(
            "INSERT INTO article_terms (article, time_from, time_to, arrived, good_headline, terms, topics, places, sketch) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            article.Id, article.Time.From, article.Time.To, article.Arrived, article.HasGoodHeadline ? 1L : 0L, article.Vector.Pack(), topics, MemoryMarshal.AsBytes(article.Places.AsSpan()).ToArray(), article.Sketch.Pack());

    /// <summary>Replaces what a revised article is compared by.</summary>
    public static void Update(Session session, ClusterArticle article, byte[] topics) =>
        session.Execute(
            "UPDATE article_terms SET terms = ?2, good_headline = ?3, topics = ?4, sketch = ?5 WHERE article = ?1",
            article.Id, article.Vector.Pack(), article.HasGoodHeadline ? 1L : 0L, topics, article.Sketch.Pack());

    /// <summary>Removes what left the window.</summary>
    /// <param name="session">The writer.</param>
    /// <param name="last">The last article that left; all before it did too.</param>
    public static void Forget(Session session, long last) => session.Execute("DELETE FROM article_terms WHERE article <= ?1", last);

    /// <summary>Packed tags of a story's newest articles in the window, the newest first, each with its article.</summary>
    public static List<(long Article, byte[] Topics)> Topics(Session session, long story, int count)
    {
        using var reader = session.Statement(
            "SELECT t.article, t.topics FROM article a JOIN article_terms t ON t.article = a.id WHERE a.story = ?1 ORDER BY a.id DESC LIMIT ?2", story, (long)count).ExecuteReader();
        var topics = new List<(long, byte[])>();
        while (reader.Read())
        {
            topics.Add((reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)));
        }

        return topics;
    }

    /// <summary>The terms of a story's articles in the window, by article.</summary>
    public static Dictionary<long, TermVector> Vectors(Session session, long story)
    {
        using var reader = session.Statement("SELECT t.article, t.terms FROM article a JOIN article_terms t ON t.article = a.id WHERE a.story = ?1", story).ExecuteReader();
        var vectors = new Dictionary<long, TermVector>();
        while (reader.Read())
        {
            vectors[reader.GetInt64(0)] = TermVector.Unpack(reader.GetFieldValue<byte[]>(1));
        }

        return vectors;
    }

    /// <summary>The window as it is stored.</summary>
    public static Clusterer Load(Session session)
    {
        var clusterer = new Clusterer(Rulings(session));
        using var reader = session.Statement(
            "SELECT t.article, t.terms, t.time_from, t.time_to, t.arrived, t.good_headline, a.story, t.places, t.sketch FROM article_terms t JOIN article a ON a.id = t.article ORDER BY t.article").ExecuteReader();
        while (reader.Read())
        {
            var article = new ClusterArticle(reader.GetInt64(0), TermVector.Unpack(reader.GetFieldValue<byte[]>(1)), TextSketch.Unpack(reader.GetFieldValue<byte[]>(8)))
            {
                Time = new ArticleTime(reader.GetInt64(2), reader.GetInt64(3)),
                Arrived = reader.GetInt64(4),
                HasGoodHeadline = reader.GetInt64(5) == 1,
                Places = MemoryMarshal.Cast<byte, uint>(reader.GetFieldValue<byte[]>(7)).ToArray(),
            };
            clusterer.Restore(article, reader.GetInt64(6));
        }

        return clusterer;
    }

    private static StoryRulings Rulings(Session session)
    {
        var rulings = new StoryRulings();
        session.Numbers("SELECT id FROM story WHERE held = 1").ForEach(rulings.Hold);
        using var reader = session.Statement("SELECT story, other FROM story_apart").ExecuteReader();
        while (reader.Read())
        {
            rulings.KeepApart(reader.GetInt64(0), reader.GetInt64(1));
        }

        return rulings;
    }
}
