using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using Microsoft.Extensions.Options;
using NewsBot.Messages;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Subscriptions;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>
/// Makes messages of what is due. A message once made stays the same over all its tries. A chat that still has messages to send gets no further
/// ones: what comes due meanwhile waits and shares one digest, so that a chat that was out of reach is not flooded.
/// </summary>
internal sealed class Composer(Database database, StoryStore stories, SubscriptionStore subscriptions, PostWriter writer, IOptionsMonitor<PushOptions> options, TimeProvider time)
{
    private const int ChatsAtOnce = 100;

    private const string Of = "id IN (SELECT value FROM json_each(@ids)) AND delivery IS NULL AND dropped IS NULL";

    /// <summary>Composes for all chats of some platforms.</summary>
    public async Task ComposeAsync(IReadOnlyCollection<string> platforms, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var due = await DueAsync(platforms, now, cancellationToken);
        var told = new ToldStories(stories);
        foreach (var chats in due.GroupBy(row => row.Chat, StringComparer.Ordinal).Chunk(ChatsAtOnce))
        {
            var composed = new List<Composed>();
            foreach (var chat in chats)
            {
                composed.Add(await ComposeAsync(chat.Key, [.. chat], told, now, cancellationToken));
            }

            await database.WriteAsync(transaction => KeepAsync(transaction, composed, now), cancellationToken);
        }
    }

    private static async Task<int> KeepAsync(DbTransaction transaction, List<Composed> composed, Instant now)
    {
        foreach (var chat in composed)
        {
            // Planned again or composed by another in the meantime: the next round sees it as it is then.
            var ids = Json(chat.Rows);
            var waiting = await transaction.Connection!.ExecuteScalarAsync<int>(
                $"SELECT count(*) FROM owed WHERE {Of} AND due_at <= @now", new { ids, now = now.ToUnixTimeMilliseconds() }, transaction);
            if (waiting != chat.Rows.Length)
            {
                continue;
            }

            if (chat.QuietUntil is { } end)
            {
                await transaction.Connection!.ExecuteAsync($"UPDATE owed SET due_at = @end, quiet = 1 WHERE {Of}", new { ids, end = end.ToUnixTimeMilliseconds() }, transaction);
                continue;
            }

            foreach (var (post, message) in chat.Posts)
            {
                var delivery = await Outbox.AddAsync(transaction, chat.Chat, post.Kind.ToString(), message, now);
                await transaction.Connection!.ExecuteAsync($"UPDATE owed SET delivery = @delivery WHERE {Of}", new { ids = Json(post.Rows), delivery }, transaction);
            }

            // What no message took up is a story that is not stored any more.
            await transaction.Connection!.ExecuteAsync($"UPDATE owed SET dropped = 'gone' WHERE {Of}", new { ids }, transaction);
        }

        return composed.Count;
    }

    private static string Json(IEnumerable<DueRow> rows) => JsonSerializer.Serialize(rows.Select(row => row.Id));

    private async Task<Composed> ComposeAsync(string chat, ImmutableArray<DueRow> rows, ToldStories told, Instant now, CancellationToken cancellationToken)
    {
        var settings = ChatAddress.TryParse(chat, out var address) ? await subscriptions.SettingsAsync(address, cancellationToken) : new ChatSettings();
        if (settings.Quiet?.EndAt(now, settings.Zone) is { } end)
        {
            return new Composed(chat, rows, end, []);
        }

        // Of very many, only those that the digest will name are read.
        var isMany = rows.Length > options.CurrentValue.DigestOver;
        var due = new List<DueStory>();
        var counted = new List<DueRow>();
        foreach (var row in rows.OrderByDescending(row => row.Story))
        {
            if (isMany && due.Count == PostWriter.HeadlinesNamed)
            {
                counted.Add(row);
            }
            else if (await told.FindAsync(row.Story, cancellationToken) is { } story)
            {
                due.Add(new DueStory(row, story));
            }
        }

        var posts = Bundling.Bundle([.. due.OrderBy(item => item.Story.Sequence)], [.. counted], options.CurrentValue, time.GetUtcNow());
        return new Composed(chat, rows, QuietUntil: null, [.. posts.Select(post => (post, writer.Write(post, settings)))]);
    }

    private Task<IReadOnlyList<DueRow>> DueAsync(IReadOnlyCollection<string> platforms, Instant now, CancellationToken cancellationToken) => database.ReadAsync(
        async connection => (IReadOnlyList<DueRow>)(await connection.QueryAsync<DueRow>(
            """
            SELECT id AS Id, chat AS Chat, story AS Story, topic AS Topic, scheduled AS Scheduled, quiet AS Quiet, missed AS Missed
            FROM owed
            WHERE delivery IS NULL AND dropped IS NULL AND due_at <= @now AND platform IN @platforms
              AND NOT EXISTS (SELECT 1 FROM delivery WHERE delivery.chat = owed.chat AND delivery.next_at IS NOT NULL AND delivery.edits IS NULL)
              AND NOT EXISTS (SELECT 1 FROM suspended_chat WHERE suspended_chat.chat = owed.chat)
            ORDER BY chat, story
            """,
            new { now = now.ToUnixTimeMilliseconds(), platforms })).AsList(),
        cancellationToken);

    /// <summary>What a chat gets; where quiet hours hold, until when it waits instead.</summary>
    private sealed record Composed(string Chat, ImmutableArray<DueRow> Rows, Instant? QuietUntil, ImmutableArray<(Post Post, Message Message)> Posts);
}
