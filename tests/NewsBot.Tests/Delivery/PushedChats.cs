using System.Collections.Immutable;
using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Delivery;
using NewsBot.Messages;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Subscriptions;
using NewsBot.Tests.Platforms.Servers;
using NewsBot.Tests.Support;
using NewsBot.Topics;

namespace NewsBot.Tests.Delivery;

/// <summary>A NewsBot without sources: a test publishes stories and sees what the chats get.</summary>
internal sealed class PushedChats : IAsyncDisposable, IAdministrators
{
    public static readonly TopicCatalogue Catalogue = TopicCatalogue.Load(Repository.File("config/topics.json"));
    private static readonly TopicTagger Tagger = new(Catalogue);
    private readonly TestDatabase _database;
    private ServiceProvider _services = null!;
    private int _published;

    private PushedChats(TestDatabase database) => _database = database;

    public FakeTime Time { get; init; } = new();

    /// <summary>The platforms; those that a test can see into unless told otherwise.</summary>
    public IReadOnlyList<IMessageSender> Senders { get; init; } = [];

    public FakeSender Discord { get; } = new("discord");

    public FakeSender Telegram { get; } = new("telegram");

    public FakeOptions<PushOptions> Push { get; } = new(new PushOptions());

    public FakeOptions<DeliveryOptions> Delivery { get; } = new(new DeliveryOptions());

    public FakeOptions<SubscriptionList> Declared { get; } = new([]);

    /// <summary>The private chats of administrators.</summary>
    public ImmutableArray<ChatAddress> Administrators { get; set; } = [];

    public WatchedLog Log { get; } = new();

    public TestDatabase Store => _database;

    public Database Database => _database.Database;

    public PushService Service => _services.GetRequiredService<PushService>();

    public Outbox Outbox => _services.GetRequiredService<Outbox>();

    public SubscriptionStore Subscriptions => _services.GetRequiredService<SubscriptionStore>();

    public StoryCorrections Corrections => _services.GetRequiredService<StoryCorrections>();

    public StoryStore Stories => _services.GetRequiredService<StoryStore>();

    public DeliveryStatus Status => _services.GetRequiredService<DeliveryStatus>();

    public SuspendedChats Suspended => _services.GetRequiredService<SuspendedChats>();

    public static async Task<PushedChats> CreateAsync(FakeTime? time = null, params IMessageSender[] senders)
    {
        var created = new PushedChats(await TestDatabase.CreateAsync()) { Time = time ?? new FakeTime(), Senders = senders };
        created.Start();
        return created;
    }

    /// <summary>With one chat, <c>telegram:1</c>, and one story that it is owed.</summary>
    public static async Task<PushedChats> WithStoryAsync()
    {
        var created = await CreateAsync();
        await created.SubscribeAsync("telegram:1", "iraq");
        await created.PublishAsync("Iraq opens a bridge in Baghdad");
        return created;
    }

    /// <summary>A new process on the same database; what the old one held in memory is gone.</summary>
    public void Restart() => Start();

    /// <summary>The process is seen to have ended by whoever comes after it, as after a kill; what it has under way hears nothing.</summary>
    public void Die() => _services.GetRequiredService<ClaimOwner>().Dispose();

    /// <summary>Starts what runs by itself.</summary>
    public Task StartHostedAsync() => Task.WhenAll(_services.GetServices<IHostedService>().Select(service => service.StartAsync(CancellationToken.None)));

    public Task StopHostedAsync() => Task.WhenAll(_services.GetServices<IHostedService>().Select(service => service.StopAsync(CancellationToken.None)));

    public Task RunAsync() => Service.RunOnceAsync(CancellationToken.None);

    /// <summary>Looks after the chats that cannot be reached.</summary>
    public Task UpkeepAsync() => _services.GetRequiredService<ChatUpkeep>().RunAsync(CancellationToken.None);

    Task<ImmutableArray<ChatAddress>> IAdministrators.ChatsAsync(CancellationToken cancellationToken) => Task.FromResult(Administrators);

    public Task RunAfterAsync(TimeSpan pause)
    {
        Time.Advance(pause);
        return RunAsync();
    }

    public async Task SubscribeAsync(string chat, string topic, string when = "now", string[]? include = null, string[]? exclude = null, int sources = 1)
    {
        Cadence.TryParse(when, out var cadence, out var problem).ShouldBeTrue(problem);
        await Subscriptions.SubscribeAsync(
            new Subscription(Chat(chat), topic, cadence)
            {
                Include = [.. include ?? []],
                Exclude = [.. exclude ?? []],
                Sources = sources,
                AfterSequence = await Stories.LastSequenceAsync(CancellationToken.None),
            },
            CancellationToken.None);
    }

    public Task UnsubscribeAsync(string chat, string topic) => Subscriptions.UnsubscribeAsync(Chat(chat), topic, CancellationToken.None);

    public Task ChooseAsync(string chat, ChatSettings settings) => Subscriptions.KeepSettingsAsync(Chat(chat), settings, CancellationToken.None);

    /// <summary>Publishes one story a headline, all in one intake.</summary>
    public async Task<StoryId[]> PublishAsync(params string[] headlines)
    {
        var receipts = await _services.GetRequiredService<Intake>().AcceptAsync([.. headlines.Select(headline => Candidate(headline, Time.GetUtcNow()))], CancellationToken.None);
        return [.. receipts.Select(receipt => receipt.Story)];
    }

    /// <summary>One publisher's article on an event.</summary>
    /// <returns>Its story.</returns>
    public async Task<StoryId> TellAsync(string publisher, string headline, string text, bool silently = false)
    {
        var candidate = Some.Candidate(Some.Text(headline, text) with { Publisher = publisher }, $"page{_published++}.txt", publisher, Time.GetUtcNow()) with { IsSilent = silently };
        return (await _services.GetRequiredService<Intake>().AcceptAsync([candidate], CancellationToken.None))[0].Story;
    }

    public async Task PublishAsync(Candidate candidate) => await _services.GetRequiredService<Intake>().AcceptAsync([candidate], CancellationToken.None);

    public Candidate Candidate(string headline, DateTimeOffset? at)
    {
        // Words that no two stories share, so that none is taken for a copy of another.
        var number = _published++;
        var words = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"w{number}x{i}"));
        var text = Some.Text(headline, $"{headline}, an official said on Monday. {words}.") with
        {
            Published = at is { } moment ? new Published(moment, DatePrecision.Time) : null,
        };
        return Some.Candidate(text, place: $"page{number}.txt", seen: Time.GetUtcNow());
    }

    /// <summary>The counts that /status shows, after a look at every row whether they are exact.</summary>
    public async Task<string> CountsAsync()
    {
        var counts = Write(await Status.CountsAsync(CancellationToken.None));
        counts.ShouldBe(Write(await _database.Database.ReadAsync(
            async connection => (await connection.QueryAsync<(string State, int Count)>(
                """
                SELECT CASE
                        WHEN owed.dropped IS NOT NULL THEN 'dropped'
                        WHEN delivery.state IS NOT NULL THEN delivery.state
                        WHEN owed.quiet OR EXISTS (SELECT 1 FROM suspended_chat WHERE suspended_chat.chat = owed.chat) THEN 'held'
                        WHEN owed.due_at <= @now THEN 'due'
                        ELSE 'waiting'
                    END AS state, count(*)
                FROM owed LEFT JOIN delivery ON delivery.id = owed.delivery GROUP BY 1 ORDER BY 1
                """,
                new { now = Time.GetUtcNow().ToUnixTimeMilliseconds() })).Select(row => KeyValuePair.Create(row.State, row.Count)),
            CancellationToken.None)));
        return counts;

        static string Write(IEnumerable<KeyValuePair<string, int>> counts) => string.Join(' ', counts.Select(entry => $"{entry.Key}={entry.Value}"));
    }

    public static ChatAddress Chat(string text) => ChatAddress.TryParse(text, out var chat) ? chat : throw new ArgumentException(text, nameof(text));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private void Start()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging(logging => logging.AddProvider(Log));
        services.AddSingleton(_database.Database).AddSingleton(Catalogue).AddSingleton(Tagger).AddSingleton<TimeProvider>(Time);
        services.AddSingleton<StoryStore>().AddSingleton<Intake>().AddSingleton<StoryChanges>().AddSingleton<StoryCorrections>();
        services.AddSubscriptions().AddDelivery();
        services.AddSingleton<IOptionsMonitor<PushOptions>>(Push).AddSingleton<IOptionsMonitor<DeliveryOptions>>(Delivery).AddSingleton<IOptionsMonitor<SubscriptionList>>(Declared);
        services.AddSingleton<IAdministrators>(this);
        foreach (var sender in Senders.Count > 0 ? Senders : [Discord, Telegram])
        {
            services.AddSingleton(sender);
        }

        _services = services.BuildServiceProvider();
    }
}
