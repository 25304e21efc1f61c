using Dapper;
using NewsBot.Storage;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>The place in the platform's stream of updates up to which everything was handled; one for each bot account.</summary>
/// <param name="database">Keeps it.</param>
/// <param name="time">The clock.</param>
internal sealed class TelegramOffset(Database database, TimeProvider time)
{
    /// <summary>
    /// After a week without updates the next one has any number, also a lower one (https://core.telegram.org/bots/api#update). None is kept for
    /// longer than a day, so that a place can be forgotten earlier than that and nothing is missed.
    /// </summary>
    public static readonly TimeSpan HoldsFor = TimeSpan.FromDays(6);

    /// <summary>The last handled update; 0 where there was none, or too long ago.</summary>
    public Task<long> LastAsync(long botId, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>(
            "SELECT coalesce(max(last_update), 0) FROM telegram_offset WHERE bot = @botId AND (heard_at = 0 OR heard_at > @since)",
            new { botId, since = (time.GetUtcNow() - HoldsFor).ToUnixTimeMilliseconds() }),
        cancellationToken);

    /// <summary>Remembers that an update and all before it were handled.</summary>
    public Task KeepAsync(long botId, long update, CancellationToken cancellationToken) => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO telegram_offset (bot, last_update, heard_at) VALUES (@botId, @update, @now)
            ON CONFLICT (bot) DO UPDATE SET last_update = excluded.last_update, heard_at = excluded.heard_at WHERE last_update <> excluded.last_update
            """,
            new { botId, update, now = time.GetUtcNow().ToUnixTimeMilliseconds() },
            transaction),
        cancellationToken);
}
