using System.Collections.Immutable;
using Dapper;
using NewsBot.Messages;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Subscriptions;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>The read side of delivery: what /status and /why show.</summary>
/// <param name="database">Where the outbox is kept.</param>
/// <param name="subscriptions">The chat's zone and language.</param>
/// <param name="time">The moment of reading.</param>
public sealed class DeliveryStatus(Database database, SubscriptionStore subscriptions, TimeProvider time)
{
    /// <summary>Number of stories owed by what became of them: "waiting" (for its cadence), "held" (quiet hours, or a chat that cannot be reached), "due", "claimed", "retry", "unknown", "sent", "rejected", "dropped".</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ImmutableSortedDictionary<string, int>> CountsAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async connection => (await connection.QueryAsync<(string State, int Count)>(
            """
            WITH open (held, due) AS (
                SELECT quiet OR chat IN (SELECT chat FROM suspended_chat), due_at <= @now FROM owed WHERE delivery IS NULL AND dropped IS NULL),
            counted AS MATERIALIZED (
                SELECT count(*) FILTER (WHERE held) AS held, count(*) FILTER (WHERE due AND NOT held) AS due, count(*) FILTER (WHERE NOT due AND NOT held) AS waiting FROM open)
            SELECT state, sum(number) FROM (
                SELECT state, number FROM owed_count
                UNION ALL
                SELECT delivery.state, count(*) FROM delivery CROSS JOIN owed ON owed.delivery = delivery.id
                    WHERE delivery.next_at IS NOT NULL AND owed.dropped IS NULL GROUP BY delivery.state
                UNION ALL SELECT 'held', held FROM counted
                UNION ALL SELECT 'due', due FROM counted
                UNION ALL SELECT 'waiting', waiting FROM counted)
            GROUP BY state HAVING sum(number) > 0
            """,
            new { now = time.GetUtcNow().ToUnixTimeMilliseconds() })).ToImmutableSortedDictionary(row => row.State, row => row.Count, StringComparer.Ordinal),
        cancellationToken);

    /// <summary>How many messages ended unknown at least once. With <see cref="UnknownPolicy.Resend"/> each may stand twice in a chat whose platform does not recognise repeats, else it may be missing.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<int> UnknownsAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<int>("SELECT count(*) FROM delivery WHERE unknowns > 0 AND edits IS NULL"), cancellationToken);

    /// <summary>What happened to a story in a chat, one sentence a step, oldest first, in the chat's language and time; empty where it was never planned there.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="story">The story.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ImmutableArray<string>> HistoryAsync(ChatAddress chat, StoryId story, CancellationToken cancellationToken)
    {
        var settings = await subscriptions.SettingsAsync(chat, cancellationToken);
        var row = await database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<HistoryRow>(
                """
                SELECT owed.topic AS Topic, owed.planned_at AS PlannedAt, owed.due_at AS DueAt, owed.quiet AS Quiet, owed.dropped AS Dropped,
                    delivery.kind AS Kind, delivery.state AS State, delivery.composed_at AS ComposedAt, delivery.attempts AS Attempts,
                    delivery.next_at AS NextAt, delivery.ended_at AS EndedAt, delivery.reason AS Reason, owed.edited_at AS EditedAt,
                    (SELECT reason FROM suspended_chat WHERE suspended_chat.chat = owed.chat) AS Suspended
                FROM owed LEFT JOIN delivery ON delivery.id = owed.delivery
                WHERE owed.chat = @chat AND owed.story = @story
                """,
                new { chat = chat.ToString(), story = story.Value }),
            cancellationToken);
        var texts = Texts.In(settings.Language);
        return row is null ? [] : row.Tell(texts, new TimeWords(settings.Zone, Instant.FromDateTimeOffset(time.GetUtcNow()), texts));
    }

    /// <summary>Chats that cannot be reached, with the reason and since when.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ImmutableArray<SuspendedChat>> SuspendedAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async connection => (await connection.QueryAsync<(string Chat, long Since, string Reason)>("SELECT chat, since, reason FROM suspended_chat ORDER BY since, chat"))
            .Select(row => ChatAddress.TryParse(row.Chat, out var chat) ? new SuspendedChat(chat, DateTimeOffset.FromUnixTimeMilliseconds(row.Since), row.Reason) : null)
            .OfType<SuspendedChat>()
            .ToImmutableArray(),
        cancellationToken);
}
