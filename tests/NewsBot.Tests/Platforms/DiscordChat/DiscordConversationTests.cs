using System.Text.Json.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsBot.Platforms.DiscordChat;
using NewsBot.Tests.Platforms.Servers;

namespace NewsBot.Tests.Platforms.DiscordChat;

/// <summary>From the interaction to the answer, whichever client receives.</summary>
public abstract class DiscordConversationTests : IAsyncDisposable
{
    private DiscordBot _discord = null!;

    /// <summary>Which client.</summary>
    protected abstract string Client { get; }

    [Fact(Timeout = 60_000)]
    public async Task A_command_is_acknowledged_first_and_then_answered()
    {
        await StartAsync();
        var question = await _discord.AskAsync(2, DiscordBot.Command("latest", ("topic", "iraq"), ("count", 3)));

        question.First!.Type.ShouldBe(5);
        question.First.Data.ShouldBeNull();
        question.Original!.AllowedMentions!.Parse.ShouldBeEmpty();
        _discord.Server.Calls.Where(call => call.Contains("interactions", StringComparison.Ordinal) || call.Contains("webhooks", StringComparison.Ordinal)).First().ShouldEndWith("/callback");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_refusal_is_seen_by_the_asker_alone()
    {
        await StartAsync();
        var question = await _discord.AskAsync(2, DiscordBot.Command("subscribe", ("topic", "iraq")));

        question.First!.Data!.Flags.ShouldBe(64);
        DiscordAccount.Text(question.Original!).ShouldContain("administrator");
    }

    [Fact(Timeout = 60_000)]
    public async Task Who_may_manage_the_channel_may_subscribe_it()
    {
        await StartAsync();
        var question = await _discord.AskAsync(2, DiscordBot.Command("subscribe", ("topic", "iraq"), ("when", "daily 08:00")), permissions: "16");

        DiscordAccount.Text(question.Original!).ShouldContain("08:00");
        (await _discord.Rooms.Subscriptions.OfAsync(new NewsBot.Messages.ChatAddress("discord", "1"), CancellationToken.None)).ShouldHaveSingleItem();
    }

    [Fact(Timeout = 60_000)]
    public async Task An_admin_of_the_bot_may_everything_everywhere()
    {
        await StartAsync(new DiscordOptions { Admins = ["7"] });

        DiscordAccount.Text((await _discord.AskAsync(2, DiscordBot.Command("settings", ("name", "timezone"), ("value", "Asia/Baghdad")))).Original!).ShouldContain("Baghdad");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_promise_to_everybody_is_taken_back_where_the_answer_concerns_the_asker_alone()
    {
        await StartAsync();
        var question = await _discord.AskAsync(2, DiscordBot.Command("latest", ("topic", "iraq"), ("page", "nonsense")), until: "POST /webhooks");

        question.IsTakenBack.ShouldBeTrue();
        question.More.ShouldHaveSingleItem().Flags.ShouldBe(64);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_page_button_changes_the_page_that_it_stands_under()
    {
        await StartAsync();
        var question = await _discord.AskAsync(3, DiscordBot.Button("~/topics page:2"));

        question.First!.Type.ShouldBe(6);
        question.Original.ShouldNotBeNull();
    }

    [Fact(Timeout = 60_000)]
    public async Task Another_button_brings_an_answer_of_its_own()
    {
        await StartAsync();

        (await _discord.AskAsync(3, DiscordBot.Button("/topics"))).First!.Type.ShouldBe(5);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_is_typed_is_completed_with_at_most_twenty_five_choices()
    {
        await StartAsync();
        var typed = new JsonObject { ["name"] = "latest", ["options"] = new JsonArray(new JsonObject { ["name"] = "topic", ["type"] = 3, ["value"] = "ira", ["focused"] = true }) };
        var question = await _discord.AskAsync(4, typed, until: "POST /interactions");

        question.First!.Type.ShouldBe(8);
        question.First.Data!.Choices!.Select(choice => choice.Value).ShouldContain("iraq");
        var all = await _discord.AskAsync(4, new JsonObject { ["name"] = "latest", ["options"] = new JsonArray(new JsonObject { ["name"] = "topic", ["type"] = 3, ["value"] = "", ["focused"] = true }) }, until: "POST /interactions");
        all.First!.Data!.Choices!.Length.ShouldBeLessThanOrEqualTo(25);
    }

    [Fact(Timeout = 60_000)]
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

        (await _discord.AskAsync(4, typed, until: "POST /interactions")).First!.Data!.Choices!.Select(choice => choice.Value).ShouldContain("Asia/Baghdad");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_question_that_is_not_waited_for_any_more_is_told_in_the_log_and_not_answered()
    {
        await StartAsync();
        var late = await _discord.AskLateAsync(DiscordBot.Command("latest"));
        await _discord.AskAsync(2, DiscordBot.Command("topics"));

        late.Original.ShouldBeNull();
        _discord.Log.Lines.Count(line => line.Contains("not waited for", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_cut_after_the_acknowledgement_does_not_cost_the_answer()
    {
        await StartAsync();
        _discord.Server.Faults.Enqueue(Fault.CutAfter);

        (await _discord.AskAsync(2, DiscordBot.Command("topics"))).Original.ShouldNotBeNull();
    }

    [Fact(Timeout = 60_000)]
    public async Task What_is_said_besides_the_first_answer_stands_there_once_when_its_end_is_unknown()
    {
        await StartAsync();
        _discord.Server.FaultsAt = "POST /webhooks";
        _discord.Server.Faults.Enqueue(Fault.CutAfter);

        var question = await _discord.AskAsync(2, DiscordBot.Command("latest", ("topic", "iraq"), ("page", "nonsense")), until: "POST /webhooks");
        await _discord.Log.UntilAsync("could not be answered");

        question.More.ShouldHaveSingleItem();
    }

    [Fact(Timeout = 60_000)]
    public async Task Where_the_store_fails_the_commands_are_registered_later_and_questions_answered_meanwhile()
    {
        await StartAsync(damage: "DROP TABLE discord_registration");
        await _discord.Log.UntilAsync("store failed while the slash commands were registered");

        (await _discord.AskAsync(2, DiscordBot.Command("topics"))).Original.ShouldNotBeNull();
        _discord.Server.Registered.ShouldBeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task Commands_are_registered_once_for_as_long_as_they_stay_the_same()
    {
        await StartAsync();
        var commands = _discord.Server.Registered.ShouldHaveSingleItem();
        commands.Single(command => command.Name == "subscribe").DefaultMemberPermissions.ShouldBe("16");
        commands.Single(command => command.Name == "latest").Options!.Single(option => option.Name == "topic").Autocomplete.ShouldBe(true);

        var again = new DiscordCommands(_discord.Rooms.Router, _discord.Account.Api, _discord.Database);
        await again.RegisterAsync(DiscordServer.Application, CancellationToken.None);
        var before = _discord.Server.Registered.Count;
        (await again.RegisterAsync(DiscordServer.Application, CancellationToken.None)).ShouldBeNull();
        _discord.Server.Registered.Count.ShouldBe(before);
    }

    [Fact(Timeout = 60_000)]
    public async Task Health_tells_a_connection_and_its_loss()
    {
        await StartAsync();
        (await _discord.Health.CheckHealthAsync(new HealthCheckContext())).Status.ShouldBe(HealthStatus.Healthy);
        await _discord.Connection.CloseAsync(4014);
        await _discord.Log.UntilAsync("will not take this bot");

        var health = await _discord.Health.CheckHealthAsync(new HealthCheckContext());
        (health.Status, health.Description!.Contains("intents", StringComparison.Ordinal)).ShouldBe((HealthStatus.Degraded, true));
    }

    [Fact(Timeout = 60_000)]
    public async Task An_answer_that_is_called_malformed_comes_in_words_alone()
    {
        await StartAsync(new DiscordOptions { Admins = ["7"] });
        _discord.Server.RefusesButtons = true;
        var (question, told) = _discord.Server.Ask(2, DiscordBot.Command("status"), permissions: "0");

        await _discord.Connection.TellAsync("INTERACTION_CREATE", told);
        await _discord.Server.DoneAsync("PATCH /webhooks");
        await _discord.Server.DoneAsync("PATCH /webhooks");

        (question.Original!.Components ?? []).ShouldBeEmpty();
        DiscordAccount.Text(question.Original).ShouldContain("Status");
        DiscordAccount.Text(question.Original).ShouldContain("/sources");
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _discord is null ? default : _discord.DisposeAsync();
    }

    private async Task StartAsync(DiscordOptions? options = null, string? damage = null) => _discord = await DiscordBot.StartAsync(Client, options, damage: damage);
}

/// <summary>With the built-in client.</summary>
public sealed class BuiltInDiscordConversationTests : DiscordConversationTests
{
    protected override string Client => "builtin";
}

/// <summary>With the library's client, where it was built.</summary>
public sealed class LibraryDiscordConversationTests : DiscordConversationTests
{
    protected override string Client => DiscordLibrary.Required;
}
