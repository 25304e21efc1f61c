using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using NewsBot.Ingestion.Feeds;
using NewsBot.Storage;

namespace NewsBot.Ingestion.Remote;

/// <summary>What the store remembers of the items of feeds and pages.</summary>
internal sealed class ItemTables(Database database)
{
    // Engines bound the parameters of one statement; SQLite's own bound is a thousand and more.
    private const int KeysAtOnce = 500;

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

    /// <summary>Remembers an item that was dealt with.</summary>
    public static async Task RememberAsync(DbTransaction transaction, string source, FoundItem found)
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
}
