using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using NewsBot.Messages;
using NewsBot.Subscriptions;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>What administrators are told of chats that cannot be reached: rows of the outbox like any post, in their private chats.</summary>
internal static class AdministratorNotices
{
    // A bot that was removed from a large server loses many chats at once.
    private const int ChatsNamed = 10;

    /// <summary>Tells of chats that were suspended since the last time.</summary>
    /// <returns>How many chats there were.</returns>
    public static async Task<int> SuspendedAsync(DbTransaction transaction, IEnumerable<(ChatAddress Chat, ChatSettings Settings)> administrators, Instant now)
    {
        var chats = (await transaction.Connection!.QueryAsync<(string Chat, string Reason)>("SELECT chat, reason FROM suspended_chat WHERE NOT told ORDER BY since, chat", transaction: transaction)).AsList();
        if (chats.Count > 0)
        {
            await transaction.Connection!.ExecuteAsync("UPDATE suspended_chat SET told = 1 WHERE NOT told", transaction: transaction);
            await AddAsync(transaction, administrators, settings => Write("notice.suspended", chats, settings), now);
        }

        return chats.Count;
    }

    /// <summary>Tells of chats that were given up.</summary>
    public static Task ForgottenAsync(DbTransaction transaction, IEnumerable<(ChatAddress Chat, ChatSettings Settings)> administrators, IReadOnlyList<(string Chat, string Reason)> chats, Instant now) =>
        AddAsync(transaction, administrators, settings => Write("notice.forgotten", chats, settings), now);

    /// <summary>Writes a message to each administrator. One who cannot be reached either is left to the log.</summary>
    public static async Task AddAsync(DbTransaction transaction, IEnumerable<(ChatAddress Chat, ChatSettings Settings)> administrators, Func<ChatSettings, Message> write, Instant now)
    {
        foreach (var (administrator, settings) in administrators)
        {
            var closed = await transaction.Connection!.ExecuteScalarAsync<bool>(
                "SELECT EXISTS (SELECT 1 FROM suspended_chat WHERE chat = @chat)", new { chat = administrator.ToString() }, transaction);
            if (!closed)
            {
                await Outbox.AddAsync(transaction, administrator.ToString(), nameof(PostKind.Notice), write(settings), now);
            }
        }
    }

    private static Message Write(string key, IReadOnlyList<(string Chat, string Reason)> chats, ChatSettings settings)
    {
        var texts = Texts.In(settings.Language);
        var items = chats.Take(ChatsNamed).Select(entry => ImmutableArray.Create(new Run(entry.Chat, RunStyle.Code), Run.Of($" — {Bidi.Isolate(entry.Reason, texts.Language)}"))).ToList();
        if (chats.Count > ChatsNamed)
        {
            items.Add([Run.Of(texts.Count("notice.more", chats.Count - ChatsNamed))]);
        }

        return new Message
        {
            Blocks = [new Heading([Run.Of(texts.Count(key, chats.Count))]), new BulletList([.. items]), new Note(texts.Runs($"{key}.next", ("status", Run.Do("/status")), ("subscribe", Run.Do("/subscribe"))))],
            Language = settings.Language,
        };
    }
}
