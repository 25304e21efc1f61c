using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using NewsBot.Messages;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Subscriptions;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>Writes anew what stands in a chat and is not what the story says any more. Changes that come close together make one edit.</summary>
internal sealed class EditComposer(Database database, StoryStore stories, SubscriptionStore subscriptions, PostWriter writer, IOptionsMonitor<DeliveryOptions> options, TimeProvider time)
{
    // Posts of one story may stand in a hundred thousand chats.
    private const int AtOnce = 1000;

    /// <summary>Composes for all chats of some platforms.</summary>
    public async Task ComposeAsync(IReadOnlyCollection<string> platforms, CancellationToken cancellationToken)
    {
        if (!options.CurrentValue.Updates)
        {
            return;
        }

        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var told = new ToldStories(stories);
        IReadOnlyList<DueEdit> due;
        do
        {
            due = await DueAsync(platforms, now, cancellationToken);
            var edits = new List<Written>();
            foreach (var edit in due)
            {
                edits.Add(await WriteAsync(edit, told, now, cancellationToken));
            }

            if (edits.Count > 0)
            {
                await database.WriteAsync(transaction => KeepAsync(transaction, edits, now), cancellationToken);
            }
        }
        while (due.Count == AtOnce);
    }

    private async Task<Written> WriteAsync(DueEdit due, ToldStories told, Instant now, CancellationToken cancellationToken)
    {
        var settings = ChatAddress.TryParse(due.Chat, out var chat) ? await subscriptions.SettingsAsync(chat, cancellationToken) : new ChatSettings();
        if (settings.Quiet?.EndAt(now, settings.Zone) is { } end)
        {
            return new Written(due, Message: null, end);
        }

        var message = due.MayBeEdited && await told.FindAsync(due.Story, cancellationToken) is { } story ? writer.Update(story, settings) : null;
        return new Written(due, message is not null && MessageJson.Write(message) != due.Shown ? message : null, Later: null);
    }

    private static async Task<int> KeepAsync(DbTransaction transaction, List<Written> edits, Instant now)
    {
        foreach (var (due, message, later) in edits)
        {
            // A change that was planned in the meantime is not taken away with this one.
            var taken = await transaction.Connection!.ExecuteAsync(
                "UPDATE owed SET edit_at = @later WHERE id = @Id AND edit_at = @EditAt AND delivery = @Post",
                new { due.Id, due.EditAt, due.Post, later = later?.ToUnixTimeMilliseconds() },
                transaction);
            if (taken > 0 && message is not null)
            {
                await Outbox.AddAsync(transaction, due.Chat, nameof(PostKind.Edit), message, now, due.Post);
            }
        }

        return edits.Count;
    }

    // What a chat's post says: its own words, or those of its last edit. A post that was refused or left has nothing to edit.
    private Task<IReadOnlyList<DueEdit>> DueAsync(IReadOnlyCollection<string> platforms, Instant now, CancellationToken cancellationToken) => database.ReadAsync(
        async connection => (IReadOnlyList<DueEdit>)(await connection.QueryAsync<DueEdit>(
            """
            SELECT owed.id AS Id, owed.chat AS Chat, owed.story AS Story, owed.delivery AS Post, owed.edit_at AS EditAt,
                post.state = 'sent' AND post.message_id IS NOT NULL AS MayBeEdited,
                coalesce((SELECT message FROM delivery WHERE edits = post.id AND state = 'sent' ORDER BY id DESC LIMIT 1), post.message) AS Shown
            FROM owed JOIN delivery AS post ON post.id = owed.delivery
            WHERE owed.edit_at <= @now AND owed.platform IN @platforms AND post.next_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM delivery WHERE edits = post.id AND next_at IS NOT NULL)
              AND NOT EXISTS (SELECT 1 FROM suspended_chat WHERE suspended_chat.chat = owed.chat)
            ORDER BY owed.edit_at, owed.id LIMIT @AtOnce
            """,
            new { now = now.ToUnixTimeMilliseconds(), platforms, AtOnce })).AsList(),
        cancellationToken);

    /// <summary>What becomes of a due edit: a message, a later moment (quiet hours), or nothing where the post says it already or cannot be edited.</summary>
    private sealed record Written(DueEdit Due, Message? Message, Instant? Later);

    private sealed class DueEdit
    {
        public long Id { get; init; }

        public string Chat { get; init; } = "";

        public long Story { get; init; }

        public long Post { get; init; }

        public long EditAt { get; init; }

        public bool MayBeEdited { get; init; }

        public string Shown { get; init; } = "";
    }
}
