using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using NewsBot.Messages;
using NewsBot.Storage;
using NewsBot.Topics;

namespace NewsBot.Subscriptions;

/// <summary>
/// Brings what the configuration declares into the store. The file is the baseline: what it adds, changes or no longer names is added, changed
/// or ended. What a chat chose by command wins: its cadence stays, a subscription that it ended stays ended, and one that it also asked for itself
/// outlives its declaration.
/// </summary>
/// <param name="database">Where subscriptions are kept.</param>
/// <param name="declared">The section of the configuration.</param>
/// <param name="catalogue">Turns written topics into ids.</param>
public sealed class DeclaredSubscriptions(Database database, IOptionsMonitor<SubscriptionList> declared, TopicCatalogue catalogue)
{
    private volatile SubscriptionList? _applied;

    /// <summary>Applies the declarations as they stand now; does nothing where they are those applied last.</summary>
    /// <param name="afterSequence">The place in the sequence of stories from which new ones start.</param>
    /// <param name="cancellationToken">Stops waiting for the turn to write.</param>
    public async Task ApplyAsync(long afterSequence, CancellationToken cancellationToken)
    {
        var list = declared.CurrentValue;
        if (ReferenceEquals(list, _applied))
        {
            return;
        }

        await database.WriteAsync(
            async transaction =>
            {
                var before = (await transaction.Connection!.QueryAsync<SubscriptionRow>($"SELECT {SubscriptionRow.Columns} FROM subscription WHERE declared", transaction: transaction))
                    .ToDictionary(row => (row.Chat, row.Topic));
                var wanted = Rows(list, afterSequence).ToList();
                foreach (var row in wanted)
                {
                    await DeclareAsync(transaction, row, before.GetValueOrDefault((row.Chat, row.Topic)));
                }

                foreach (var gone in before.Values.ExceptBy(wanted.Select(row => (row.Chat, row.Topic)), row => (row.Chat, row.Topic)))
                {
                    await WithdrawAsync(transaction, gone);
                }

                await DeclareSettingsAsync(transaction, list);
                return true;
            },
            cancellationToken);
        _applied = list;
    }

    private static async Task DeclareAsync(DbTransaction transaction, SubscriptionRow row, SubscriptionRow? before)
    {
        if (before is not null && (before.Own || Same(before, row)))
        {
            return;
        }

        await transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO subscription (chat, topic, cadence, include_words, exclude_words, sources, after_sequence, declared, own, ended, changed)
            VALUES (@Chat, @Topic, @Cadence, @IncludeWords, @ExcludeWords, @Sources, @AfterSequence, 1, 0, 0, @Changed)
            ON CONFLICT (chat, topic) DO UPDATE SET
                cadence = CASE WHEN own THEN cadence ELSE excluded.cadence END,
                include_words = CASE WHEN own THEN include_words ELSE excluded.include_words END,
                exclude_words = CASE WHEN own THEN exclude_words ELSE excluded.exclude_words END,
                sources = CASE WHEN own THEN sources ELSE excluded.sources END,
                after_sequence = CASE WHEN ended AND NOT own THEN excluded.after_sequence ELSE after_sequence END,
                ended = CASE WHEN own THEN ended ELSE 0 END,
                declared = 1, changed = excluded.changed
            """,
            new { row.Chat, row.Topic, row.Cadence, row.IncludeWords, row.ExcludeWords, row.Sources, row.AfterSequence, Changed = await SubscriptionClock.TickAsync(transaction) },
            transaction);
    }

    private static async Task WithdrawAsync(DbTransaction transaction, SubscriptionRow gone) => await transaction.Connection!.ExecuteAsync(
        "UPDATE subscription SET declared = 0, ended = CASE WHEN own THEN ended ELSE 1 END, changed = @changed WHERE chat = @Chat AND topic = @Topic",
        new { gone.Chat, gone.Topic, changed = await SubscriptionClock.TickAsync(transaction) },
        transaction);

    private static async Task DeclareSettingsAsync(DbTransaction transaction, SubscriptionList list)
    {
        var before = (await transaction.Connection!.QueryAsync<SettingsRow>($"SELECT {SettingsRow.Columns} FROM chat_settings", transaction: transaction))
            .ToDictionary(row => row.Chat, StringComparer.Ordinal);
        var wanted = list
            .GroupBy(item => item.Chat, StringComparer.Ordinal)
            .ToDictionary(
                chat => chat.Key,
                chat => (TimeZone: chat.Select(item => item.TimeZone).FirstOrDefault(zone => zone is not null), Quiet: chat.Select(item => item.Quiet).FirstOrDefault(quiet => quiet is not null)),
                StringComparer.Ordinal);
        foreach (var chat in before.Keys.Union(wanted.Keys, StringComparer.Ordinal))
        {
            var (zone, quiet) = wanted.GetValueOrDefault(chat);
            if (before.GetValueOrDefault(chat) is var row && (row?.DeclaredTimeZone, row?.DeclaredQuiet) != (zone, quiet))
            {
                await transaction.Connection!.ExecuteAsync(
                    """
                    INSERT INTO chat_settings (chat, declared_time_zone, declared_quiet, changed) VALUES (@chat, @zone, @quiet, @changed)
                    ON CONFLICT (chat) DO UPDATE SET declared_time_zone = excluded.declared_time_zone, declared_quiet = excluded.declared_quiet, changed = excluded.changed
                    """,
                    new { chat, zone, quiet, changed = await SubscriptionClock.TickAsync(transaction) },
                    transaction);
            }
        }
    }

    private static bool Same(SubscriptionRow a, SubscriptionRow b) =>
        !a.Ended && (a.Cadence, a.IncludeWords, a.ExcludeWords, a.Sources) == (b.Cadence, b.IncludeWords, b.ExcludeWords, b.Sources);

    private IEnumerable<SubscriptionRow> Rows(SubscriptionList list, long afterSequence) =>
        from item in list
        from written in item.Topics
        let chat = ChatAddress.TryParse(item.Chat, out var address) ? address : throw Unread("Chat", item.Chat)
        let topic = catalogue.TryFind(written, out var found) ? found.Id : throw Unread("Topics", written)
        let cadence = Cadence.TryParse(item.When, out var when, out _) ? when : throw Unread("When", item.When)
        select SubscriptionRow.Of(new Subscription(chat, topic, cadence) { Include = [.. item.Include], Exclude = [.. item.Exclude], Sources = item.Sources, AfterSequence = afterSequence });

    private static InvalidOperationException Unread(string key, string value) => new($"Subscriptions[].{key}: \"{value}\" passed no check; run newsbot check");
}
