using System.Data.Common;
using Dapper;
using NewsBot.Messages;
using NewsBot.Storage;

namespace NewsBot.Delivery;

/// <summary>Chats that cannot be reached. They keep their subscriptions and what they are owed.</summary>
/// <param name="database">Where they are kept.</param>
public sealed class SuspendedChats(Database database)
{
    /// <summary>Takes a chat up again, because it was heard of: what it is owed goes out with the next round.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="cancellationToken">Stops waiting for the turn to write.</param>
    /// <returns>False where it was not suspended.</returns>
    public async Task<bool> ResumeAsync(ChatAddress chat, CancellationToken cancellationToken)
    {
        var written = chat.ToString();
        var suspended = await database.ReadAsync(
            connection => connection.ExecuteScalarAsync<bool>("SELECT EXISTS (SELECT 1 FROM suspended_chat WHERE chat = @written)", new { written }),
            cancellationToken);
        return suspended && await database.WriteAsync(transaction => ResumeAsync(transaction, written), cancellationToken);
    }

    internal static async Task<bool> ResumeAsync(DbTransaction transaction, string chat) =>
        await transaction.Connection!.ExecuteAsync("DELETE FROM suspended_chat WHERE chat = @chat", new { chat }, transaction) > 0;
}
