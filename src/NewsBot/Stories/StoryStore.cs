using System.Collections.Immutable;
using NewsBot.Articles;
using NewsBot.Storage;
using NewsBot.Stories.Clustering;
using NewsBot.Topics;

namespace NewsBot.Stories;

/// <summary>Reads stories. Only the <see cref="Intake"/> writes them.</summary>
public sealed class StoryStore(Database database, TopicCatalogue catalogue)
{
    /// <summary>The newest stories that fit, by publication where known (never later than first seen), else by first seen.</summary>
    /// <param name="query">Which stories.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ImmutableArray<Story>> LatestAsync(StoryQuery query, CancellationToken cancellationToken)
    {
        var isEverything = query.Topics.IsEmpty || query.Topics.Any(IsRoot);
        var since = query.Since is { } moment ? ArticleTables.Milliseconds(moment) : long.MinValue;
        var last = (long)query.Skip + query.Count;
        return database.QueryAsync(
            session =>
            {
                var newest = isEverything ? Newest(session, since, last) : query.Topics.Distinct(StringComparer.Ordinal).SelectMany(topic => NewestOf(session, topic, since, last));
                return newest
                    .Distinct()
                    .OrderByDescending(place => place.At)
                    .ThenByDescending(place => place.Story)
                    .Skip(query.Skip)
                    .Take(query.Count)
                    .Select(place => Find(session, place.Story)!)
                    .ToImmutableArray();
            },
            cancellationToken);
    }

    /// <summary>One story; null where there is none. The id of a story that was merged leads to the one that it is part of.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<Story?> FindAsync(StoryId id, CancellationToken cancellationToken) =>
        database.QueryAsync(session => Find(session, StoryTables.Survivor(session, id.Value)), cancellationToken);

    /// <summary>The articles of a story, first seen first, each in its current revision.</summary>
    /// <param name="id">The story.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ImmutableArray<Article>> ArticlesAsync(StoryId id, CancellationToken cancellationToken) =>
        database.QueryAsync(
            session =>
            {
                using var reader = session.Statement($"SELECT {ArticleTables.Columns} FROM article a JOIN revision r ON r.id = a.current WHERE a.story = ?1 ORDER BY a.first_seen, a.id", id.Value).ExecuteReader();
                var articles = ImmutableArray.CreateBuilder<Article>();
                while (reader.Read())
                {
                    articles.Add(ArticleTables.Read(reader));
                }

                return articles.ToImmutable();
            },
            cancellationToken);

    /// <summary>All places where a story's articles were seen, first seen first.</summary>
    /// <param name="id">The story.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ImmutableArray<Sighting>> SightingsAsync(StoryId id, CancellationToken cancellationToken) =>
        database.QueryAsync(
            session =>
            {
                using var reader = session.Statement("SELECT s.source, s.place, s.seen FROM article a JOIN sighting s ON s.article = a.id WHERE a.story = ?1 ORDER BY s.seen, a.id, s.place", id.Value).ExecuteReader();
                var sightings = ImmutableArray.CreateBuilder<Sighting>();
                while (reader.Read())
                {
                    sightings.Add(new Sighting(reader.GetString(0), reader.GetString(1), ArticleTables.Moment(reader.GetInt64(2))));
                }

                return sightings.ToImmutable();
            },
            cancellationToken);

    /// <summary>What ties the articles of a story, in the order of <see cref="ArticlesAsync"/>.</summary>
    /// <param name="id">The story.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ImmutableArray<ArticleTie>> TiesAsync(StoryId id, CancellationToken cancellationToken)
    {
        var articles = await ArticlesAsync(id, cancellationToken);
        var vectors = await database.QueryAsync(session => ClusterTables.Vectors(session, id.Value), cancellationToken);
        return Ties.Of([.. articles.Select(article => (article.Id, article.Text, vectors.GetValueOrDefault(article.Id)))]);
    }

    /// <summary>Number of stories by topic (what lies below counted in) dated at or after a moment; topics without any are left out.</summary>
    /// <param name="since">The moment.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ImmutableDictionary<string, int>> CountByTopicAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        database.QueryAsync(
            session =>
            {
                using var reader = session.Statement("SELECT t.id, (SELECT count(*) FROM story_topic st WHERE st.topic = t.number AND st.at >= ?1) FROM topic t", ArticleTables.Milliseconds(since)).ExecuteReader();
                var counts = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
                while (reader.Read())
                {
                    counts[reader.GetString(0)] = reader.GetInt32(1);
                }

                counts.RemoveRange(counts.Where(count => count.Value == 0).Select(count => count.Key).ToList());
                return counts.ToImmutable();
            },
            cancellationToken);

    /// <summary>When each story of topics was published (never later than first seen), at or after a moment; each story once, in no order.</summary>
    /// <param name="topics">Ids of topics; none, or the root, for everything.</param>
    /// <param name="since">The moment.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ImmutableArray<DateTimeOffset>> MomentsAsync(ImmutableArray<string> topics, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var (from, isEverything) = (ArticleTables.Milliseconds(since), topics.IsEmpty || topics.Any(IsRoot));
        return database.QueryAsync(
            session => (isEverything ? Newest(session, from, long.MaxValue) : topics.SelectMany(topic => NewestOf(session, topic, from, long.MaxValue)))
                .Distinct()
                .Select(place => ArticleTables.Moment(place.At))
                .ToImmutableArray(),
            cancellationToken);
    }

    /// <summary>Stories founded after a place in the sequence, oldest first.</summary>
    /// <param name="sequence">The place; 0 for the beginning.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ImmutableArray<Story>> FoundedAfterAsync(long sequence, int count, CancellationToken cancellationToken) =>
        database.QueryAsync(
            session => session.Numbers("SELECT id FROM story WHERE id > ?1 AND merged_into IS NULL ORDER BY id LIMIT ?2", sequence, (long)count).Select(id => Find(session, id)!).ToImmutableArray(),
            cancellationToken);

    /// <summary>Stories that changed after a number, in the order of their last change; a story that changed often is told once.</summary>
    /// <param name="change">The number; 0 for the beginning.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ImmutableArray<StoryChange>> ChangedAfterAsync(long change, int count, CancellationToken cancellationToken) =>
        database.QueryAsync(
            session =>
            {
                using var reader = session.Statement("SELECT changed, id, merged_into, silent, parted_from IS NOT NULL, independent FROM story WHERE changed > ?1 ORDER BY changed LIMIT ?2", change, (long)count).ExecuteReader();
                var changes = ImmutableArray.CreateBuilder<StoryChange>();
                while (reader.Read())
                {
                    changes.Add(new StoryChange(new StoryId(reader.GetInt64(1)), reader.GetInt64(0))
                    {
                        MergedInto = reader.IsDBNull(2) ? null : new StoryId(reader.GetInt64(2)),
                        IsAwake = reader.GetInt64(3) == 2,
                        IsParted = reader.GetInt64(4) == 1,
                        IndependentSources = reader.GetInt32(5),
                    });
                }

                return changes.ToImmutable();
            },
            cancellationToken);

    /// <summary>When each independent source of a story told it first, the first one first; none where all its articles are reprints.</summary>
    /// <param name="id">The story.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ImmutableArray<DateTimeOffset>> SourceMomentsAsync(StoryId id, CancellationToken cancellationToken) =>
        database.QueryAsync(
            session => session.Numbers("SELECT min(first_seen) FROM article WHERE story = ?1 AND reprint = 0 GROUP BY publisher ORDER BY 1", id.Value).Select(ArticleTables.Moment).ToImmutableArray(),
            cancellationToken);

    /// <summary>The place of the newest story in the sequence; 0 where there is none. It only grows, and follows the order of commits.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<long> LastSequenceAsync(CancellationToken cancellationToken) => database.QueryAsync(StoryTables.LastId, cancellationToken);

    /// <summary>How many stories there are.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<long> CountAsync(CancellationToken cancellationToken) =>
        database.QueryAsync(session => session.Number("SELECT count(*) FROM story WHERE merged_into IS NULL"), cancellationToken);

    private bool IsRoot(string topic) => catalogue.Topics.TryGetValue(topic, out var found) && found.ParentId is null;

    private static List<(long At, long Story)> Newest(Session session, long since, long count) =>
        Places(session, "SELECT at, id FROM story WHERE at >= ?1 AND merged_into IS NULL ORDER BY at DESC, id DESC LIMIT ?2", since, count);

    private static List<(long At, long Story)> NewestOf(Session session, string topic, long since, long count) =>
        Places(
            session,
            "SELECT at, story FROM story_topic WHERE topic = (SELECT number FROM topic WHERE id = ?1) AND at >= ?2 ORDER BY at DESC, story DESC LIMIT ?3",
            topic, since, count);

    private static List<(long At, long Story)> Places(Session session, string sql, params ReadOnlySpan<object?> values)
    {
        using var reader = session.Statement(sql, values).ExecuteReader();
        var places = new List<(long, long)>();
        while (reader.Read())
        {
            places.Add((reader.GetInt64(0), reader.GetInt64(1)));
        }

        return places;
    }

    private static Story? Find(Session session, long id)
    {
        using var reader = session.Statement($"SELECT {StoryTables.Columns} FROM {StoryTables.From} WHERE s.id = ?1", id).ExecuteReader();
        return reader.Read() ? StoryTables.Read(reader) : null;
    }
}
