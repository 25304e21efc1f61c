using NewsBot.Messages;
using NewsBot.Subscriptions;
using NewsBot.Tests.Support;
using NodaTime;

namespace NewsBot.Tests.Subscriptions;

public sealed class SubscriptionStoreTests : IAsyncLifetime
{
    private static readonly ChatAddress Chat = new("discord", "1");
    private TestDatabase _database = null!;
    private SubscriptionStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _store = new SubscriptionStore(_database.Database);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_subscription_is_kept_as_it_was_asked_for()
    {
        var asked = new Subscription(Chat, "iraq", Daily()) { Include = ["oil", "نفط"], Exclude = ["football"], AfterSequence = 7 };

        (await _store.SubscribeAsync(asked, CancellationToken.None)).ShouldBeTrue();

        var kept = (await _store.OfAsync(Chat, CancellationToken.None)).ShouldHaveSingleItem();
        kept.Include.ShouldBe(asked.Include);
        kept.Exclude.ShouldBe(asked.Exclude);
        (kept with { Include = [], Exclude = [] }).ShouldBe(asked with { Include = [], Exclude = [] });
    }

    [Fact]
    public async Task Asking_again_changes_the_cadence_and_keeps_the_start()
    {
        await _store.SubscribeAsync(new Subscription(Chat, "iraq", Cadence.Now) { AfterSequence = 7 }, CancellationToken.None);

        (await _store.SubscribeAsync(new Subscription(Chat, "iraq", Daily()) { AfterSequence = 99 }, CancellationToken.None)).ShouldBeFalse();

        var kept = (await _store.AllAsync(CancellationToken.None)).ShouldHaveSingleItem();
        kept.When.ShouldBe(Daily());
        kept.AfterSequence.ShouldBe(7);
    }

    [Fact]
    public async Task A_subscription_that_was_ended_and_asked_for_again_starts_anew()
    {
        await _store.SubscribeAsync(new Subscription(Chat, "iraq", Cadence.Now) { AfterSequence = 7 }, CancellationToken.None);
        (await _store.UnsubscribeAsync(Chat, "iraq", CancellationToken.None)).ShouldBeTrue();
        (await _store.UnsubscribeAsync(Chat, "iraq", CancellationToken.None)).ShouldBeFalse();
        (await _store.OfAsync(Chat, CancellationToken.None)).ShouldBeEmpty();

        (await _store.SubscribeAsync(new Subscription(Chat, "iraq", Cadence.Now) { AfterSequence = 99 }, CancellationToken.None)).ShouldBeTrue();

        (await _store.OfAsync(Chat, CancellationToken.None)).ShouldHaveSingleItem().AfterSequence.ShouldBe(99);
    }

    [Fact]
    public async Task Settings_are_the_defaults_until_chosen()
    {
        (await _store.SettingsAsync(Chat, CancellationToken.None)).ShouldBe(new ChatSettings());
        var chosen = new ChatSettings { TimeZone = "Asia/Baghdad", Quiet = new QuietHours(new LocalTime(22, 0), new LocalTime(7, 0)), Language = "ar", WithLead = false };

        await _store.KeepSettingsAsync(Chat, chosen, CancellationToken.None);

        (await _store.SettingsAsync(Chat, CancellationToken.None)).ShouldBe(chosen);
        await _store.KeepSettingsAsync(Chat, chosen with { Quiet = null }, CancellationToken.None);
        (await _store.SettingsAsync(Chat, CancellationToken.None)).Quiet.ShouldBeNull();
    }

    [Fact]
    public async Task A_time_zone_that_nobody_knows_reads_as_UTC()
    {
        await _store.KeepSettingsAsync(Chat, new ChatSettings { TimeZone = "Mars/Olympus" }, CancellationToken.None);

        var settings = await _store.SettingsAsync(Chat, CancellationToken.None);

        settings.TimeZone.ShouldBe("Mars/Olympus");
        settings.Zone.ShouldBe(DateTimeZone.Utc);
    }

    private static Cadence Daily() => Cadence.TryParse("daily 08:00", out var daily, out _) ? daily : throw new InvalidOperationException();
}
