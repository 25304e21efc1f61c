using System.Data.Common;
using System.Text.Json;
using Dapper;
using NewsBot.Stories;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>Which posts are to be edited, and when: columns of <c>owed</c>, since a post of its own is one story in one chat. Digests stay as they were posted.</summary>
internal static class Edits
{
    /// <summary>The least time between two edits of one post: readers see a post settle, and the platforms' rates are left to new posts.</summary>
    public static readonly Duration Pause = Duration.FromMinutes(5);

    /// <summary>Notes that posts of these stories do not say any more what the stories say. A post that is still to be sent is edited afterwards.</summary>
    /// <returns>How many posts are newly to be edited.</returns>
    public static async Task<int> PlanAsync(DbTransaction transaction, IEnumerable<StoryId> stories, Instant now) => await transaction.Connection!.ExecuteAsync(
        """
        UPDATE owed SET edit_at = max(@now, coalesce(edited_at + @pause, 0))
        WHERE story IN (SELECT value FROM json_each(@ids)) AND delivery IS NOT NULL AND edit_at IS NULL
          AND EXISTS (SELECT 1 FROM delivery WHERE delivery.id = owed.delivery AND kind = 'Headline' AND state <> 'rejected')
        """,
        new { ids = JsonSerializer.Serialize(stories.Select(story => story.Value)), now = now.ToUnixTimeMilliseconds(), pause = (long)Pause.TotalMilliseconds },
        transaction);

    /// <summary>Notes that an edit was accepted; what changed since waits its time.</summary>
    public static Task<int> DoneAsync(DbTransaction transaction, long edit, long now) => transaction.Connection!.ExecuteAsync(
        """
        UPDATE owed SET edited_at = @now, edit_at = CASE WHEN edit_at IS NULL THEN NULL ELSE max(edit_at, @now + @pause) END
        WHERE delivery = (SELECT edits FROM delivery WHERE id = @edit)
        """,
        new { edit, now, pause = (long)Pause.TotalMilliseconds },
        transaction);

    /// <summary>Takes back a chat's edits that are not under way: they are composed anew at a moment. Doing one twice does no harm, so an unknown end may be taken back too.</summary>
    public static Task<int> RecallAsync(DbTransaction transaction, string chat, Instant due) => transaction.Connection!.ExecuteAsync(
        """
        UPDATE owed SET edit_at = @due
        WHERE delivery IN (SELECT edits FROM delivery WHERE chat = @chat AND edits IS NOT NULL AND next_at IS NOT NULL AND state <> 'claimed');
        DELETE FROM delivery WHERE chat = @chat AND edits IS NOT NULL AND next_at IS NOT NULL AND state <> 'claimed';
        """,
        new { chat, due = due.ToUnixTimeMilliseconds() },
        transaction);

    /// <summary>Gives up editing what a chat has: its ids mean nothing, or another message, where the chat is now.</summary>
    public static Task<int> ForgetAsync(DbTransaction transaction, string chat) => transaction.Connection!.ExecuteAsync(
        """
        DELETE FROM delivery WHERE chat = @chat AND edits IS NOT NULL AND next_at IS NOT NULL;
        UPDATE owed SET edit_at = NULL WHERE chat = @chat AND delivery IN (SELECT id FROM delivery WHERE chat = @chat AND next_at IS NULL);
        UPDATE delivery SET message_id = NULL WHERE chat = @chat AND state = 'sent';
        """,
        new { chat },
        transaction);
}
