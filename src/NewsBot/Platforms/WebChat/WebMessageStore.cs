using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using NewsBot.Messages;
using NewsBot.Storage;

namespace NewsBot.Platforms.WebChat;

/// <summary>What was said in the chats of browsers.</summary>
internal sealed class WebMessageStore(Database database, TimeProvider time)
{
    /// <summary>How many entries a chat keeps; the oldest give way.</summary>
    public const int KeptPerChat = 300;

    /// <summary>How many chats there may be: with all of them full, a store of about one gigabyte.</summary>
    public const int MaxChats = 5_000;

    /// <summary>The longest that browsers keep a cookie (RFC 6265bis, section 5.5); a chat unvisited for longer can never be opened again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    /// <summary>Whether a chat has been opened before.</summary>
    public Task<bool> KnowsAsync(string chat, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<bool>("SELECT EXISTS (SELECT 1 FROM web_chat WHERE id = @chat)", new { chat }), cancellationToken);

    /// <summary>Opens a chat, or notes that its browser came back.</summary>
    /// <returns>False where there are too many chats already.</returns>
    public Task<bool> VisitAsync(string chat, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            var connection = transaction.Connection!;
            var now = time.GetUtcNow();
            if (await connection.ExecuteAsync("UPDATE web_chat SET visited_at = @at WHERE id = @chat", new { chat, at = now.ToUnixTimeMilliseconds() }, transaction) > 0)
            {
                return true;
            }

            await connection.ExecuteAsync("DELETE FROM web_chat WHERE visited_at < @dead", new { dead = (now - Lifetime).ToUnixTimeMilliseconds() }, transaction);
            const string sql = "INSERT INTO web_chat (id, visited_at) SELECT @chat, @at WHERE (SELECT COUNT(*) FROM web_chat) < @max";
            return await connection.ExecuteAsync(sql, new { chat, at = now.ToUnixTimeMilliseconds(), max = MaxChats }, transaction) > 0;
        },
        cancellationToken);

    /// <summary>Keeps what the reader typed.</summary>
    public Task<WebMessage> KeepLineAsync(string chat, string line, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            var at = time.GetUtcNow();
            var id = await InsertAsync(transaction, new(chat, "reader", at.ToUnixTimeMilliseconds(), line, Nonce: null));
            return new WebMessage(id!.Value, at, line, Message: null, Pushed: false);
        },
        cancellationToken);

    /// <summary>Keeps what NewsBot answered.</summary>
    public Task<WebMessage> KeepAnswerAsync(string chat, Message answer, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            var at = time.GetUtcNow();
            var id = await InsertAsync(transaction, new(chat, "newsbot", at.ToUnixTimeMilliseconds(), MessageJson.Write(answer), Nonce: null));
            return new WebMessage(id!.Value, at, Text: null, answer, Pushed: false);
        },
        cancellationToken);

    /// <summary>Keeps a pushed message, once for each nonce.</summary>
    /// <returns>Its number, the same for every try; null where the chat is gone.</returns>
    public Task<long?> KeepPushAsync(string chat, Message message, string nonce, CancellationToken cancellationToken) => database.WriteAsync<long?>(
        async transaction =>
        {
            var now = time.GetUtcNow();
            var known = await transaction.Connection!.ExecuteScalarAsync<bool>(
                "SELECT EXISTS (SELECT 1 FROM web_chat WHERE id = @chat AND visited_at >= @dead)",
                new { chat, dead = (now - Lifetime).ToUnixTimeMilliseconds() },
                transaction);
            return !known ? null
                : await InsertAsync(transaction, new(chat, "newsbot", now.ToUnixTimeMilliseconds(), MessageJson.Write(message), nonce))
                ?? await transaction.Connection!.ExecuteScalarAsync<long>("SELECT id FROM web_message WHERE chat = @chat AND nonce = @nonce", new { chat, nonce }, transaction);
        },
        cancellationToken);

    /// <summary>Replaces what NewsBot said.</summary>
    /// <returns>False where it is not kept any more.</returns>
    public Task<bool> ReplaceAsync(string chat, long id, Message message, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction => await transaction.Connection!.ExecuteAsync(
            """
            UPDATE web_edition SET number = number + 1;
            UPDATE web_message SET body = @body, edition = (SELECT number FROM web_edition) WHERE chat = @chat AND id = @id AND author = 'newsbot';
            """,
            new { chat, id, body = MessageJson.Write(message) },
            transaction) > 1,
        cancellationToken);

    /// <summary>The last entries of a chat, oldest first.</summary>
    public Task<ImmutableArray<WebMessage>> LastAsync(string chat, int count, CancellationToken cancellationToken) =>
        QueryAsync("SELECT * FROM (SELECT id, author, at, body, nonce, edition FROM web_message WHERE chat = @chat ORDER BY id DESC LIMIT @count) ORDER BY id", new { chat, count }, cancellationToken);

    /// <summary>The entries after a place, oldest first; then those before it that were replaced after it, in the order of their replacement.</summary>
    public async Task<ImmutableArray<WebMessage>> AfterAsync(string chat, StreamPlace after, int count, CancellationToken cancellationToken)
    {
        const string columns = "SELECT id, author, at, body, nonce, edition FROM web_message";
        var values = new { chat, after.Entry, after.Edition, count };
        return await QueryAsync($"{columns} WHERE chat = @chat AND id > @Entry ORDER BY id LIMIT @count", values, cancellationToken) is { Length: > 0 } news
            ? news
            : await QueryAsync($"{columns} WHERE chat = @chat AND edition > @Edition AND edition > 0 ORDER BY edition LIMIT @count", values, cancellationToken);
    }

    /// <summary>The place behind all that a chat holds.</summary>
    public Task<StreamPlace> NewestAsync(string chat, CancellationToken cancellationToken) => database.ReadAsync(
        async connection => new StreamPlace(
            await connection.ExecuteScalarAsync<long>("SELECT coalesce(max(id), 0) FROM web_message WHERE chat = @chat", new { chat }),
            await connection.ExecuteScalarAsync<long>("SELECT number FROM web_edition")),
        cancellationToken);

    private static async Task<long?> InsertAsync(DbTransaction transaction, NewRow row)
    {
        const string insert = "INSERT INTO web_message (chat, author, at, body, nonce) VALUES (@Chat, @Author, @At, @Body, @Nonce) ON CONFLICT (chat, nonce) WHERE nonce IS NOT NULL DO NOTHING RETURNING id";
        const string prune = "DELETE FROM web_message WHERE chat = @Chat AND id <= (SELECT id FROM web_message WHERE chat = @Chat ORDER BY id DESC LIMIT 1 OFFSET @Kept)";
        var id = await transaction.Connection!.ExecuteScalarAsync<long?>(insert, row, transaction);
        await transaction.Connection!.ExecuteAsync(prune, new { row.Chat, Kept = KeptPerChat }, transaction);
        return id;
    }

    private Task<ImmutableArray<WebMessage>> QueryAsync(string sql, object parameters, CancellationToken cancellationToken) => database.ReadAsync(
        async connection => (await connection.QueryAsync<Row>(sql, parameters)).Select(row => row.ToMessage()).ToImmutableArray(),
        cancellationToken);

    private sealed record NewRow(string Chat, string Author, long At, string Body, string? Nonce);

    private sealed record Row(long Id, string Author, long At, string Body, string? Nonce, long Edition)
    {
        public WebMessage ToMessage()
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(At);
            return Author == "reader"
                ? new WebMessage(Id, at, Body, Message: null, Pushed: false)
                : new WebMessage(Id, at, Text: null, MessageJson.Read(Body), Nonce is not null, Edition);
        }
    }
}
