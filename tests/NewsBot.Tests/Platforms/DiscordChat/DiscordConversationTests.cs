using System.Text.Json.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using NewsBot.Delivery;
using NewsBot.Platforms.DiscordChat;
using NewsBot.Tests.Commands;
using NewsBot.Tests.Platforms.Servers;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.DiscordChat;

public sealed class DiscordConversationTests : IAsyncDisposable
{
    private readonly WatchedLog _log = new();
    private DiscordAccount _account = null!;
    private Bot _bot = null!;
    private TestDatabase _database = null!;
    private DiscordHealth _health = null!;
    private DiscordService _service = null!;
    private DiscordConnection _connection = null!;
    private long _sequence = 1;

    [Fact]
    public async Task A_command_is_acknowledged_first_and_then_answered()
    {
        await StartAsync();
        var question = await AskAsync(2, Command("latest", ("topic", "iraq"), ("count", 3)));

        question.First!.Type.ShouldBe(5);
        question.First.Data.ShouldBeNull();
        question.Original!.AllowedMentions!.Parse.ShouldBeEmpty();
        _account.Server.Calls.Where(call => call.Contains("interactions", StringComparison.Ordinal) || call.Contains("webhooks", StringComparison.Ordinal)).First().ShouldEndWith("/callback");
    }

    [Fact]
    public async Task A_refusal_is_seen_by_the_asker_alone()
    {
        await StartAsync();
        var question = await AskAsync(2, Command("subscribe", ("topic", "iraq")));

        question.First!.Data!.Flags.ShouldBe(64);
        Text(question.Original!).ShouldContain("administrator");
    }

    [Fact]
    public async Task Who_may_manage_the_channel_may_subscribe_it()
    {
        await StartAsync();
        var question = await AskAsync(2, Command("subscribe", ("topic", "iraq"), ("when", "daily 08:00")), permissions: "16");

        Text(question.Original!).ShouldContain("08:00");
        (await _bot.Subscriptions.OfAsync(new NewsBot.Messages.ChatAddress("discord", "1"), CancellationToken.None)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_admin_of_the_bot_may_everything_everywhere()
    {
        await StartAsync(new DiscordOptions { Admins = ["7"] });

        Text((await AskAsync(2, Command("settings", ("name", "timezone"), ("value", "Asia/Baghdad")))).Original!).ShouldContain("Baghdad");
    }

    [Fact]
    public async Task A_promise_to_everybody_is_taken_back_where_the_answer_concerns_the_asker_alone()
    {
        await StartAsync();
        var question = await AskAsync(2, Command("latest", ("topic", "iraq"), ("page", "nonsense")), until: "POST /webhooks");

        question.IsTakenBack.ShouldBeTrue();
        question.More.ShouldHaveSingleItem().Flags.ShouldBe(64);
    }

    [Fact]
    public async Task A_page_button_changes_the_page_that_it_stands_under()
    {
        await StartAsync();
        var question = await AskAsync(3, new JsonObject { ["custom_id"] = "~/topics page:2", ["component_type"] = 2 });

        question.First!.Type.ShouldBe(6);
        question.Original.ShouldNotBeNull();
    }

    [Fact]
    public async Task Another_button_brings_an_answer_of_its_own()
    {
        await StartAsync();

        (await AskAsync(3, new JsonObject { ["custom_id"] = "/topics", ["component_type"] = 2 })).First!.Type.ShouldBe(5);
    }

    [Fact]
    public async Task What_is_typed_is_completed_with_at_most_twenty_five_choices()
    {
        await StartAsync();
        var typed = new JsonObject { ["name"] = "latest", ["options"] = new JsonArray(new JsonObject { ["name"] = "topic", ["type"] = 3, ["value"] = "ira", ["focused"] = true }) };
        var question = await AskAsync(4, typed, until: "POST /interactions");

        question.First!.Type.ShouldBe(8);
        question.First.Data!.Choices!.Select(choice => choice.Value).ShouldContain("iraq");
        var all = await AskAsync(4, new JsonObject { ["name"] = "latest", ["options"] = new JsonArray(new JsonObject { ["name"] = "topic", ["type"] = 3, ["value"] = "", ["focused"] = true }) }, until: "POST /interactions");
        all.First!.Data!.Choices!.Length.ShouldBeLessThanOrEqualTo(25);
    }

    [Fact]
    public async Task An_option_behind_others_that_are_filled_is_completed_too()
    {
        await StartAsync();
        var typed = new JsonObject
        {
            ["name"] = "settings",
            ["options"] = new JsonArray(
                new JsonObject { ["name"] = "name", ["type"] = 3, ["value"] = "timezone" },
                new JsonObject { ["name"] = "value", ["type"] = 3, ["value"] = "bagh", ["focused"] = true }),
        };

        (await AskAsync(4, typed, until: "POST /interactions")).First!.Data!.Choices!.Select(choice => choice.Value).ShouldContain("Asia/Baghdad");
    }

    [Fact]
    public async Task A_question_that_is_not_waited_for_any_more_is_told_in_the_log_and_not_answered()
    {
        await StartAsync();
        var (late, told) = _account.Server.Ask(2, Command("latest"));
        late.IsLate = true;
        await _connection.SendAsync(0, told, "INTERACTION_CREATE", ++_sequence);
        await _account.Server.DoneAsync("POST /interactions");
        await AskAsync(2, Command("topics"));

        late.Original.ShouldBeNull();
        _log.Lines.Count(line => line.Contains("not waited for", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_cut_after_the_acknowledgement_does_not_cost_the_answer()
    {
        await StartAsync();
        _account.Server.Faults.Enqueue(Fault.CutAfter);

        (await AskAsync(2, Command("topics"))).Original.ShouldNotBeNull();
    }

    [Fact]
    public async Task Commands_are_registered_once_for_as_long_as_they_stay_the_same()
    {
        await StartAsync();
        var commands = _account.Server.Registered.ShouldHaveSingleItem();
        commands.Single(command => command.Name == "subscribe").DefaultMemberPermissions.ShouldBe("16");
        commands.Single(command => command.Name == "latest").Options!.Single(option => option.Name == "topic").Autocomplete.ShouldBe(true);

        var again = new DiscordCommands(_bot.Router, _account.Api, _database.Database);
        await again.RegisterAsync(DiscordServer.Application, CancellationToken.None);
        var before = _account.Server.Registered.Count;
        (await again.RegisterAsync(DiscordServer.Application, CancellationToken.None)).ShouldBeNull();
        _account.Server.Registered.Count.ShouldBe(before);
    }

    [Fact]
    public async Task Health_tells_a_connection_and_its_loss()
    {
        await StartAsync();
        (await _health.CheckHealthAsync(new HealthCheckContext())).Status.ShouldBe(HealthStatus.Healthy);
        await _connection.CloseAsync(4014);
        await _log.UntilAsync("will not take this bot");

        var health = await _health.CheckHealthAsync(new HealthCheckContext());
        (health.Status, health.Description!.Contains("intents", StringComparison.Ordinal)).ShouldBe((HealthStatus.Degraded, true));
    }

    [Fact]
    public async Task No_token_stands_in_a_log_or_an_activity()
    {
        var tags = new System.Collections.Concurrent.ConcurrentQueue<string>();
        using var listener = new System.Diagnostics.ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("System.Net", StringComparison.Ordinal),
            Sample = (ref System.Diagnostics.ActivityCreationOptions<System.Diagnostics.ActivityContext> _) => System.Diagnostics.ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => tags.Enqueue(string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Value}"))),
        };
        System.Diagnostics.ActivitySource.AddActivityListener(listener);
        await StartAsync();
        var (late, told) = _account.Server.Ask(2, Command("latest"));
        late.IsLate = true;
        await _connection.SendAsync(0, told, "INTERACTION_CREATE", ++_sequence);
        await _account.Server.DoneAsync("POST /interactions");
        var question = await AskAsync(2, Command("topics"));

        var said = string.Join('\n', _log.Lines.Concat(tags));
        said.ShouldContain("not waited for");
        said.ShouldNotContain(DiscordServer.Token);
        said.ShouldNotContain(question.Token);
        said.ShouldNotContain(late.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _service.StopAsync(CancellationToken.None);
        _service.Dispose();
        await _account.DisposeAsync();
        await _bot.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static JsonObject Command(string name, params (string Name, JsonNode Value)[] options) => new()
    {
        ["id"] = "1",
        ["name"] = name,
        ["type"] = 1,
        ["options"] = new JsonArray([.. options.Select(option => new JsonObject { ["name"] = option.Name, ["type"] = 3, ["value"] = option.Value })]),
    };

    private static string Text(DiscordRequests.Message message) => message.Content + string.Concat((message.Embeds ?? []).Select(embed => embed.Description));

    private async Task StartAsync(DiscordOptions? options = null)
    {
        _account = await DiscordAccount.StartAsync();
        _bot = await Bot.StartAsync();
        _database = await TestDatabase.CreateAsync();
        _health = new DiscordHealth(_account.Time);
        using var loggers = new LoggerFactory([_log]);
        var conversation = new DiscordConversation(_account.Api, _bot.Router, new SuspendedChats(_database.Database, _account.Time), new FakeOptions<DiscordOptions>(options ?? new DiscordOptions()), loggers.CreateLogger<DiscordConversation>());
        _service = new DiscordService(
            _account.Gateway,
            new DiscordInbox(conversation, loggers.CreateLogger<DiscordInbox>()),
            new DiscordCommands(_bot.Router, _account.Api, _database.Database),
            DiscordGuild.Changes(_account, _database.Database, loggers),
            _health,
            _account.Time,
            loggers.CreateLogger<DiscordService>());
        await _service.StartAsync(CancellationToken.None);
        _connection = await _account.Server.NextConnectionAsync();
        await _account.Server.DoneAsync("PUT /applications");
        await _log.UntilAsync("connected as NewsBot");
    }

    private async Task<DiscordQuestion> AskAsync(int type, JsonObject content, string permissions = "0", string until = "PATCH /webhooks")
    {
        var (question, told) = _account.Server.Ask(type, content, permissions: permissions);
        await _connection.SendAsync(0, told, "INTERACTION_CREATE", ++_sequence);
        await _account.Server.DoneAsync(until);
        _account.Server.Words.ShouldBeOneOf("", "Unknown interaction", "Interaction has already been acknowledged.");
        return question;
    }
}
