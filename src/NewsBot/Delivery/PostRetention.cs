using System.Data.Common;
using System.Text.Json;
using Dapper;
using Microsoft.Extensions.Options;
using NewsBot.Storage;
using NewsBot.Stories;

namespace NewsBot.Delivery;

/// <summary>Removes what was sent long ago, and what will never be sent. What was planned of a story is kept elsewhere (<see cref="Reaches"/>), so that nothing is posted again for lack of these rows.</summary>
/// <param name="database">Where the outbox is kept.</param>
/// <param name="options">How long and how many.</param>
/// <param name="time">The clock.</param>
public sealed class PostRetention(Database database, IOptionsMonitor<RetentionOptions> options, TimeProvider time)
{
    // Rows looked at in one step, from the oldest on: a transaction of some ten milliseconds.
    private const int RowsAStep = 500;
    private const int StepsARun = 200;

    // An edit that is still to be made needs its post.
    private const string Removable = "next_at IS NULL AND NOT EXISTS (SELECT 1 FROM delivery AS edit WHERE edit.edits = delivery.id AND edit.next_at IS NOT NULL)";

    /// <summary>Removes what is due, step by step: other writers take their turn in between.</summary>
    /// <param name="cancellationToken">Stops it between two steps.</param>
    /// <returns>How many rows went.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (age, most) = (options.CurrentValue.Posts, options.CurrentValue.Messages);
        var limit = age > TimeSpan.Zero ? (time.GetUtcNow() - age).ToUnixTimeMilliseconds() : long.MinValue;
        var removed = 0;
        for (var step = 0; step < StepsARun; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var due = await database.ReadAsync(connection => DueAsync(connection, limit, most), cancellationToken);
            if (due.Messages.Count + due.Dropped.Count == 0)
            {
                break;
            }

            removed += await database.WriteAsync(transaction => RemoveAsync(transaction, due.Messages, due.Dropped), cancellationToken);
        }

        return removed;
    }

    // Numbers grow with time, so the oldest rows come first and no index is needed; their span is the count, as long as few are missing in between.
    private static async Task<(List<long> Messages, List<long> Dropped)> DueAsync(DbConnection connection, long limit, long most)
    {
        var messages = await connection.QueryAsync<long>(
            $"""
            SELECT id FROM (SELECT * FROM delivery ORDER BY id LIMIT @RowsAStep) AS delivery
            WHERE {Removable} AND (ended_at < @limit OR (@most > 0 AND id <= (SELECT max(id) FROM delivery) - @most))
            """,
            new { RowsAStep, limit, most });
        var dropped = await connection.QueryAsync<long>(
            "SELECT id FROM (SELECT * FROM owed ORDER BY id LIMIT @RowsAStep) WHERE dropped IS NOT NULL AND delivery IS NULL AND planned_at < @limit", new { RowsAStep, limit });
        return (messages.AsList(), dropped.AsList());
    }

    private static Task<int> RemoveAsync(DbTransaction transaction, List<long> messages, List<long> dropped) => transaction.Connection!.ExecuteAsync(
        $"""
        DELETE FROM owed WHERE id IN (SELECT value FROM json_each(@dropped)) AND dropped IS NOT NULL;
        DELETE FROM owed WHERE delivery IN (SELECT id FROM delivery WHERE id IN (SELECT value FROM json_each(@messages)) AND {Removable});
        DELETE FROM delivery WHERE edits IN (SELECT value FROM json_each(@messages)) AND next_at IS NULL;
        DELETE FROM delivery WHERE id IN (SELECT value FROM json_each(@messages)) AND {Removable};
        """,
        new { messages = JsonSerializer.Serialize(messages), dropped = JsonSerializer.Serialize(dropped) },
        transaction);
}
