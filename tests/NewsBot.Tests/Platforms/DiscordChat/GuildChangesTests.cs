using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Delivery;
using NewsBot.Messages;
using NewsBot.Subscriptions;
using NewsBot.Tests.Commands;
using NewsBot.Tests.Platforms.Servers;

namespace NewsBot.Tests.Platforms.DiscordChat;

public sealed class GuildChangesTests : IAsyncLifetime
{
    private readonly WatchedLog _log = new();
    private CancellationTokenSource _stop = new();
    private DiscordAccount _account = null!;
    private Bot _bot = null!;
    private DiscordConnection _connection = null!;
    private Task _running = Task.CompletedTask;
    private DateTimeOffset _joined;

    public async ValueTask InitializeAsync()
    {
        _account = await DiscordAccount.StartAsync();
        _account.Server.AddChannel("2");
        _account.Server.HasGuild = false;
        _bot = await Bot.StartAsync();
        _joined = _account.Time.GetUtcNow();
        await StartAsync();
    }

    [Fact]
    public async Task A_server_that_the_bot_was_removed_from_suspends_its_chats_and_no_others()
    {
        await SubscribeAsync("1", "10", "2", "7");
        await TellAsync("GUILD_CREATE", DiscordGuild.Here(_joined, "1", "1", "2"));
        await TellAsync("GUILD_DELETE", new JsonObject { ["id"] = "50" });
        await _log.UntilAsync("are suspended");

        (await SuspendedAsync()).ShouldBe(["discord:1", "discord:10", "discord:2"]);
    }

    [Fact]
    public async Task An_outage_of_a_server_suspends_nothing_and_its_end_greets_nobody()
    {
        await SubscribeAsync("1");
        await TellAsync("GUILD_CREATE", DiscordGuild.Here(_joined, "1", "1"));
        await _account.Server.DoneAsync("POST /channels/1/messages");
        await TellAsync("GUILD_DELETE", new JsonObject { ["id"] = "50", ["unavailable"] = true });
        await TellAsync("GUILD_CREATE", new JsonObject { ["id"] = "50", ["unavailable"] = true });
        await TellAsync("GUILD_CREATE", DiscordGuild.Here(_joined, "1", "1"));
        await FollowedAsync();

        (await SuspendedAsync()).ShouldBe(["discord:404"]);
        _account.Server.Posts.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("CHANNEL_DELETE", "1", new[] { "discord:1", "discord:1/10", "discord:10" })]
    [InlineData("THREAD_DELETE", "10", new[] { "discord:1/10", "discord:10" })]
    public async Task A_deleted_channel_suspends_its_chats_with_its_threads(string name, string id, string[] expected)
    {
        await SubscribeAsync("1", "1/10", "10", "2");
        await TellAsync("GUILD_CREATE", DiscordGuild.Here(_joined, "1", "1", "2"));
        await TellAsync(name, new JsonObject { ["id"] = id, ["guild_id"] = "50" });
        await _log.UntilAsync("are suspended");

        (await SuspendedAsync()).ShouldBe(expected);
    }

    [Fact]
    public async Task A_thread_that_began_after_the_start_goes_with_its_channel()
    {
        await SubscribeAsync("33");
        await TellAsync("GUILD_CREATE", DiscordGuild.Here(_joined, "1", "1"));
        await TellAsync("THREAD_CREATE", new JsonObject { ["id"] = "33", ["type"] = 11, ["guild_id"] = "50", ["parent_id"] = "1" });
        await TellAsync("CHANNEL_DELETE", new JsonObject { ["id"] = "1", ["guild_id"] = "50" });
        await _log.UntilAsync("are suspended");

        (await SuspendedAsync()).ShouldBe(["discord:33"]);
    }

    [Fact]
    public async Task Being_added_again_takes_up_what_was_suspended_and_greets_again()
    {
        await SubscribeAsync("1");
        await TellAsync("GUILD_CREATE", DiscordGuild.Here(_joined, "1", "1"));
        await _account.Server.DoneAsync("POST /channels/1/messages");
        await TellAsync("GUILD_DELETE", new JsonObject { ["id"] = "50" });
        await _log.UntilAsync("are suspended");
        await StopAsync();
        _account.Time.Advance(TimeSpan.FromMinutes(10));
        await StartAsync();
        _account.Server.ForgetNonces();
        await TellAsync("GUILD_CREATE", DiscordGuild.Here(_account.Time.GetUtcNow(), "1", "1"));
        await _log.UntilAsync("taken up again");
        await _account.Server.DoneAsync("POST /channels/1/messages");

        (await SuspendedAsync()).ShouldBeEmpty();
        _account.Server.Posts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_channel_that_somebody_changed_is_tried_again()
    {
        await SubscribeAsync("1");
        await _bot.Services.GetRequiredService<SuspendedChats>().SuspendAsync(new ChatAddress("discord", "1"), "the bot may not post", CancellationToken.None);
        await TellAsync("CHANNEL_UPDATE", DiscordGuild.Channel("1"));
        await _log.UntilAsync("taken up again");

        (await SuspendedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_is_greeted_once_where_it_welcomes_people_and_never_after_a_restart()
    {
        await TellAsync("GUILD_CREATE", DiscordGuild.Here(_joined, "2", "1", "2"));
        await _account.Server.DoneAsync("POST /channels/2/messages");
        await StopAsync();
        await StartAsync();
        _account.Server.ForgetNonces();
        await TellAsync("GUILD_CREATE", DiscordGuild.Here(_joined, "2", "1", "2"));
        await FollowedAsync();

        var greeting = _account.Server.Posts.ShouldHaveSingleItem();
        greeting.Channel.ShouldBe("2");
        greeting.Body.Content!.ShouldContain("/subscribe");
    }

    [Fact]
    public async Task A_server_that_welcomes_nobody_is_greeted_in_the_first_text_channel_that_takes_it()
    {
        _account.Server.AddChannel("3").Refusal = (403, 50013);
        await TellAsync("GUILD_CREATE", DiscordGuild.Here(_joined, null, "3", "2", "1"));
        await _account.Server.DoneAsync("POST /channels/2/messages");

        _account.Server.Posts.ShouldHaveSingleItem().Channel.ShouldBe("2");
    }

    [Fact]
    public async Task A_server_that_the_bot_is_in_for_long_is_not_greeted_by_a_new_store()
    {
        await TellAsync("GUILD_CREATE", DiscordGuild.Here(_joined - TimeSpan.FromDays(2), "1", "1"));
        await FollowedAsync();

        _account.Server.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_greeting_that_no_channel_takes_is_told_and_disturbs_nothing()
    {
        _account.Server.AddChannel("3").Refusal = (403, 50001);
        await TellAsync("GUILD_CREATE", DiscordGuild.Here(_joined, "3", "3"));
        await _log.UntilAsync("has no text channel");
        await FollowedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _account.DisposeAsync();
        await _bot.DisposeAsync();
        _log.Dispose();
    }

    private async Task StartAsync()
    {
        using var loggers = new LoggerFactory([_log]);
        var changes = DiscordGuild.Changes(_account, _bot.Services.GetRequiredService<NewsBot.Storage.Database>(), loggers);
        _stop = new CancellationTokenSource();
        _running = Task.WhenAll(_account.Client.RunAsync(changes.Take, _stop.Token), changes.RunAsync(_stop.Token));
        _account.Time.Advance(TimeSpan.FromSeconds(10));
        _connection = await _account.Server.NextConnectionAsync();
        await _connection.Introduced.Task;
    }

    private async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running.ContinueWith(_ => { }, TaskScheduler.Default);
        _stop.Dispose();
    }

    private Task TellAsync(string name, JsonObject content) => _connection.TellAsync(name, content);

    // Changes are followed in order: once this one is, all before it are.
    private async Task FollowedAsync()
    {
        await SubscribeAsync("404");
        await TellAsync("CHANNEL_DELETE", new JsonObject { ["id"] = "404" });
        await _log.UntilAsync("are suspended");
    }

    private async Task SubscribeAsync(params string[] chats)
    {
        foreach (var chat in chats)
        {
            ChatAddress.TryParse($"discord:{chat}", out var address).ShouldBeTrue();
            await _bot.Subscriptions.SubscribeAsync(new Subscription(address, "iraq", Cadence.Now), CancellationToken.None);
        }
    }

    private async Task<IEnumerable<string>> SuspendedAsync() =>
        (await _bot.Services.GetRequiredService<DeliveryStatus>().SuspendedAsync(CancellationToken.None)).Select(found => found.Chat.ToString()).Order(StringComparer.Ordinal);
}
