using System.Data.Common;
using Dapper;

namespace NewsBot.Subscriptions;

/// <summary>Numbers the changes of subscriptions and settings, so that planning sees what changed since it last looked.</summary>
internal static class SubscriptionClock
{
    /// <summary>The number for a change that this transaction makes.</summary>
    public static Task<long> TickAsync(DbTransaction transaction) =>
        transaction.Connection!.ExecuteScalarAsync<long>("UPDATE subscription_clock SET number = number + 1 RETURNING number", transaction: transaction);

    /// <summary>The number of the last change.</summary>
    public static Task<long> ReadAsync(DbTransaction transaction) =>
        transaction.Connection!.ExecuteScalarAsync<long>("SELECT number FROM subscription_clock", transaction: transaction);

    /// <summary>The chats that changed something after a number.</summary>
    public static async Task<IReadOnlyList<string>> ChangedAfterAsync(DbTransaction transaction, long number) =>
        (await transaction.Connection!.QueryAsync<string>(
            "SELECT chat FROM subscription WHERE changed > @number UNION SELECT chat FROM chat_settings WHERE changed > @number",
            new { number },
            transaction)).AsList();
}
