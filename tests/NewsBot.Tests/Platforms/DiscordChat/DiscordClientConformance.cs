using System.Text.Json.Nodes;
using NewsBot.Platforms.DiscordChat;
using NewsBot.Tests.Platforms.Servers;

namespace NewsBot.Tests.Platforms.DiscordChat;

/// <summary>What every client of the gateway keeps.</summary>
public abstract class DiscordClientConformance
{
    /// <summary>Which client.</summary>
    protected abstract string Client { get; }

    [Fact(Timeout = 60_000)]
    public async Task It_connects_with_no_privileged_intent_and_says_who_it_is()
    {
        await using var listener = await DiscordListener.StartAsync(Client);
        var connection = await listener.Server.NextConnectionAsync();

        var identify = (await connection.NextAsync(2))["d"]!;
        identify["intents"]!.GetValue<int>().ShouldBe(1);
        (identify["shard"]?.ToJsonString() ?? "[0,1]").ShouldBe("[0,1]");
        (await listener.NextAsync<DiscordEvent.Ready>()).ShouldBe(new DiscordEvent.Ready(DiscordServer.Application, "NewsBot"));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(4000)]
    [InlineData(4008)]
    [InlineData(1001)]
    public async Task A_close_that_keeps_the_session_is_answered_by_resuming_it(int code)
    {
        var (listener, connection) = await DiscordListener.ConnectAsync(Client);
        await using var _ = listener;
        await connection.CloseAsync(code);

        (await listener.NextAsync<DiscordEvent.Lost>()).Reason.ShouldContain($"{code}");
        await listener.ResumesAsync(connection);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_cut_connection_is_resumed()
    {
        var (listener, connection) = await DiscordListener.ConnectAsync(Client);
        await using var _ = listener;
        connection.Cut();

        await listener.ResumesAsync(connection);
    }

    [Fact(Timeout = 60_000)]
    public async Task Being_asked_to_reconnect_resumes_and_keeps_the_session_alive()
    {
        var (listener, connection) = await DiscordListener.ConnectAsync(Client);
        await using var _ = listener;
        await connection.SendAsync(7);

        await listener.ResumesAsync(connection);
        (await connection.Closed.Task).ShouldBe(4000);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task A_close_for_good_ends_it_with_words_that_help(int code)
    {
        var (listener, connection) = await DiscordListener.ConnectAsync(Client);
        await using var _ = listener;
        await connection.CloseAsync(code);

        (await Should.ThrowAsync<DiscordRefusedException>(() => listener.Running)).Message.ShouldNotBeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_wrong_token_ends_it_and_the_words_do_not_repeat_it()
    {
        await using var listener = await DiscordListener.StartAsync(Client, token: "not.the.token");

        var refused = await Should.ThrowAsync<DiscordRefusedException>(() => listener.Running);
        refused.Message.ShouldContain("Discord.Token");
        refused.ToString().ShouldNotContain("not.the.token");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_used_up_budget_of_sessions_is_waited_for()
    {
        await using var listener = await DiscordListener.StartAsync(Client, server => server.SessionsLeft = 0);

        (await listener.NextAsync<DiscordEvent.Lost>()).Reason.ShouldContain("budget");
        await listener.Time.WaitedForAsync(span => span == TimeSpan.FromHours(1));
        listener.Time.Advance(TimeSpan.FromHours(1));
        await listener.NextAsync<DiscordEvent.Ready>();
    }

    [Theory(Timeout = 60_000)]
    [InlineData(Fault.CutBefore, Fault.Html)]
    [InlineData(Fault.HalfBody, Fault.ServerError)]
    public async Task No_network_at_the_start_is_tried_again_after_growing_pauses(Fault first, Fault second)
    {
        await using var listener = await DiscordListener.StartAsync(Client, server =>
        {
            server.Faults.Enqueue(first);
            server.Faults.Enqueue(second);
        });

        await listener.Time.WaitedForAsync(span => span == TimeSpan.FromSeconds(2));
        listener.Time.Advance(TimeSpan.FromSeconds(2));
        await listener.Time.WaitedForAsync(span => span == TimeSpan.FromSeconds(4));
        listener.Time.Advance(TimeSpan.FromSeconds(4));
        await listener.NextAsync<DiscordEvent.Ready>();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_command_says_who_asks_what_and_where_from()
    {
        var (listener, connection) = await DiscordListener.ConnectAsync(Client);
        await using var _ = listener;

        var asked = await listener.AskAsync<DiscordEvent.Command>(connection, 2, DiscordBot.Command("latest", ("topic", "العراق 🇮🇶"), ("count", 3)));

        (asked.Name, asked.From.Channel, asked.From.User, asked.From.Language, asked.From.ApplicationId, asked.From.MayManage).ShouldBe(("latest", "1", "7", "en-US", DiscordServer.Application, false));
        asked.Options.ShouldBe([("topic", "العراق 🇮🇶"), ("count", "3")]);
        asked.From.Token.ShouldNotBeEmpty();
    }

    [Theory(Timeout = 60_000)]
    [InlineData("8", true)]
    [InlineData("16", true)]
    [InlineData("32", true)]
    [InlineData("2048", false)]
    [InlineData("0", false)]
    [InlineData(null, true)]
    public async Task Who_manages_the_channel_or_the_server_may_configure_it_and_everybody_a_direct_message(string? permissions, bool mayManage)
    {
        var (listener, connection) = await DiscordListener.ConnectAsync(Client);
        await using var _ = listener;

        var asked = await listener.AskAsync<DiscordEvent.Command>(connection, 2, DiscordBot.Command("topics"), channel: permissions is null ? "77" : "1", permissions);

        asked.From.MayManage.ShouldBe(mayManage);
        asked.Options.ShouldBeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_channel_that_came_after_the_connection_is_asked_from_as_well()
    {
        var (listener, connection) = await DiscordListener.ConnectAsync(Client);
        await using var _ = listener;
        listener.Server.AddChannel("31", type: 11);

        (await listener.AskAsync<DiscordEvent.Command>(connection, 2, DiscordBot.Command("topics"), channel: "31", permissions: "16")).From.ShouldSatisfyAllConditions(
            from => from.Channel.ShouldBe("31"),
            from => from.MayManage.ShouldBeTrue());
    }

    [Fact(Timeout = 60_000)]
    public async Task A_pressed_button_and_what_is_typed_arrive_as_they_are()
    {
        var (listener, connection) = await DiscordListener.ConnectAsync(Client);
        await using var _ = listener;

        (await listener.AskAsync<DiscordEvent.Pressed>(connection, 3, new JsonObject { ["custom_id"] = "~/latest iraq page:2", ["component_type"] = 2 })).CustomId.ShouldBe("~/latest iraq page:2");
        var typed = DiscordBot.Command("latest", ("topic", "ira"));
        typed["options"]![0]!["focused"] = true;
        typed["options"]!.AsArray().Add(new JsonObject { ["name"] = "count", ["type"] = 4, ["value"] = 3 });
        var typing = await listener.AskAsync<DiscordEvent.Typing>(connection, 4, typed);
        (typing.Name, typing.Option, typing.Typed).ShouldBe(("latest", "topic", "ira"));
        typing.Filled.ShouldBe([("count", "3")]);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_is_told_with_its_channels_and_threads_and_since_when_the_bot_is_in_it()
    {
        await using var listener = await DiscordListener.StartAsync(Client, server =>
        {
            server.AddChannel("9", type: 15);
            server.AddChannel("31", type: 11);
        });

        var here = await listener.NextAsync<DiscordEvent.GuildHere>();

        (here.Guild, here.JoinedAt, here.Language, here.SystemChannel).ShouldBe((DiscordServer.Guild, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), "en-US", "1"));
        here.Channels.OrderBy(channel => channel.Id, StringComparer.Ordinal).ShouldBe([new("1", Parent: null, 0, 0), new("31", "1", 11, 0), new("9", Parent: null, 15, 0)]);
    }

    [Fact(Timeout = 60_000)]
    public async Task Channels_and_threads_come_and_go_and_so_does_a_server_but_an_outage_is_neither()
    {
        var (listener, connection) = await DiscordListener.ConnectAsync(Client, server => server.AddChannel("9"));
        await using var _ = listener;

        await listener.FollowsAsync(connection);
        await connection.TellAsync("CHANNEL_CREATE", DiscordServer.Partial("10", 0));
        (await listener.NextAsync<DiscordEvent.ChannelHere>()).ShouldBe(new DiscordEvent.ChannelHere(DiscordServer.Guild, new("10", Parent: null, 0, 0)));
        await connection.TellAsync("CHANNEL_UPDATE", DiscordServer.Partial("9", 0));
        (await listener.NextAsync<DiscordEvent.ChannelHere>()).Channel.Id.ShouldBe("9");
        await connection.TellAsync("THREAD_CREATE", DiscordServer.Partial("8", 11));
        (await listener.NextAsync<DiscordEvent.ChannelHere>()).Channel.ShouldBe(new("8", "1", 11, 0));
        await connection.TellAsync("THREAD_UPDATE", DiscordServer.Partial("7", 11));
        (await listener.NextAsync<DiscordEvent.ChannelHere>()).Channel.Parent.ShouldBe("1");
        await connection.TellAsync("THREAD_DELETE", DiscordServer.Partial("8", 11));
        (await listener.NextAsync<DiscordEvent.ChannelGone>()).Channel.ShouldBe("8");
        await connection.TellAsync("CHANNEL_DELETE", DiscordServer.Partial("9", 0));
        (await listener.NextAsync<DiscordEvent.ChannelGone>()).Channel.ShouldBe("9");
        await connection.TellAsync("GUILD_DELETE", new JsonObject { ["id"] = DiscordServer.Guild, ["unavailable"] = true });
        await connection.TellAsync("GUILD_DELETE", new JsonObject { ["id"] = DiscordServer.Guild });
        (await listener.NextAsync<DiscordEvent.GuildGone>()).Guild.ShouldBe(DiscordServer.Guild);
    }

    [Fact(Timeout = 60_000)]
    public async Task An_event_in_an_unknown_form_is_passed_over()
    {
        var (listener, connection) = await DiscordListener.ConnectAsync(Client);
        await using var _ = listener;
        await connection.TellAsync("INTERACTION_CREATE", new JsonObject { ["type"] = 2 });
        await connection.TellAsync("INTERACTION_CREATE", new JsonObject { ["type"] = "a word", ["data"] = 3 });
        await connection.TellAsync("SOMETHING_NEW", new JsonArray());

        (await listener.AskAsync<DiscordEvent.Command>(connection, 2, DiscordBot.Command("topics"))).Name.ShouldBe("topics");
    }
}

/// <summary>The suite on the built-in client.</summary>
public sealed class BuiltInDiscordClientTests : DiscordClientConformance
{
    protected override string Client => "builtin";
}

/// <summary>The suite on the library's client, where it was built.</summary>
public sealed class LibraryDiscordClientTests : DiscordClientConformance
{
    protected override string Client => DiscordLibrary.Required;
}
