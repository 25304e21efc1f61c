using System.Data.Common;
using System.Runtime.InteropServices;
using System.Text.Json;
using Dapper;
using NewsBot.Stories;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>The table <c>owed</c>: what a chat is owed, each story once.</summary>
internal static class Owed
{
    // Rows that are gathered before they are written, about 10 MB: the more, the more chats share a statement.
    private const int RowsAtOnce = 500_000;

    private static readonly string[] Values = ["story", "topics", "topic", "scheduled", "quiet", "due", "now", "chats"];

    /// <summary>Notes stories for the chats that want them; one that a chat was ever owed is not noted again, but comes earlier where it still waits and another subscription asks for it sooner.</summary>
    /// <returns>How many are new or come earlier.</returns>
    public static async Task<int> AddAsync(DbTransaction transaction, IEnumerable<(string Chat, Wanted Wanted)> wanted, Instant now)
    {
        // A story may be wanted by a hundred thousand chats, most of them alike: they share a statement, which stays prepared.
        await using var insert = Prepare(
            transaction,
            """
            INSERT INTO owed (story, chat, topics, topic, scheduled, quiet, due_at, planned_at)
            SELECT @story, value, @topics, @topic, @scheduled, @quiet, @due, @now FROM json_each(@chats) WHERE true
            ON CONFLICT (story, chat) DO NOTHING
            """);
        await using var hasten = Prepare(
            transaction,
            """
            UPDATE owed SET topics = topics || ' ' || @topics, topic = @topic, scheduled = @scheduled, quiet = @quiet, due_at = @due
            WHERE story = @story AND chat IN (SELECT value FROM json_each(@chats)) AND delivery IS NULL AND dropped IS NULL AND due_at > @due AND planned_at <= @now
            """);
        var (added, gathered) = (0, 0);
        var alike = new Dictionary<Wanted, List<string>>();
        foreach (var (chat, how) in wanted)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(alike, how, out _) ??= []).Add(chat);
            if (++gathered == RowsAtOnce)
            {
                added += await WriteAsync();
                gathered = 0;
            }
        }

        return added + await WriteAsync();

        async Task<int> WriteAsync()
        {
            var written = 0;
            // In the order of the table and its indexes: SQLite keeps a copy of each page that a statement touches until it ends, so rows that lie together cost one.
            foreach (var ((story, topics, topic, due), chats) in alike.OrderBy(group => (group.Key.Story.Value, group.Key.Due.At)))
            {
                object[] values = [story.Value, topics, topic, due.Scheduled, due.Quiet, due.At.ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds(), JsonSerializer.Serialize(chats)];
                var inserted = await RunAsync(insert, values);
                written += inserted < chats.Count ? inserted + await RunAsync(hasten, values) : inserted;
            }

            alike.Clear();
            return written;
        }
    }

    /// <summary>Sets anew when a chat gets what it is still owed, after it changed its subscriptions or settings.</summary>
    public static async Task PlanAgainAsync(DbTransaction transaction, string chat, Subscribers subscribers, DueTimes times)
    {
        var rows = await transaction.Connection!.QueryAsync<Waiting>(
            "SELECT id AS Id, topics AS Topics, planned_at AS PlannedAt FROM owed WHERE chat = @chat AND delivery IS NULL AND dropped IS NULL",
            new { chat },
            transaction);
        var again = subscribers.Again(transaction, chat, times);
        foreach (var row in rows.AsList())
        {
            if (again(row.Topics.Split(' '), Instant.FromUnixTimeMilliseconds(row.PlannedAt)) is var (topic, due))
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

    private static DbCommand Prepare(DbTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        foreach (var name in Values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static Task<int> RunAsync(DbCommand command, object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        return command.ExecuteNonQueryAsync();
    }

    private sealed class Waiting
    {
        public long Id { get; init; }

        public string Topics { get; init; } = "";

        public long PlannedAt { get; init; }
    }
}
