using System.Collections.Immutable;
using System.Data.Common;
using Microsoft.Extensions.Options;
using NewsBot.Messages;
using NewsBot.Storage;
using NewsBot.Subscriptions;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>Looks after chats that cannot be reached: probes them, gives them up after a long time, and tells the administrators once of either.</summary>
public sealed partial class ChatUpkeep
{
    private readonly Database _database;
    private readonly ChatProbes _probes;
    private readonly SubscriptionStore _subscriptions;
    private readonly ImmutableArray<IAdministrators> _administrators;
    private readonly IOptionsMonitor<DeliveryOptions> _options;
    private readonly TimeProvider _time;
    private readonly ILogger<ChatUpkeep> _logger;

    internal ChatUpkeep(
        Database database, ChatProbes probes, SubscriptionStore subscriptions, IEnumerable<IAdministrators> administrators, IOptionsMonitor<DeliveryOptions> options, TimeProvider time, ILogger<ChatUpkeep> logger) =>
        (_database, _probes, _subscriptions, _administrators, _options, _time, _logger) = (database, probes, subscriptions, [.. administrators], options, time, logger);

    /// <summary>Does what is due.</summary>
    /// <param name="cancellationToken">Stops it between two chats.</param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await _probes.RunAsync(cancellationToken);
        var now = _time.GetUtcNow();
        var longAgo = _options.CurrentValue.ForgetAfter is { Ticks: > 0 } after ? (now - after).ToUnixTimeMilliseconds() : long.MinValue;
        if (!await SuspendedChats.NeedUpkeepAsync(_database, longAgo, cancellationToken))
        {
            return;
        }

        var administrators = await AdministratorChats.AllAsync(_administrators, _subscriptions, cancellationToken);
        var forgotten = await _database.WriteAsync(transaction => WriteAsync(transaction, longAgo, administrators, Instant.FromDateTimeOffset(now)), cancellationToken);
        foreach (var (chat, reason) in forgotten)
        {
            LogForgotten(chat, _options.CurrentValue.ForgetAfter, reason);
        }
    }

    private static async Task<IReadOnlyList<(string Chat, string Reason)>> WriteAsync(
        DbTransaction transaction, long longAgo, List<(ChatAddress Chat, ChatSettings Settings)> administrators, Instant now)
    {
        var forgotten = await SuspendedChats.ForgetAsync(transaction, longAgo, now);
        if (forgotten.Count > 0)
        {
            await AdministratorNotices.ForgottenAsync(transaction, administrators, forgotten, now);
        }

        await AdministratorNotices.SuspendedAsync(transaction, administrators, now);
        return forgotten;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Chat} could not be reached for {Time} and was removed; its subscriptions ended: {Reason}")]
    private partial void LogForgotten(string chat, TimeSpan time, string reason);
}
