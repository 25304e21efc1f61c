using System.Data.Common;
using Dapper;
using NewsBot.Stories;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>The table <c>owed</c>: what a chat is owed, each story once.</summary>
internal static class Owed
{
    /// <summary>Notes stories for the chats that want them; one that a chat was ever owed is not noted again, but comes earlier where it still waits and another subscription asks for it sooner.</summary>
    /// <returns>How many are new or come earlier.</returns>
    public static async Task<int> AddAsync(DbTransaction transaction, IEnumerable<(StoryId Story, IReadOnlyCollection<Wanted> Chats)> wanted, Instant now)
    {
        // One prepared statement: a story may be wanted by a hundred thousand chats.
        await using var insert = transaction.Connection!.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText =
            """
            INSERT INTO owed (chat, platform, story, topics, topic, scheduled, quiet, due_at, planned_at)
            VALUES (@chat, @platform, @story, @topics, @topic, @scheduled, @quiet, @due, @now)
            ON CONFLICT (chat, story) DO UPDATE SET topics = topics || ' ' || excluded.topics, topic = excluded.topic, scheduled = excluded.scheduled, quiet = excluded.quiet, due_at = excluded.due_at
                WHERE delivery IS NULL AND dropped IS NULL AND excluded.due_at < due_at
            """;
        var parameters = new[] { "chat", "platform", "story", "topics", "topic", "scheduled", "quiet", "due", "now" }.Select(name => Parameter(insert, name)).ToArray();
        var added = 0;
        foreach (var (story, chats) in wanted)
        {
            foreach (var chat in chats)
            {
                object[] values =
                [
                    chat.Chat, chat.Platform, story.Value, string.Join(' ', chat.Topics), chat.Topic, chat.Due.Scheduled, chat.Due.Quiet,
                    chat.Due.At.ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds(),
                ];
                for (var i = 0; i < values.Length; i++)
                {
                    parameters[i].Value = values[i];
                }

                added += await insert.ExecuteNonQueryAsync();
            }
        }

        return added;
    }

    /// <summary>Sets anew when a chat gets what it is still owed, after it changed its subscriptions or settings.</summary>
    public static async Task PlanAgainAsync(DbTransaction transaction, string chat, SubscriptionIndex index, DueTimes times)
    {
        var rows = await transaction.Connection!.QueryAsync<Waiting>(
            "SELECT id AS Id, topics AS Topics, planned_at AS PlannedAt FROM owed WHERE chat = @chat AND delivery IS NULL AND dropped IS NULL",
            new { chat },
            transaction);
        foreach (var row in rows.AsList())
        {
            if (index.Again(chat, row.Topics.Split(' '), Instant.FromUnixTimeMilliseconds(row.PlannedAt), times) is var (topic, due))
            {
                await transaction.Connection!.ExecuteAsync(
                    "UPDATE owed SET topic = @topic, scheduled = @Scheduled, quiet = @Quiet, due_at = @at WHERE id = @Id AND delivery IS NULL AND dropped IS NULL",
                    new { topic, due.Scheduled, due.Quiet, at = due.At.ToUnixTimeMilliseconds(), row.Id },
                    transaction);
            }
            else
            {
                await transaction.Connection!.ExecuteAsync(
                    "UPDATE owed SET dropped = 'unsubscribed' WHERE id = @Id AND delivery IS NULL AND dropped IS NULL", new { row.Id }, transaction);
            }
        }
    }

    /// <summary>The chats to which a story was posted, or is on its way.</summary>
    public static async Task<IReadOnlySet<string>> ToldAsync(DbTransaction transaction, StoryId story) =>
        (await transaction.Connection!.QueryAsync<string>("SELECT chat FROM owed WHERE story = @story AND EXISTS (SELECT 1 FROM delivery WHERE id = owed.delivery AND state <> 'rejected')", new { story = story.Value }, transaction))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Hands on what chats were owed of a story that turned out to be part of another: who had it, had the other; who waits for it, waits for the other.</summary>
    public static Task<int> HandOnAsync(DbTransaction transaction, StoryId from, StoryId into) => transaction.Connection!.ExecuteAsync(
        """
        DELETE FROM owed WHERE story = @into AND delivery IS NULL AND chat IN (SELECT chat FROM owed WHERE story = @from AND delivery IS NOT NULL);
        UPDATE OR IGNORE owed SET story = @into WHERE story = @from;
        UPDATE owed SET dropped = 'merged' WHERE story = @from AND delivery IS NULL AND dropped IS NULL;
        """,
        new { from = from.Value, into = into.Value },
        transaction);

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }

    private sealed class Waiting
    {
        public long Id { get; init; }

        public string Topics { get; init; } = "";

        public long PlannedAt { get; init; }
    }
}
