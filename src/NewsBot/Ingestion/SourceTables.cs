using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using NewsBot.Storage;

namespace NewsBot.Ingestion;

/// <summary>What the store remembers of sources and their files.</summary>
internal sealed class SourceTables(Database database)
{
    /// <summary>So many files are asked for by name; for more (the first look after a start) reading all that is remembered is faster.</summary>
    private const int FilesAtOnce = 500;

    /// <summary>Problems shown of one source: a folder of a thousand broken files is broken in one way.</summary>
    private const int MostProblems = 100;

    /// <summary>What is remembered of some files, by path.</summary>
    public Task<Dictionary<string, RememberedFile>> RememberedAsync(string source, IReadOnlyList<FileLook> looks, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async connection =>
            {
                const string Remembered = "SELECT path, size, modified, hash, problem, reason FROM source_file WHERE source = @source";
                var rows = looks.Count switch
                {
                    0 => [],
                    <= FilesAtOnce => await connection.QueryAsync<RememberedFile>(Remembered + " AND path IN @paths", new { source, paths = looks.Select(look => look.Path) }),
                    _ => await connection.QueryAsync<RememberedFile>(Remembered, new { source }),
                };
                var found = new Dictionary<string, RememberedFile>(looks.Count, StringComparer.Ordinal);
                foreach (var row in rows)
                {
                    found[row.Path] = row;
                }

                return found;
            },
            cancellationToken);

    /// <summary>Remembers files, and what they brought.</summary>
    public Task RememberAsync(string source, IReadOnlyList<RememberedFile> files, int newArticles, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                await Run(
                    transaction,
                    """
                    INSERT INTO source_file (source, path, size, modified, hash, problem, reason) VALUES (@source, @Path, @Size, @Modified, @Hash, @Problem, @Reason)
                    ON CONFLICT (source, path) DO UPDATE SET size = excluded.size, modified = excluded.modified, hash = excluded.hash, problem = excluded.problem, reason = excluded.reason
                    """,
                    files.Select(file => new { source, file.Path, file.Size, file.Modified, file.Hash, file.Problem, file.Reason }));
                await Run(
                    transaction,
                    """
                    INSERT INTO source_state (source, last_checked, last_new, articles) VALUES (@source, @at, iif(@newArticles > 0, @at, NULL), @newArticles)
                    ON CONFLICT (source) DO UPDATE SET last_new = coalesce(excluded.last_new, last_new), articles = articles + excluded.articles
                    """,
                    new { source, at = now.ToUnixTimeMilliseconds(), newArticles });
                if (newArticles > 0)
                {
                    await SourceNews.AddAsync(transaction, source, now);
                }

                return 0;
            },
            cancellationToken);

    /// <summary>Ends a look at a source: when it was, what is wrong with the source itself, and which files are gone.</summary>
    public Task CheckedAsync(string source, DateTimeOffset now, ReadingProblem? problem, IReadOnlyList<string> gone, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                await Run(transaction, "DELETE FROM source_file WHERE source = @source AND path = @path", gone.Select(path => new { source, path }));
                return await Run(
                    transaction,
                    """
                    INSERT INTO source_state (source, last_checked, articles, problem, place, reason) VALUES (@source, @at, 0, @kind, @place, @reason)
                    ON CONFLICT (source) DO UPDATE SET last_checked = excluded.last_checked, problem = excluded.problem, place = excluded.place, reason = excluded.reason
                    """,
                    new { source, at = now.ToUnixTimeMilliseconds(), kind = problem?.Kind.ToString(), place = problem?.Place, reason = problem?.Reason });
            },
            cancellationToken);

    /// <summary>Files of a source that have a problem.</summary>
    public Task<ImmutableArray<ReadingProblem>> ProblemsAsync(string source, int most, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => ProblemsAsync(connection, source, most), cancellationToken);

    /// <summary>How a source is doing; never checked where nothing is remembered of it.</summary>
    public Task<SourceStatus> StatusAsync(string source, string name, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async connection =>
            {
                var state = await connection.QuerySingleOrDefaultAsync<State>(
                    """
                    SELECT s.last_checked AS LastChecked, s.last_new AS LastNew, s.articles, s.problem, s.place, s.reason, f.failing_since AS FailingSince, f.next_try AS NextTry, f.moved_to AS MovedTo,
                        s.usual_gap AS UsualGap, s.silent_from AS SilentFrom
                    FROM source_state s LEFT JOIN source_fetch f ON f.source = s.source WHERE s.source = @source
                    """,
                    new { source });
                var problems = await ProblemsAsync(connection, source, MostProblems);
                return state is null
                    ? new SourceStatus(source, name, LastChecked: null, LastNew: null, Articles: 0, problems)
                    : new SourceStatus(source, name, Time(state.LastChecked), state.LastNew is { } at ? Time(at) : null, (int)state.Articles, state.Problem is null ? problems : problems.Insert(0, Problem(state.Problem, state.Place!, state.Reason!)))
                    {
                        FailingSince = state.FailingSince is { } since ? Time(since) : null,
                        NextTry = state.NextTry is { } next ? Time(next) : null,
                        MovedTo = state.MovedTo is { } moved ? new Uri(moved) : null,
                        UsualGap = state.UsualGap is { } gap ? TimeSpan.FromMilliseconds(gap) : null,
                        IsSilent = state.Problem is null && state.LastChecked > state.SilentFrom,
                    };
            },
            cancellationToken);

    private static async Task<ImmutableArray<ReadingProblem>> ProblemsAsync(DbConnection connection, string source, int most)
    {
        var rows = await connection.QueryAsync<RememberedFile>(
            "SELECT path, size, modified, problem, reason FROM source_file WHERE source = @source AND problem IS NOT NULL ORDER BY path LIMIT @most",
            new { source, most });
        return [.. rows.Select(row => Problem(row.Problem!, row.Path, row.Reason!))];
    }

    private static Task<int> Run(DbTransaction transaction, string sql, object values) => transaction.Connection!.ExecuteAsync(sql, values, transaction);

    private static ReadingProblem Problem(string kind, string place, string reason) => new(Enum.Parse<ProblemKind>(kind), place, reason);

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private sealed record State
    {
        public required long LastChecked { get; init; }

        public long? LastNew { get; init; }

        public required long Articles { get; init; }

        public string? Problem { get; init; }

        public string? Place { get; init; }

        public string? Reason { get; init; }

        public long? FailingSince { get; init; }

        public long? NextTry { get; init; }

        public string? MovedTo { get; init; }

        public long? UsualGap { get; init; }

        public long? SilentFrom { get; init; }
    }
}
