using System.Data.Common;
using Dapper;
using NewsBot.Ingestion.Fetching;
using NewsBot.Storage;

namespace NewsBot.Ingestion.Remote;

/// <summary>What the store remembers of sources that are fetched.</summary>
internal sealed class RemoteTables(Database database)
{
    private const string Save = """
        INSERT INTO source_fetch (source, address, moved_to, etag, last_modified, hash, last_read, next_try, failures, failing_since, time_to_live)
        VALUES (@source, @Address, @moved, @ETag, @LastModified, @Hash, @read, @next, @Failures, @since, @live)
        ON CONFLICT (source) DO UPDATE SET address = excluded.address, moved_to = excluded.moved_to, etag = excluded.etag, last_modified = excluded.last_modified,
            hash = excluded.hash, last_read = excluded.last_read, next_try = excluded.next_try, failures = excluded.failures, failing_since = excluded.failing_since,
            time_to_live = excluded.time_to_live
        """;

    private const string States = """
        SELECT f.source, f.address, f.moved_to AS MovedTo, f.etag AS ETag, f.last_modified AS LastModified, f.hash, f.last_read AS LastRead, f.next_try AS NextTry, f.failures,
            f.failing_since AS FailingSince, f.time_to_live AS TimeToLive, s.last_checked AS LastChecked, s.usual_gap AS UsualGap, s.last_new AS LastNew
        FROM source_fetch f LEFT JOIN source_state s ON s.source = f.source
        """;

    /// <summary>What is kept of a source; null where nothing is.</summary>
    public Task<RemoteState?> StateAsync(string source, CancellationToken cancellationToken) =>
        database.ReadAsync(async connection => (await connection.QuerySingleOrDefaultAsync<StateRow>(States + " WHERE f.source = @source", new { source }))?.ToState(), cancellationToken);

    /// <summary>What is kept of all sources, by their ids.</summary>
    public Task<Dictionary<string, RemoteState>> StatesAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(async connection => (await connection.QueryAsync<StateRow>(States)).ToDictionary(row => row.Source, row => row.ToState(), StringComparer.Ordinal), cancellationToken);

    /// <summary>Keeps states of sources that were read and brought nothing. They are enumerated when it is the work's turn to write.</summary>
    public Task SaveAsync(IEnumerable<(string Source, RemoteState State)> states, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            foreach (var (source, state) in states)
            {
                await SaveAsync(transaction, source, state, problem: null);
            }

            return 0;
        },
        cancellationToken);

    /// <summary>Keeps the state of a source that failed.</summary>
    public Task SaveAsync(string source, RemoteState state, ReadingProblem problem, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => SaveAsync(transaction, source, state, problem), cancellationToken);

    /// <summary>Keeps a state, the items that were dealt with, and what they brought.</summary>
    /// <returns>The state with what the news made of the source's habit.</returns>
    public Task<RemoteState> SaveAsync(string source, RemoteState state, IReadOnlyList<FoundItem> items, int newArticles, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            foreach (var item in items)
            {
                await ItemTables.RememberAsync(transaction, source, item);
            }

            var at = state.LastChecked!.Value;
            var habit = await SourceTables.BroughtAsync(transaction, source, newArticles, at);
            await SaveAsync(transaction, source, state, problem: null);
            return newArticles > 0 ? state with { UsualGap = habit?.UsualGap, LastNews = at } : state;
        },
        cancellationToken);

    private static async Task<int> SaveAsync(DbTransaction transaction, string source, RemoteState state, ReadingProblem? problem)
    {
        await SourceTables.CheckedAsync(transaction, source, state.LastChecked!.Value, problem);
        return await transaction.Connection!.ExecuteAsync(Save, new
        {
            source,
            state.Address,
            moved = state.MovedTo?.AbsoluteUri,
            state.Validators?.ETag,
            state.Validators?.LastModified,
            state.Hash,
            read = state.LastRead?.ToUnixTimeMilliseconds(),
            next = state.NextTry.ToUnixTimeMilliseconds(),
            state.Failures,
            since = state.FailingSince?.ToUnixTimeMilliseconds(),
            live = (long?)state.TimeToLive?.TotalMilliseconds,
        }, transaction);
    }

    private sealed record StateRow
    {
        public required string Source { get; init; }

        public required string Address { get; init; }

        public string? MovedTo { get; init; }

        public string? ETag { get; init; }

        public string? LastModified { get; init; }

        public byte[]? Hash { get; init; }

        public long? LastRead { get; init; }

        public required long NextTry { get; init; }

        public required long Failures { get; init; }

        public long? FailingSince { get; init; }

        public long? TimeToLive { get; init; }

        public long? LastChecked { get; init; }

        public long? UsualGap { get; init; }

        public long? LastNew { get; init; }

        public RemoteState ToState() => new()
        {
            Address = Address,
            MovedTo = MovedTo is null ? null : new Uri(MovedTo),
            Validators = ETag is null && LastModified is null ? null : new Validators(ETag, LastModified),
            Hash = Hash,
            LastRead = SourceTables.Time(LastRead),
            NextTry = SourceTables.Time(NextTry),
            Failures = (int)Failures,
            FailingSince = SourceTables.Time(FailingSince),
            TimeToLive = TimeToLive is { } live ? TimeSpan.FromMilliseconds(live) : null,
            LastChecked = SourceTables.Time(LastChecked),
            UsualGap = UsualGap is { } gap ? TimeSpan.FromMilliseconds(gap) : null,
            LastNews = SourceTables.Time(LastNew),
        };
    }
}
