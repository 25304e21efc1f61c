using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using NewsBot.Messages;
using NewsBot.Storage;

namespace NewsBot.Subscriptions;

/// <summary>Who wants what. The configuration file is the baseline; what a chat changes by command wins over it and stays.</summary>
/// <param name="database">Where it is kept.</param>
public sealed class SubscriptionStore(Database database)
{
    private const string Standing = $"SELECT {SubscriptionRow.Columns} FROM subscription WHERE ended = 0";

    /// <summary>A chat's subscriptions, by topic.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ImmutableArray<Subscription>> OfAsync(ChatAddress chat, CancellationToken cancellationToken) => database.ReadAsync(
        async connection => ToSubscriptions(await connection.QueryAsync<SubscriptionRow>($"{Standing} AND chat = @chat ORDER BY topic", new { chat = chat.ToString() })),
        cancellationToken);

    /// <summary>All subscriptions.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ImmutableArray<Subscription>> AllAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async connection => ToSubscriptions(await connection.QueryAsync<SubscriptionRow>($"{Standing} ORDER BY chat, topic")),
        cancellationToken);

    /// <summary>How many subscriptions there are, and how many chats have one.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<(int Subscriptions, int Chats)> CountAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.QuerySingleAsync<(int Subscriptions, int Chats)>("SELECT count(*), count(DISTINCT chat) FROM subscription WHERE ended = 0"),
        cancellationToken);

    /// <summary>Adds a subscription, or changes the one for the same chat and topic (which keeps its start).</summary>
    /// <param name="subscription">The subscription; <see cref="Subscription.Declared"/> is not read, a chat asks for it.</param>
    /// <param name="cancellationToken">Stops waiting for the turn to write.</param>
    /// <returns>True where it is new.</returns>
    public Task<bool> SubscribeAsync(Subscription subscription, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            var row = SubscriptionRow.Of(subscription);
            var before = await FindAsync(transaction, row.Chat, row.Topic);
            await transaction.Connection!.ExecuteAsync(
                """
                INSERT INTO subscription (chat, topic, cadence, include_words, exclude_words, sources, after_sequence, declared, own, ended, changed)
                VALUES (@Chat, @Topic, @Cadence, @IncludeWords, @ExcludeWords, @Sources, @AfterSequence, 0, 1, 0, @Changed)
                ON CONFLICT (chat, topic) DO UPDATE SET
                    cadence = excluded.cadence, include_words = excluded.include_words, exclude_words = excluded.exclude_words, sources = excluded.sources,
                    after_sequence = CASE WHEN subscription.ended THEN excluded.after_sequence ELSE subscription.after_sequence END,
                    own = 1, ended = 0, changed = excluded.changed
                """,
                new { row.Chat, row.Topic, row.Cadence, row.IncludeWords, row.ExcludeWords, row.Sources, row.AfterSequence, Changed = await SubscriptionClock.TickAsync(transaction) },
                transaction);
            return before is null or { Ended: true };
        },
        cancellationToken);

    /// <summary>Ends a subscription; a declared one stays ended until the chat asks for it again.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="topicId">The topic.</param>
    /// <param name="cancellationToken">Stops waiting for the turn to write.</param>
    /// <returns>False where there was none.</returns>
    public Task<bool> UnsubscribeAsync(ChatAddress chat, string topicId, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction => await transaction.Connection!.ExecuteAsync(
            "UPDATE subscription SET ended = 1, own = declared, changed = @changed WHERE chat = @chat AND topic = @topicId AND ended = 0",
            new { chat = chat.ToString(), topicId, changed = await SubscriptionClock.TickAsync(transaction) },
            transaction) > 0,
        cancellationToken);

    /// <summary>A chat's settings, the defaults where it chose none.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ChatSettings> SettingsAsync(ChatAddress chat, CancellationToken cancellationToken) => database.ReadAsync(
        async connection => (await SettingsRowAsync(connection, transaction: null, chat.ToString())).ToSettings(),
        cancellationToken);

    /// <summary>The settings of several chats, the defaults where one chose none.</summary>
    /// <param name="chats">The chats.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyDictionary<ChatAddress, ChatSettings>> SettingsAsync(IReadOnlyCollection<ChatAddress> chats, CancellationToken cancellationToken)
    {
        var addresses = JsonSerializer.Serialize(chats.Select(chat => chat.ToString()));
        var chosen = await database.ReadAsync(
            async connection => (await connection.QueryAsync<SettingsRow>(
                $"SELECT {SettingsRow.Columns} FROM chat_settings WHERE chat IN (SELECT value FROM json_each(@addresses))", new { addresses }))
                .ToDictionary(row => row.Chat, row => row.ToSettings(), StringComparer.Ordinal),
            cancellationToken);
        var defaults = new SettingsRow().ToSettings();
        return chats.ToDictionary(chat => chat, chat => chosen.GetValueOrDefault(chat.ToString()) ?? defaults);
    }

    /// <summary>Keeps a chat's settings. Only what differs from before becomes the chat's own choice; the rest goes on following the configuration.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="settings">All of them.</param>
    /// <param name="cancellationToken">Stops waiting for the turn to write.</param>
    public Task KeepSettingsAsync(ChatAddress chat, ChatSettings settings, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            var row = await SettingsRowAsync(transaction.Connection!, transaction, chat.ToString());
            row.Choose(settings);
            return await transaction.Connection!.ExecuteAsync(
                """
                INSERT INTO chat_settings (chat, own_time_zone, own_quiet, own_language, own_with_lead, changed)
                VALUES (@Chat, @OwnTimeZone, @OwnQuiet, @OwnLanguage, @OwnWithLead, @Changed)
                ON CONFLICT (chat) DO UPDATE SET
                    own_time_zone = excluded.own_time_zone, own_quiet = excluded.own_quiet,
                    own_language = excluded.own_language, own_with_lead = excluded.own_with_lead, changed = excluded.changed
                """,
                new { row.Chat, row.OwnTimeZone, row.OwnQuiet, row.OwnLanguage, row.OwnWithLead, Changed = await SubscriptionClock.TickAsync(transaction) },
                transaction);
        },
        cancellationToken);

    /// <summary>Gives a chat's subscriptions and settings to its new address; what that has already wins. They are its own from now on, and what the configuration declares for the old address stays off.</summary>
    internal static async Task MoveAsync(DbTransaction transaction, string from, string to) => await transaction.Connection!.ExecuteAsync(
        """
        INSERT OR IGNORE INTO subscription (chat, topic, cadence, include_words, exclude_words, sources, after_sequence, declared, own, ended, changed)
            SELECT @to, topic, cadence, include_words, exclude_words, sources, after_sequence, 0, 1, 0, @changed FROM subscription WHERE chat = @from AND ended = 0;
        UPDATE subscription SET ended = 1, own = declared, changed = @changed WHERE chat = @from AND ended = 0;
        INSERT OR IGNORE INTO chat_settings (chat, own_time_zone, own_quiet, own_language, own_with_lead, changed)
            SELECT @to, coalesce(own_time_zone, declared_time_zone), coalesce(own_quiet, declared_quiet), own_language, own_with_lead, @changed FROM chat_settings WHERE chat = @from;
        """,
        new { from, to, changed = await SubscriptionClock.TickAsync(transaction) },
        transaction);

    /// <summary>Ends all that a chat wanted and chose. What the configuration declares for it stays off until the chat asks for it.</summary>
    internal static async Task ForgetAsync(DbTransaction transaction, string chat) => await transaction.Connection!.ExecuteAsync(
        """
        UPDATE subscription SET ended = 1, own = declared, changed = @changed WHERE chat = @chat AND ended = 0;
        UPDATE chat_settings SET own_time_zone = NULL, own_quiet = NULL, own_language = NULL, own_with_lead = NULL, changed = @changed WHERE chat = @chat;
        """,
        new { chat, changed = await SubscriptionClock.TickAsync(transaction) },
        transaction);

    // Planning tells which ones cannot be read; who only looks sees the others.
    private static ImmutableArray<Subscription> ToSubscriptions(IEnumerable<SubscriptionRow> rows) => [.. rows.Select(row => row.ToSubscription()).OfType<Subscription>()];

    private static Task<SubscriptionRow?> FindAsync(DbTransaction transaction, string chat, string topic) =>
        transaction.Connection!.QuerySingleOrDefaultAsync<SubscriptionRow>(
            $"SELECT {SubscriptionRow.Columns} FROM subscription WHERE chat = @chat AND topic = @topic", new { chat, topic }, transaction);

    private static async Task<SettingsRow> SettingsRowAsync(DbConnection connection, DbTransaction? transaction, string chat) =>
        await connection.QuerySingleOrDefaultAsync<SettingsRow>($"SELECT {SettingsRow.Columns} FROM chat_settings WHERE chat = @chat", new { chat }, transaction)
        ?? new SettingsRow { Chat = chat };
}
