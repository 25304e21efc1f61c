using Dapper;
using NewsBot.Storage;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>The place in the platform's stream of updates up to which everything was handled; one for each bot account.</summary>
/// <param name="database">Keeps it.</param>
internal sealed class TelegramOffset(Database database)
{
    /// <summary>The last handled update; 0 where there was none.</summary>
    public Task<long> LastAsync(long botId, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>("SELECT coalesce(max(last_update), 0) FROM telegram_offset WHERE bot = @botId", new { botId }),
        cancellationToken);

    /// <summary>Remembers that an update and all before it were handled; it never goes back.</summary>
    public Task KeepAsync(long botId, long update, CancellationToken cancellationToken) => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO telegram_offset (bot, last_update) VALUES (@botId, @update)
            ON CONFLICT (bot) DO UPDATE SET last_update = max(last_update, excluded.last_update)
            """,
            new { botId, update },
            transaction),
        cancellationToken);
}
