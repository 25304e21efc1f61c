using System.Data.Common;
using System.Text.Json;
using Dapper;

namespace NewsBot.Subscriptions;

/// <summary>Chats with what they asked for, as a write transaction sees them: read row by row in one walk, so that a hundred thousand subscriptions take no more memory than one.</summary>
/// <param name="unreadable">Is told of a row that cannot be read; it is passed over, and the others go on.</param>
internal sealed class SubscribedChats(Action<SubscriptionRow> unreadable)
{
    // The sign before the topic keeps the order of the chats from being sorted anew: to read all rows in it is the quicker way.
    private const string Walk = "WHERE ended = 0 AND +topic IN (SELECT value FROM json_each(@topics)) ORDER BY chat, topic";

    /// <summary>The chats that subscribe to any of some topics, with these subscriptions alone.</summary>
    public IEnumerable<SubscribedChat> AskingFor(DbTransaction transaction, IEnumerable<string> topics) =>
        Read(transaction, Walk, new { topics = JsonSerializer.Serialize(topics) });

    /// <summary>A chat with all its subscriptions; null where it has none.</summary>
    public SubscribedChat? Find(DbTransaction transaction, string chat) => Read(transaction, "WHERE ended = 0 AND chat = @chat ORDER BY topic", new { chat }).SingleOrDefault();

    private IEnumerable<SubscribedChat> Read(DbTransaction transaction, string which, object values)
    {
        SubscriptionRow? first = null;
        SettingsRow? settings = null;
        var read = new List<Subscription>();
        foreach (var (row, chosen) in transaction.Connection!.Query<SubscriptionRow, SettingsRow?, (SubscriptionRow, SettingsRow?)>(
            $"SELECT {SubscriptionRow.Columns}, {SettingsRow.Columns} FROM subscription LEFT JOIN chat_settings USING (chat) {which}",
            (row, chosen) => (row, chosen),
            values,
            transaction,
            buffered: false,
            splitOn: nameof(SettingsRow.Chat)))
        {
            if (row.Chat != first?.Chat)
            {
                if (read.Count > 0)
                {
                    yield return Chat();
                }

                (first, settings) = (row, chosen);
                read.Clear();
            }

            if (row.ToSubscription() is { } subscription)
            {
                read.Add(subscription);
            }
            else
            {
                unreadable(row);
            }
        }

        if (read.Count > 0)
        {
            yield return Chat();
        }

        SubscribedChat Chat() => new(first!.Chat, (settings ?? new SettingsRow()).ToSettings(), [.. read]);
    }
}
