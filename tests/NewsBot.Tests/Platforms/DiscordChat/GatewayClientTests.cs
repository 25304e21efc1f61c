using System.Text.Json.Nodes;
using System.Threading.Channels;
using NewsBot.Platforms.DiscordChat;
using NewsBot.Tests.Platforms.Servers;

namespace NewsBot.Tests.Platforms.DiscordChat;

public sealed class GatewayClientTests : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(41_250);
    private readonly Channel<DiscordEvent> _events = Channel.CreateUnbounded<DiscordEvent>();
    private readonly CancellationTokenSource _stop = new();
    private DiscordAccount _account = null!;
    private Task _running = Task.CompletedTask;

    [Fact]
    public async Task It_connects_with_no_privileged_intent_and_says_who_it_is()
    {
        await StartAsync();
        var connection = await _account.Server.NextConnectionAsync();

        var identify = (await connection.NextAsync(2))["d"]!;
        identify["intents"]!.GetValue<int>().ShouldBe(1);
        identify["shard"]!.ToJsonString().ShouldBe("[0,1]");
        (await NextAsync<DiscordEvent.Ready>()).ShouldBe(new DiscordEvent.Ready(DiscordServer.Application, "NewsBot"));
    }

    [Fact]
    public async Task The_first_heartbeat_comes_within_the_interval_and_each_further_one_after_it()
    {
        await StartAsync();
        var connection = await _account.Server.NextConnectionAsync();
        await NextAsync<DiscordEvent.Ready>();
        _account.Time.Advance(Beat);

        (await connection.NextAsync(1))["d"]!.GetValue<long>().ShouldBe(1);
        await _account.Time.WaitedForAsync(span => span == Beat);
    }

    [Fact]
    public async Task A_heartbeat_that_nobody_acknowledges_ends_the_connection_and_the_session_is_resumed()
    {
        await StartAsync(server => server.AcknowledgesHeartbeats = false);
        var connection = await _account.Server.NextConnectionAsync();
        await NextAsync<DiscordEvent.Ready>();
        _account.Time.Advance(Beat);
        await connection.NextAsync(1);
        await _account.Time.WaitedForAsync(span => span == Beat);
        _account.Time.Advance(Beat);

        await ResumesAsync();
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(4008)]
    [InlineData(1001)]
    public async Task A_close_that_keeps_the_session_is_answered_by_resuming_it(int code)
    {
        await StartAsync();
        var connection = await _account.Server.NextConnectionAsync();
        await NextAsync<DiscordEvent.Ready>();
        await connection.CloseAsync(code);

        await ResumesAsync();
    }

    [Fact]
    public async Task A_cut_connection_is_resumed()
    {
        await StartAsync();
        var connection = await _account.Server.NextConnectionAsync();
        await NextAsync<DiscordEvent.Ready>();
        connection.Cut();

        await ResumesAsync();
    }

    [Fact]
    public async Task Being_asked_to_reconnect_resumes_and_keeps_the_session_alive()
    {
        await StartAsync();
        var connection = await _account.Server.NextConnectionAsync();
        await NextAsync<DiscordEvent.Ready>();
        await connection.SendAsync(7);

        await ResumesAsync();
        (await connection.Closed.Task).ShouldBe(4000);
    }

    [Fact]
    public async Task A_session_that_the_platform_ended_is_begun_anew_after_a_pause()
    {
        await StartAsync();
        var connection = await _account.Server.NextConnectionAsync();
        await NextAsync<DiscordEvent.Ready>();
        _account.Time.Forget();
        _account.Time.Advance(TimeSpan.FromSeconds(5));
        await connection.SendAsync(9, JsonValue.Create(false));
        (await _account.Time.WaitedForAsync(span => span < TimeSpan.FromSeconds(5))).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
        _account.Time.Advance(TimeSpan.FromSeconds(5));

        var next = await _account.Server.NextConnectionAsync();
        (await next.NextAsync(2))["d"]!["token"]!.GetValue<string>().ShouldBe(DiscordServer.Token);
    }

    [Theory]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task A_close_for_good_ends_it_with_words_that_help(int code)
    {
        await StartAsync();
        var connection = await _account.Server.NextConnectionAsync();
        await connection.CloseAsync(code);

        (await Should.ThrowAsync<DiscordRefusedException>(() => _running)).Message.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_wrong_token_ends_it_and_the_words_do_not_repeat_it()
    {
        _account = await DiscordAccount.StartAsync(token: "not.the.token");
        _running = _account.Gateway.RunAsync(_ => { }, _stop.Token);

        var refused = await Should.ThrowAsync<DiscordRefusedException>(() => _running);
        refused.Message.ShouldContain("Discord.Token");
        refused.ToString().ShouldNotContain("not.the.token");
    }

    [Fact]
    public async Task Two_shards_are_two_connections_begun_five_seconds_apart()
    {
        await StartAsync(server => server.Shards = 2);
        var first = await _account.Server.NextConnectionAsync();
        (await first.NextAsync(2))["d"]!["shard"]!.ToJsonString().ShouldBe("[0,2]");
        await _account.Time.WaitedForAsync(span => span == TimeSpan.FromSeconds(5));
        _account.Time.Advance(TimeSpan.FromSeconds(5));

        var second = await _account.Server.NextConnectionAsync();
        (await second.NextAsync(2))["d"]!["shard"]!.ToJsonString().ShouldBe("[1,2]");
    }

    [Fact]
    public async Task A_used_up_budget_of_sessions_is_waited_for()
    {
        await StartAsync(server => server.SessionsLeft = 0);

        (await NextAsync<DiscordEvent.Lost>()).Reason.ShouldContain("budget");
        await _account.Time.WaitedForAsync(span => span == TimeSpan.FromHours(1));
        _account.Time.Advance(TimeSpan.FromHours(1));
        await NextAsync<DiscordEvent.Ready>();
    }

    [Fact]
    public async Task No_network_at_the_start_is_tried_again_after_growing_pauses()
    {
        await StartAsync(server =>
        {
            server.Faults.Enqueue(Fault.CutBefore);
            server.Faults.Enqueue(Fault.Html);
        });

        await _account.Time.WaitedForAsync(span => span == TimeSpan.FromSeconds(2));
        _account.Time.Advance(TimeSpan.FromSeconds(2));
        await _account.Time.WaitedForAsync(span => span == TimeSpan.FromSeconds(4));
        _account.Time.Advance(TimeSpan.FromSeconds(4));
        await NextAsync<DiscordEvent.Ready>();
    }

    [Fact]
    public async Task A_stop_says_goodbye_and_ends_the_session_and_the_next_start_begins_one_within_the_budget()
    {
        await StartAsync();
        var connection = await _account.Server.NextConnectionAsync();
        await NextAsync<DiscordEvent.Ready>();
        await _stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => _running);
        (await connection.Closed.Task).ShouldBe(1000);

        _account.Time.Advance(TimeSpan.FromSeconds(5));
        using var again = new CancellationTokenSource();
        var running = _account.Gateway.RunAsync(told => _events.Writer.TryWrite(told), again.Token);
        await (await _account.Server.NextConnectionAsync()).NextAsync(2);
        await NextAsync<DiscordEvent.Ready>();
        _account.Server.SessionsLeft.ShouldBe(998);
        await again.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task A_stop_before_anybody_said_hello_does_not_wait()
    {
        await StartAsync(server => server.SaysHello = false);
        await _account.Server.NextConnectionAsync();
        await _stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => _running);
    }

    [Fact]
    public async Task An_event_in_an_unknown_form_is_passed_over()
    {
        await StartAsync();
        var connection = await _account.Server.NextConnectionAsync();
        await NextAsync<DiscordEvent.Ready>();
        await connection.SendAsync(0, new JsonObject { ["type"] = 2 }, "INTERACTION_CREATE", 2);
        await connection.SendAsync(0, new JsonObject { ["id"] = "9" }, "CHANNEL_DELETE", 3);

        (await NextAsync<DiscordEvent.ChannelGone>()).Channel.ShouldBe("9");
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ContinueWith(_ => { }, TaskScheduler.Default);
        await _account.DisposeAsync();
        _stop.Dispose();
    }

    private async Task StartAsync(Action<DiscordServer>? arrange = null)
    {
        _account = await DiscordAccount.StartAsync();
        arrange?.Invoke(_account.Server);
        _running = _account.Gateway.RunAsync(told => _events.Writer.TryWrite(told), _stop.Token);
    }

    private async Task ResumesAsync()
    {
        var next = await _account.Server.NextConnectionAsync();
        var resume = (await next.NextAsync(6))["d"]!;
        resume["seq"]!.GetValue<long>().ShouldBe(1);
        await NextAsync<DiscordEvent.Resumed>();
    }

    private async Task<T> NextAsync<T>()
        where T : DiscordEvent
    {
        while (true)
        {
            if (await _events.Reader.ReadAsync() is T told)
            {
                return told;
            }
        }
    }
}
