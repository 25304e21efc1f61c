using System.Data.Common;
using Dapper;

namespace NewsBot.Ingestion;

/// <summary>The table <c>source_news</c>: when sources brought news.</summary>
internal static class SourceNews
{
    // Enough for a habit of weeks; a month of hourly news would tell nothing more.
    private const int MomentsKept = 60;

    /// <summary>What comes within it came together: many files in a folder, a feed and its mirror.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(1);

    /// <summary>Notes that a source brought news, and what that makes of its habit; null where too little is known.</summary>
    public static async Task<SourceHabit?> AddAsync(DbTransaction transaction, string source, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        var connection = transaction.Connection!;
        await connection.ExecuteAsync(
            """
            INSERT INTO source_news (source, at) SELECT @source, @at
            WHERE NOT EXISTS (SELECT 1 FROM source_news WHERE source = @source AND at > @at - @together)
            """,
            new { source, at, together = (long)Together.TotalMilliseconds },
            transaction);
        await connection.ExecuteAsync(
            "DELETE FROM source_news WHERE source = @source AND at < (SELECT min(at) FROM (SELECT at FROM source_news WHERE source = @source ORDER BY at DESC LIMIT @MomentsKept))",
            new { source, MomentsKept },
            transaction);
        var habit = SourceHabit.Of(await MomentsAsync(connection, source, transaction));
        await connection.ExecuteAsync(
            "UPDATE source_state SET usual_gap = @usual, silent_from = @silent WHERE source = @source",
            new { source, usual = (long?)habit?.UsualGap.TotalMilliseconds, silent = habit?.SilentFrom?.ToUnixTimeMilliseconds() },
            transaction);
        return habit;
    }

    /// <summary>The moments, oldest first.</summary>
    private static async Task<IReadOnlyList<DateTimeOffset>> MomentsAsync(DbConnection connection, string source, DbTransaction transaction) =>
        [.. (await connection.QueryAsync<long>("SELECT at FROM source_news WHERE source = @source ORDER BY at", new { source }, transaction)).Select(DateTimeOffset.FromUnixTimeMilliseconds)];
}
