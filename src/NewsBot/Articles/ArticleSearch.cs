using System.Collections.Immutable;
using NewsBot.Storage;

namespace NewsBot.Articles;

/// <summary>Full-text search over titles, standfirsts, captions and bodies.</summary>
/// <remarks>What is ranked is bounded: the newest matches, and the newest that match in the title. Ranking every match of a common word would cost more with every article stored.</remarks>
public sealed class ArticleSearch(Database database, TimeProvider time)
{
    /// <summary>Newest matches that are ranked, and newest matches in titles.</summary>
    private const int Ranked = 60;

    private const int RankedByTitle = 30;

    /// <summary>Tables of the index that are asked for titles: about the newest hundred thousand articles.</summary>
    private const int TablesAskedForTitles = 4;

    /// <summary>After this time older tables are not asked any more: a user waits, and the newest answers are there. Where there is none yet the wait may be longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan PatienceForAny = TimeSpan.FromMilliseconds(500);

    /// <summary>Best matches first, by relevance and freshness; an article of a story stands for the story.</summary>
    /// <param name="words">What the user typed: words, "phrases", -excluded, prefix*. No text breaks it; what asks for nothing finds nothing.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ImmutableArray<SearchHit>> FindAsync(string words, int skip, int count, CancellationToken cancellationToken)
    {
        var question = SearchQuestion.Read(words);
        return question.Wanted.IsEmpty || count <= 0
            ? Task.FromResult(ImmutableArray<SearchHit>.Empty)
            : database.QueryAsync(session => Find(session, question, Math.Max(skip, 0), count), cancellationToken);
    }

    private ImmutableArray<SearchHit> Find(Session session, SearchQuestion question, int skip, int count)
    {
        var now = time.GetUtcNow();
        return [.. Candidates(session, question, Math.Max(Ranked, skip + count))
            .Select(revision => Read(session, revision))
            .OfType<Article>()
            .Select(article => (Article: article, Score: SearchRanking.Score(question, article, now)))
            .Where(ranked => ranked.Score > 0)
            .OrderByDescending(ranked => ranked.Score)
            .ThenByDescending(ranked => ranked.Article.Id)
            .DistinctBy(ranked => ranked.Article.StoryNumber)
            .Skip(skip)
            .Take(count)
            .Select(ranked => new SearchHit(ranked.Article, Snippet.Of(question, ranked.Article.Text)))];
    }

    private HashSet<long> Candidates(Session session, SearchQuestion question, int wanted)
    {
        var started = time.GetTimestamp();
        var anywhere = question.ToMatch(columns: null);
        var inTitle = question.ToMatch("title");
        var found = new List<long>();
        var titles = new List<long>();
        var last = session.Number("SELECT max(id) FROM revision");
        var newest = SearchIndex.ShardOf(last);
        var oldest = SearchIndex.ShardOf(session.Number("SELECT min(id) FROM revision"));
        for (var shard = newest; shard >= oldest && last > 0; shard--)
        {
            if (found.Count < wanted)
            {
                found.AddRange(SearchIndex.Newest(session, shard, anywhere, wanted - found.Count));
            }

            var asksTitles = titles.Count < RankedByTitle && shard > newest - TablesAskedForTitles;
            if (asksTitles)
            {
                titles.AddRange(SearchIndex.Newest(session, shard, inTitle, RankedByTitle - titles.Count));
            }

            if ((found.Count >= wanted && !asksTitles) || time.GetElapsedTime(started) > (found.Count > 0 ? Patience : PatienceForAny))
            {
                break;
            }
        }

        return [.. found, .. titles];
    }

    private static Article? Read(Session session, long revision)
    {
        using var reader = session.Statement($"SELECT {ArticleTables.Columns} FROM revision r JOIN article a ON a.id = r.article AND a.current = r.id WHERE r.id = ?1", revision).ExecuteReader();
        return reader.Read() ? ArticleTables.Read(reader) : null;
    }
}
