using System.Collections.Immutable;
using System.Data.Common;
using NewsBot.Messages;
using NewsBot.Storage;
using NewsBot.Subscriptions;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>Tells administrators of sources: one message for all that happened at once, a row of the outbox in each one's private chat.</summary>
public sealed class SourceNotices
{
    // A machine without a network loses all its sources at once.
    private const int SourcesNamed = 10;

    private readonly Database _database;
    private readonly SubscriptionStore _subscriptions;
    private readonly ImmutableArray<IAdministrators> _administrators;
    private readonly TimeProvider _time;

    internal SourceNotices(Database database, SubscriptionStore subscriptions, IEnumerable<IAdministrators> administrators, TimeProvider time) =>
        (_database, _subscriptions, _administrators, _time) = (database, subscriptions, [.. administrators], time);

    /// <summary>Tells it.</summary>
    /// <param name="notices">What.</param>
    /// <param name="remember">Remembers, in the same transaction, that it was told.</param>
    /// <param name="cancellationToken">Stops before it begins.</param>
    public async Task TellAsync(ImmutableArray<SourceNotice> notices, Func<DbTransaction, Task> remember, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(_time.GetUtcNow());
        var chats = await AdministratorChats.AllAsync(_administrators, _subscriptions, cancellationToken);
        await _database.WriteAsync(
            async transaction =>
            {
                await AdministratorNotices.AddAsync(transaction, chats, settings => Write(notices, settings, now), now);
                await remember(transaction);
                return 0;
            },
            cancellationToken);
    }

    private static Message Write(ImmutableArray<SourceNotice> notices, ChatSettings settings, Instant now)
    {
        var texts = Texts.In(settings.Language);
        var times = new TimeWords(DateTimeZoneProviders.Tzdb.GetZoneOrNull(settings.TimeZone) ?? DateTimeZone.Utc, now, texts);
        var items = notices.Take(SourcesNamed).Select(notice => ImmutableArray.Create(Run.Bold(notice.Name), Run.Of(Sentence(notice, texts, times, now)))).ToList();
        if (notices.Length > SourcesNamed)
        {
            items.Add([Run.Of(texts.Count("notice.more", notices.Length - SourcesNamed))]);
        }

        return new Message
        {
            Blocks = [new Heading([Run.Of(texts["notice.sources"])]), new BulletList([.. items]), new Note(texts.Runs("notice.sources.next", ("status", Run.Do("/status"))))],
            Language = settings.Language,
        };
    }

    private static string Sentence(SourceNotice notice, Texts texts, TimeWords times, Instant now)
    {
        var since = notice.Since is { } at ? Instant.FromDateTimeOffset(at) : now;
        return texts.Format(
            $"notice.source.{notice.Key}",
            ("time", times.Moment(since)),
            ("length", times.Length(now - since)),
            ("usual", times.Length(Duration.FromTimeSpan(notice.Usual ?? TimeSpan.Zero))),
            ("reason", notice.Reason ?? ""));
    }
}
