using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NewsBot.Delivery;
using NewsBot.Messages;
using NewsBot.Platforms.TelegramChat;
using NewsBot.Subscriptions;
using NewsBot.Tests.Commands;
using NewsBot.Tests.Platforms.Servers;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.TelegramChat;

/// <summary>The whole bot, from the update to the answer, before a Bot API on loopback.</summary>
internal sealed class TelegramBot : IAsyncDisposable
{
    public const long Owner = 99;

    private readonly Bot _bot;
    private IHostedService _receiver;

    private TelegramBot(BotApiServer server, Bot bot)
    {
        Server = server;
        _bot = bot;
        _receiver = bot.Services.GetServices<IHostedService>().OfType<TelegramReceiver>().Single();
    }

    public BotApiServer Server { get; }

    public FakeTime Time => _bot.Time;

    public Bot Rooms => _bot;

    public TelegramHealth Health => _bot.Services.GetRequiredService<TelegramHealth>();

    public static async Task<TelegramBot> StartAsync(Action<BotApiServer>? before = null, Action<IServiceCollection>? more = null, Dictionary<string, string?>? settings = null)
    {
        var time = new FakeTime();
        var server = await BotApiServer.StartAsync(time, cancellationToken: TestContext.Current.CancellationToken);
        before?.Invoke(server);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings(server)).AddInMemoryCollection(settings ?? []).Build();
        var bot = await Bot.StartAsync(services =>
        {
            services.AddSingleton<TimeProvider>(time);
            services.AddSingleton<IConfiguration>(configuration);
            services.AddTelegramChat(configuration);

            // Calls on loopback need no patience; a clock that runs ahead would only cut them.
            services.AddSingleton(provider => TelegramClients.Create(provider.GetRequiredService<IOptions<TelegramOptions>>().Value, TimeProvider.System));
            more?.Invoke(services);
        });
        var started = new TelegramBot(server, bot);
        await started._receiver.StartAsync(CancellationToken.None);
        return started;
    }

    public static Dictionary<string, string?> Settings(BotApiServer server) => new(StringComparer.Ordinal)
    {
        ["Telegram:Token"] = BotApiServer.Token,
        ["Telegram:ApiUrl"] = server.Url.AbsoluteUri,
        ["Telegram:Client"] = "builtin",
        ["Telegram:Admins:0"] = "99",
        ["Sources:0:Id"] = "samples",
        ["Sources:0:Path"] = "samples",
    };

    public async Task<IReadOnlyList<Subscription>> SubscriptionsAsync(string chat) => ChatAddress.TryParse(chat, out var address)
        ? await _bot.Subscriptions.OfAsync(address, CancellationToken.None)
        : throw new ArgumentException(chat, nameof(chat));

    public async Task<IReadOnlyList<string>> SuspendedAsync() =>
        [.. (await _bot.Services.GetRequiredService<DeliveryStatus>().SuspendedAsync(CancellationToken.None)).Select(chat => chat.Chat.ToString())];

    /// <summary>What the bot answers to a line.</summary>
    public async Task<TelegramPost> AskAsync(TelegramChatState chat, string text, long user = 7, long? thread = null, long? senderChat = null)
    {
        Server.Say(chat, text, user, thread, senderChat);
        var posting = Server.NextPostAsync();

        // The lane may count its second from the moment at which it heard of the last answer.
        await UntilAsync(() => posting.IsCompleted);
        var post = await posting;

        // One message a second is all that a private chat takes.
        Time.Advance(TimeSpan.FromSeconds(3));
        return post;
    }

    /// <summary>Waits until an update was handled, and says how many posts there are.</summary>
    public async Task<int> PostsAfterAsync(long update)
    {
        await Server.ConfirmedAsync(update);
        return Server.Posts.Count;
    }

    /// <summary>A new process on the same database; what the old one held in memory is gone.</summary>
    public Task RestartAsync()
    {
        var services = _bot.Services;
        var conversation = ActivatorUtilities.CreateInstance<TelegramConversation>(services);
        var inbox = ActivatorUtilities.CreateInstance<TelegramInbox>(services, conversation);
        _receiver = ActivatorUtilities.CreateInstance<TelegramReceiver>(services, conversation, inbox);
        return _receiver.StartAsync(CancellationToken.None);
    }

    /// <summary>
    /// Lets the clock go on until something is done. With a span, the clock only jumps to where somebody waits for it, and never beyond the span's
    /// end: however slow the machine is, the time that passes is the time that is waited for.
    /// </summary>
    public async Task UntilAsync(Func<bool> done, bool talk = true, TimeSpan? within = null)
    {
        var end = within is { } span ? Time.GetUtcNow() + span : DateTimeOffset.MaxValue;
        while (!done())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            if (within is not null)
            {
                Time.AdvanceToNext(notAfter: end);
            }
            else if (Time.Waiting > 0)
            {
                Time.Advance(TimeSpan.FromMilliseconds(100));
            }

            // As long as a call takes, so that the clock does not run away from what is under way.
            if (talk)
            {
                await Server.RoundTripAsync();
            }

            await Task.Yield();
        }
    }

    /// <summary>What the health check says.</summary>
    public async Task<string> HealthAsync() => (await Health.CheckHealthAsync(new())) is var health ? $"{health.Status}: {health.Description}" : "";

    public Task StopAsync() => _receiver.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        var stopping = StopAsync();
        await UntilAsync(() => stopping.IsCompleted, talk: false);
        await _bot.DisposeAsync();
        await Server.DisposeAsync();
    }
}
