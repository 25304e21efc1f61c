using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using NewsBot.Ingestion.Feeds;
using NewsBot.Ingestion.Fetching;
using NewsBot.Storage;

namespace NewsBot.Ingestion.Remote;

/// <summary>What the store remembers of sources that are fetched, and of their items.</summary>
internal sealed class RemoteTables(Database database)
{
    // Engines bound the parameters of one statement; SQLite's own bound is a thousand and more.
    private const int KeysAtOnce = 500;

    /// <summary>What is kept of a source; a new state where nothing is, or where it had another address.</summary>
    public Task<RemoteState> StateAsync(string source, Uri address, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async connection =>
            {
                var row = await connection.QuerySingleOrDefaultAsync<StateRow>(
                    """
                    SELECT moved_to AS MovedTo, etag AS ETag, last_modified AS LastModified, hash, last_read AS LastRead, next_try AS NextTry, failures, failing_since AS FailingSince
                    FROM source_fetch WHERE source = @source AND address = @address
                    """,
                    new { source, address = address.AbsoluteUri });
                return row?.ToState(address) ?? RemoteState.New(address);
            },
            cancellationToken);

    /// <summary>Keeps a state.</summary>
    public Task SaveAsync(string source, RemoteState state, CancellationToken cancellationToken) => database.WriteAsync(
        transaction => SaveAsync(transaction, source, state),
        cancellationToken);

    /// <summary>Keeps a state and the items that were dealt with.</summary>
    public Task SaveAsync(string source, RemoteState state, IReadOnlyList<FoundItem> items, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            foreach (var item in items)
            {
                await RememberAsync(transaction, source, item);
            }

            return await SaveAsync(transaction, source, state);
        },
        cancellationToken);

    /// <summary>The known ones among items, in the items' order: null for a new one.</summary>
    public Task<ImmutableArray<KnownItem?>> KnownAsync(string source, ImmutableArray<ItemKeys> items, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async connection =>
            {
                var found = new Dictionary<string, List<KnownItem>>(StringComparer.Ordinal);
                foreach (var keys in items.SelectMany(item => item.Lookups).Distinct(StringComparer.Ordinal).Chunk(KeysAtOnce))
                {
                    var rows = await connection.QueryAsync<ItemRow>(
                        """
                        SELECT k.key, i.id AS Number, i.item, i.link, i.path, i.title, i.text
                        FROM source_item_key k JOIN source_item i ON i.id = k.item WHERE k.source = @source AND k.key IN @keys
                        """,
                        new { source, keys });
                    foreach (var row in rows)
                    {
                        found.TryAdd(row.Key, []);
                        found[row.Key].Add(row.ToItem());
                    }
                }

                return items.Select(item => item.Lookups.SelectMany(key => found.GetValueOrDefault(key) ?? []).FirstOrDefault(known => known.Keys.IsSame(item))).ToImmutableArray();
            },
            cancellationToken);

    /// <summary>A source's habit; null where too little is known.</summary>
    public Task<SourceHabit?> HabitAsync(string source, CancellationToken cancellationToken) =>
        database.ReadAsync(async connection => SourceHabit.Of(await SourceNews.MomentsAsync(connection, source)), cancellationToken);

    private static async Task RememberAsync(DbTransaction transaction, string source, FoundItem found)
    {
        var (item, link, path, title, text) = found.Keys;
        var number = found.Known?.Number;
        if (number is null)
        {
            number = await transaction.Connection!.ExecuteScalarAsync<long>(
                "INSERT INTO source_item (source, item, link, path, title, text) VALUES (@source, @item, @link, @path, @title, @text) RETURNING id",
                new { source, item, link, path, title, text },
                transaction);
        }
        else
        {
            // A mirror has its own address, a corrected item its own text: the next look compares with these, and the keys of before still lead here.
            await Run(
                transaction,
                "UPDATE source_item SET item = coalesce(@item, item), link = coalesce(@link, link), path = coalesce(@path, path), title = @title, text = @text WHERE id = @number",
                new { number, item, link, path, title, text });
        }

        await Run(
            transaction,
            "INSERT INTO source_item_key (source, key, item) VALUES (@source, @key, @number) ON CONFLICT DO NOTHING",
            found.Keys.Lookups.Select(key => new { source, key, number }));
    }

    private static Task<int> SaveAsync(DbTransaction transaction, string source, RemoteState state) => Run(
        transaction,
        """
        INSERT INTO source_fetch (source, address, moved_to, etag, last_modified, hash, last_read, next_try, failures, failing_since)
        VALUES (@source, @Address, @moved, @ETag, @LastModified, @Hash, @read, @next, @Failures, @since)
        ON CONFLICT (source) DO UPDATE SET address = excluded.address, moved_to = excluded.moved_to, etag = excluded.etag, last_modified = excluded.last_modified,
            hash = excluded.hash, last_read = excluded.last_read, next_try = excluded.next_try, failures = excluded.failures, failing_since = excluded.failing_since
        """,
        new
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
        });

    private static Task<int> Run(DbTransaction transaction, string sql, object values) => transaction.Connection!.ExecuteAsync(sql, values, transaction);

    private sealed record ItemRow
    {
        public required string Key { get; init; }

        public required long Number { get; init; }

        public string? Item { get; init; }

        public string? Link { get; init; }

        public string? Path { get; init; }

        public string? Title { get; init; }

        public string? Text { get; init; }

        public KnownItem ToItem() => new(Number, new ItemKeys(Item, Link, Path, Title, Text));
    }

    private sealed record StateRow
    {
        public string? MovedTo { get; init; }

        public string? ETag { get; init; }

        public string? LastModified { get; init; }

        public byte[]? Hash { get; init; }

        public long? LastRead { get; init; }

        public required long NextTry { get; init; }

        public required long Failures { get; init; }

        public long? FailingSince { get; init; }

        public RemoteState ToState(Uri address) => new()
        {
            Address = address.AbsoluteUri,
            MovedTo = MovedTo is null ? null : new Uri(MovedTo),
            Validators = ETag is null && LastModified is null ? null : new Validators(ETag, LastModified),
            Hash = Hash,
            LastRead = Time(LastRead),
            NextTry = DateTimeOffset.FromUnixTimeMilliseconds(NextTry),
            Failures = (int)Failures,
            FailingSince = Time(FailingSince),
        };

        private static DateTimeOffset? Time(long? milliseconds) => milliseconds is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
    }
}
