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
                return await BroughtAsync(transaction, source, newArticles, now);
            },
            cancellationToken);

    /// <summary>Ends a look at a folder: when it was, what is wrong with the folder itself, and which files are gone.</summary>
    public Task CheckedAsync(string source, DateTimeOffset now, ReadingProblem? problem, IReadOnlyList<string> gone, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                await Run(transaction, "DELETE FROM source_file WHERE source = @source AND path = @path", gone.Select(path => new { source, path }));
                return await CheckedAsync(transaction, source, now, problem);
            },
            cancellationToken);

    /// <summary>Notes what a source brought, and what that makes of its habit; null where it brought nothing new, or too little is known.</summary>
    public static async Task<SourceHabit?> BroughtAsync(DbTransaction transaction, string source, int newArticles, DateTimeOffset now)
    {
        await Run(
            transaction,
            """
            INSERT INTO source_state (source, last_checked, last_new, articles) VALUES (@source, @at, iif(@newArticles > 0, @at, NULL), @newArticles)
            ON CONFLICT (source) DO UPDATE SET last_new = coalesce(excluded.last_new, last_new), articles = articles + excluded.articles
            """,
            new { source, at = now.ToUnixTimeMilliseconds(), newArticles });
        return newArticles > 0 ? await SourceNews.AddAsync(transaction, source, now) : null;
    }

    /// <summary>Notes when a source was looked at, and what is wrong with it.</summary>
    public static Task<int> CheckedAsync(DbTransaction transaction, string source, DateTimeOffset now, ReadingProblem? problem) => Run(
        transaction,
        """
        INSERT INTO source_state (source, last_checked, articles, problem, place, reason) VALUES (@source, @at, 0, @kind, @place, @reason)
        ON CONFLICT (source) DO UPDATE SET last_checked = excluded.last_checked, problem = excluded.problem, place = excluded.place, reason = excluded.reason
        """,
        new { source, at = now.ToUnixTimeMilliseconds(), kind = problem?.Kind.ToString(), place = problem?.Place, reason = problem?.Reason });

    /// <summary>Files of a source that have a problem.</summary>
    public Task<ImmutableArray<ReadingProblem>> ProblemsAsync(string source, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async connection => (await connection.QueryAsync<BrokenFile>("SELECT source, path, problem, reason FROM source_file WHERE source = @source AND problem IS NOT NULL ORDER BY path", new { source }))
                .Select(file => Problem(file.Problem, file.Path, file.Reason)).ToImmutableArray(),
            cancellationToken);

    /// <summary>How the sources are doing of which something is remembered, by their ids; each is called by its id.</summary>
    public Task<Dictionary<string, SourceStatus>> StatusesAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            async connection =>
            {
                var states = await connection.QueryAsync<State>(
                    """
                    SELECT s.source, s.last_checked AS LastChecked, s.last_new AS LastNew, s.articles, s.problem, s.place, s.reason, f.failing_since AS FailingSince, f.next_try AS NextTry, f.moved_to AS MovedTo,
                        s.usual_gap AS UsualGap, s.silent_from AS SilentFrom
                    FROM source_state s LEFT JOIN source_fetch f ON f.source = s.source
                    """);
                var files = await connection.QueryAsync<BrokenFile>(
                    """
                    SELECT source, path, problem, reason
                    FROM (SELECT source, path, problem, reason, row_number() OVER (PARTITION BY source ORDER BY path) AS place FROM source_file WHERE problem IS NOT NULL)
                    WHERE place <= @MostProblems ORDER BY source, path
                    """,
                    new { MostProblems });
                var problems = files.ToLookup(file => file.Source, file => Problem(file.Problem, file.Path, file.Reason), StringComparer.Ordinal);
                return states.ToDictionary(state => state.Source, state => state.ToStatus([.. problems[state.Source]]), StringComparer.Ordinal);
            },
            cancellationToken);

    private static Task<int> Run(DbTransaction transaction, string sql, object values) => transaction.Connection!.ExecuteAsync(sql, values, transaction);

    private static ReadingProblem Problem(string kind, string place, string reason) => new(Enum.Parse<ProblemKind>(kind), place, reason);

    /// <summary>A moment as the tables of sources keep it: milliseconds since 1970.</summary>
    public static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    /// <summary>The same, where it may be missing.</summary>
    public static DateTimeOffset? Time(long? milliseconds) => milliseconds is { } at ? Time(at) : null;

    private sealed record BrokenFile
    {
        public required string Source { get; init; }

        public required string Path { get; init; }

        public required string Problem { get; init; }

        public required string Reason { get; init; }
    }

    private sealed record State
    {
        public required string Source { get; init; }

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

        public SourceStatus ToStatus(ImmutableArray<ReadingProblem> files) => new(
            Source,
            Source,
            Time(LastChecked),
            LastNew is { } at ? Time(at) : null,
            (int)Articles,
            Problem is null ? files : files.Insert(0, SourceTables.Problem(Problem, Place!, Reason!)))
        {
            FailingSince = FailingSince is { } since ? Time(since) : null,
            NextTry = NextTry is { } next ? Time(next) : null,
            MovedTo = MovedTo is { } moved ? new Uri(moved) : null,
            UsualGap = UsualGap is { } gap ? TimeSpan.FromMilliseconds(gap) : null,
            IsSilent = Problem is null && LastChecked > SilentFrom,
        };
    }
}
