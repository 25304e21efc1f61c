using System.Data.Common;
using Dapper;
using NewsBot.Messages;
using NewsBot.Storage;
using NewsBot.Subscriptions;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>Chats that cannot be reached. They keep their subscriptions and what they are owed. What concerns a chat concerns its threads too.</summary>
/// <param name="database">Where they are kept.</param>
/// <param name="time">The clock.</param>
public sealed class SuspendedChats(Database database, TimeProvider time)
{
    // A thread's address is its chat's, a slash, and more.
    private const string InChat = "(chat = @chat OR substr(chat, 1, length(@chat) + 1) = @chat || '/')";

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Suspends a chat, because the platform said that it is closed to the bot. One that nobody subscribed in is not noted.</summary>
    /// <param name="chat">The chat; its threads are suspended with it.</param>
    /// <param name="reason">What the platform said, for administrators.</param>
    /// <param name="cancellationToken">Stops waiting for the turn to write.</param>
    public Task SuspendAsync(ChatAddress chat, string reason, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            var subscribed = (await transaction.Connection!.QueryAsync<string>(
                $"SELECT DISTINCT chat FROM subscription WHERE ended = 0 AND {InChat}", new { chat = chat.ToString() }, transaction)).AsList();
            foreach (var address in subscribed)
            {
                await SuspendAsync(transaction, address, reason, now);
            }

            return subscribed.Count;
        },
        cancellationToken);

    /// <summary>Suspends every chat of a platform that stands in one of many places, such as the channels of a server that the bot was removed from.</summary>
    /// <param name="platform">The platform's name, as in <see cref="ChatAddress.Platform"/>.</param>
    /// <param name="places">Ids of chats and threads.</param>
    /// <param name="reason">What the platform said, for administrators.</param>
    /// <param name="cancellationToken">Stops waiting for the turn to write.</param>
    /// <returns>How many were suspended.</returns>
    public Task<int> SuspendAsync(string platform, IReadOnlySet<string> places, string reason, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            var found = In(places, await transaction.Connection!.QueryAsync<string>(
                "SELECT DISTINCT chat FROM subscription WHERE ended = 0 AND chat LIKE @platform || ':%' AND chat NOT IN (SELECT chat FROM suspended_chat)", new { platform }, transaction));
            foreach (var chat in found)
            {
                await SuspendAsync(transaction, chat, reason, now);
            }

            return found.Count;
        },
        cancellationToken);

    /// <summary>Takes up every suspended chat of a platform that stands in one of many places.</summary>
    /// <param name="platform">The platform's name, as in <see cref="ChatAddress.Platform"/>.</param>
    /// <param name="places">Ids of chats and threads.</param>
    /// <param name="cancellationToken">Stops waiting for the turn to write.</param>
    /// <returns>How many were taken up.</returns>
    public async Task<int> ResumeAsync(string platform, IReadOnlySet<string> places, CancellationToken cancellationToken)
    {
        var found = In(places, await database.ReadAsync(
            connection => connection.QueryAsync<string>("SELECT chat FROM suspended_chat WHERE chat LIKE @platform || ':%'", new { platform }), cancellationToken));
        return found.Count == 0 ? 0 : await database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync("DELETE FROM suspended_chat WHERE chat IN @found", new { found }, transaction), cancellationToken);
    }

    /// <summary>Takes a chat up again, because it was heard of: what it missed goes out as one digest with the next round.</summary>
    /// <param name="chat">The chat; its threads are taken up with it.</param>
    /// <param name="cancellationToken">Stops waiting for the turn to write.</param>
    /// <returns>False where it was not suspended.</returns>
    public async Task<bool> ResumeAsync(ChatAddress chat, CancellationToken cancellationToken)
    {
        var values = new { chat = chat.ToString() };
        var suspended = await database.ReadAsync(connection => connection.QueryAsync<string>($"SELECT chat FROM suspended_chat WHERE {InChat}", values), cancellationToken);
        var addresses = suspended.AsList();
        return addresses.Count > 0 && await database.WriteAsync(
            async transaction =>
            {
                var resumed = false;
                foreach (var address in addresses)
                {
                    resumed |= await ResumeAsync(transaction, address, Now);
                }

                return resumed;
            },
            cancellationToken);
    }

    /// <summary>Gives a chat its new address: subscriptions, settings and everything owed move along. What the new address has already is not owed again.</summary>
    /// <param name="from">The address that is no longer used.</param>
    /// <param name="to">The new one.</param>
    /// <param name="cancellationToken">Stops waiting for the turn to write.</param>
    public Task MoveAsync(ChatAddress from, ChatAddress to, CancellationToken cancellationToken) => database.WriteAsync(
        transaction => MoveAsync(transaction, from.ToString(), to.ToString(), time.GetUtcNow().ToUnixTimeMilliseconds()),
        cancellationToken);

    private static List<string> In(IReadOnlySet<string> places, IEnumerable<string> chats) =>
        [.. chats.Where(chat => ChatAddress.TryParse(chat, out var address) && (places.Contains(address.Chat) || (address.Thread is { } thread && places.Contains(thread))))];

    /// <summary>Takes a chat up again that looks open. Only an accepted post proves it: until then its suspension is remembered.</summary>
    internal Task<bool> ProbedOpenAsync(ChatAddress chat, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            await transaction.Connection!.ExecuteAsync(
                "INSERT OR REPLACE INTO resumed_chat (chat, since, probes, told, at) SELECT chat, since, probes + 1, told, @now FROM suspended_chat WHERE chat = @chat",
                new { chat = chat.ToString(), now = Now },
                transaction);
            return await ResumeAsync(transaction, chat.ToString(), Now);
        },
        cancellationToken);

    /// <summary>Notes that a chat was still closed.</summary>
    internal Task ProbedClosedAsync(ChatAddress chat, string reason, CancellationToken cancellationToken) => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            "UPDATE suspended_chat SET probes = probes + 1, probed_at = @now, reason = @reason WHERE chat = @chat", new { chat = chat.ToString(), now = Now, reason }, transaction),
        cancellationToken);

    /// <summary>True where the administrators are to be told of a chat, or a chat was closed since a moment.</summary>
    internal static Task<bool> NeedUpkeepAsync(Database database, long longAgo, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<bool>("SELECT EXISTS (SELECT 1 FROM suspended_chat WHERE NOT told OR since <= @longAgo)", new { longAgo }), cancellationToken);

    /// <summary>Gives up the chats that have been closed since a moment: they want nothing and are owed nothing any more.</summary>
    internal static async Task<IReadOnlyList<(string Chat, string Reason)>> ForgetAsync(DbTransaction transaction, long longAgo, Instant now)
    {
        var chats = (await transaction.Connection!.QueryAsync<(string Chat, string Reason)>(
            "SELECT chat, reason FROM suspended_chat WHERE since <= @longAgo ORDER BY since, chat", new { longAgo }, transaction)).AsList();
        foreach (var (chat, _) in chats)
        {
            await SubscriptionStore.ForgetAsync(transaction, chat);
            await Outbox.RecallAsync(transaction, chat, now, quiet: false);
            await transaction.Connection!.ExecuteAsync(
                """
                UPDATE owed SET dropped = 'forgotten' WHERE chat = @chat AND delivery IS NULL AND dropped IS NULL;
                UPDATE delivery SET state = 'rejected', reason = 'the chat was given up', next_at = NULL, ended_at = @now
                    WHERE chat = @chat AND next_at IS NOT NULL AND state IN ('due', 'retry', 'held', 'unknown');
                DELETE FROM suspended_chat WHERE chat = @chat;
                DELETE FROM resumed_chat WHERE chat = @chat;
                """,
                new { chat, now = now.ToUnixTimeMilliseconds() },
                transaction);
        }

        return chats;
    }

    /// <summary>What was due meanwhile goes out as one digest.</summary>
    internal static async Task<bool> ResumeAsync(DbTransaction transaction, string chat, long now)
    {
        if (await transaction.Connection!.ExecuteAsync("DELETE FROM suspended_chat WHERE chat = @chat", new { chat }, transaction) == 0)
        {
            return false;
        }

        await transaction.Connection!.ExecuteAsync("UPDATE owed SET missed = 1 WHERE chat = @chat AND delivery IS NULL AND dropped IS NULL AND due_at <= @now", new { chat, now }, transaction);
        return true;
    }

    internal static async Task<int> SuspendAsync(DbTransaction transaction, string chat, string reason, long now)
    {
        // A chat that only looked open goes on where it was: the administrators know, and the pauses go on growing.
        await transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO suspended_chat (chat, since, reason, probes, probed_at, told)
                SELECT chat, since, @reason, probes, @now, told FROM resumed_chat
                WHERE chat = @chat AND NOT EXISTS (
                    SELECT 1 FROM owed JOIN delivery ON delivery.id = owed.delivery WHERE owed.chat = @chat AND delivery.state = 'sent' AND delivery.ended_at >= resumed_chat.at)
                ON CONFLICT (chat) DO NOTHING;
            INSERT INTO suspended_chat (chat, since, reason) VALUES (@chat, @now, @reason) ON CONFLICT (chat) DO NOTHING;
            DELETE FROM resumed_chat WHERE chat = @chat;
            """,
            new { chat, now, reason },
            transaction);
        return await Outbox.RecallAsync(transaction, chat, Instant.FromUnixTimeMilliseconds(now), quiet: false);
    }

    internal static async Task<int> MoveAsync(DbTransaction transaction, string from, string to, long now)
    {
        if (from == to)
        {
            return 0;
        }

        // Composed anew under the new address: a digest must not repeat what was posted there already.
        await Outbox.RecallAsync(transaction, from, Instant.FromUnixTimeMilliseconds(now), quiet: false);
        await Edits.ForgetAsync(transaction, from);
        await SubscriptionStore.MoveAsync(transaction, from, to);
        return await transaction.Connection!.ExecuteAsync(
            """
            UPDATE owed SET missed = 1 WHERE chat = @from AND delivery IS NULL AND dropped IS NULL AND due_at <= @now
                AND EXISTS (SELECT 1 FROM suspended_chat WHERE chat = @from);
            UPDATE OR IGNORE owed SET chat = @to WHERE chat = @from;
            DELETE FROM owed WHERE chat = @from AND delivery IS NULL;
            UPDATE delivery SET chat = @to WHERE chat = @from;
            DELETE FROM suspended_chat WHERE chat = @from;
            DELETE FROM resumed_chat WHERE chat = @from;
            """,
            new { from, to, now },
            transaction);
    }
}
