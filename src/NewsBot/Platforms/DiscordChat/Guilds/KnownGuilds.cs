using Dapper;
using NewsBot.Storage;

namespace NewsBot.Platforms.DiscordChat.Guilds;

/// <summary>The table <c>discord_guild</c>: which servers the bot was in when it last heard of them, and since when.</summary>
/// <param name="database">Where it lies.</param>
internal sealed class KnownGuilds(Database database)
{
    /// <summary>Notes a server.</summary>
    /// <returns>True where the bot was not in it before, or was removed and added again since.</returns>
    public async Task<bool> NoteAsync(string guild, DateTimeOffset joinedAt, CancellationToken cancellationToken)
    {
        var values = new { guild, joinedAt = joinedAt.ToUnixTimeMilliseconds() };

        // All servers come again with every new session; only a new one is worth the turn to write.
        return !await database.ReadAsync(
                connection => connection.ExecuteScalarAsync<bool>("SELECT EXISTS (SELECT 1 FROM discord_guild WHERE id = @guild AND joined_at = @joinedAt)", values), cancellationToken)
            && await database.WriteAsync(
                async transaction => await transaction.Connection!.ExecuteAsync(
                    "INSERT INTO discord_guild (id, joined_at) VALUES (@guild, @joinedAt) ON CONFLICT (id) DO UPDATE SET joined_at = excluded.joined_at WHERE joined_at <> excluded.joined_at",
                    values,
                    transaction) > 0,
                cancellationToken);
    }

    /// <summary>Forgets a server that the bot was removed from.</summary>
    public Task ForgetAsync(string guild, CancellationToken cancellationToken) => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync("DELETE FROM discord_guild WHERE id = @guild", new { guild }, transaction), cancellationToken);
}
