using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Platforms.DiscordChat;
using NewsBot.Platforms.DiscordChat.Gateway;
using NewsBot.Tests.Platforms.Servers;

namespace NewsBot.Tests.Platforms.DiscordChat;

/// <summary>What only the built-in client decides by itself: heartbeats, pauses, and the spacing of new sessions.</summary>
public sealed class GatewayClientTests
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(41_250);

    [Fact(Timeout = 60_000)]
    public async Task The_first_heartbeat_comes_within_the_interval_and_each_further_one_after_it()
    {
        var (listener, connection) = await DiscordListener.ConnectAsync("builtin");
        await using var _ = listener;
        listener.Time.Advance(Beat);

        (await connection.NextAsync(1))["d"]!.GetValue<long>().ShouldBe(connection.Sequence);
        await listener.Time.WaitedForAsync(span => span == Beat);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_heartbeat_that_nobody_acknowledges_ends_the_connection_and_the_session_is_resumed()
    {
        var (listener, connection) = await DiscordListener.ConnectAsync("builtin", server => server.AcknowledgesHeartbeats = false);
        await using var _ = listener;
        listener.Time.Advance(Beat);
        await connection.NextAsync(1);
        await listener.Time.WaitedForAsync(span => span == Beat);
        listener.Time.Advance(Beat);

        await listener.ResumesAsync(connection);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_session_that_the_platform_ended_is_begun_anew_after_a_pause()
    {
        var (listener, connection) = await DiscordListener.ConnectAsync("builtin");
        await using var _ = listener;
        listener.Time.Forget();
        listener.Time.Advance(TimeSpan.FromSeconds(5));
        await connection.SendAsync(9, JsonValue.Create(false));
        (await listener.Time.WaitedForAsync(span => span < TimeSpan.FromSeconds(5))).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
        listener.Time.Advance(TimeSpan.FromSeconds(5));

        var next = await listener.Server.NextConnectionAsync();
        (await next.NextAsync(2))["d"]!["token"]!.GetValue<string>().ShouldBe(DiscordServer.Token);
    }

    [Fact]
    public void A_server_of_which_nobody_says_since_when_is_known_and_greeted_by_nobody()
    {
        var told = new List<DiscordEvent>();
        using var guild = JsonDocument.Parse("""{"id":"50","channels":[{"id":"1","type":0}]}""");

        new GatewayEventReader(told.Add).Read("GUILD_CREATE", guild.RootElement);

        told.ShouldHaveSingleItem().ShouldBeOfType<DiscordEvent.GuildHere>().JoinedAt.ShouldBe(DateTimeOffset.UnixEpoch);
    }

    [Fact(Timeout = 60_000)]
    public async Task Two_shards_are_two_connections_begun_five_seconds_apart()
    {
        await using var listener = await DiscordListener.StartAsync("builtin", server => server.Shards = 2);
        var first = await listener.Server.NextConnectionAsync();
        (await first.NextAsync(2))["d"]!["shard"]!.ToJsonString().ShouldBe("[0,2]");
        await listener.Time.WaitedForAsync(span => span == TimeSpan.FromSeconds(5));
        listener.Time.Advance(TimeSpan.FromSeconds(5));

        var second = await listener.Server.NextConnectionAsync();
        (await second.NextAsync(2))["d"]!["shard"]!.ToJsonString().ShouldBe("[1,2]");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_stop_says_goodbye_and_ends_the_session_and_the_next_start_begins_one_within_the_budget()
    {
        var (listener, connection) = await DiscordListener.ConnectAsync("builtin");
        await using var _ = listener;
        await listener.StopAsync();
        (await connection.Closed.Task).ShouldBe(1000);

        listener.Time.Advance(TimeSpan.FromSeconds(5));
        using var again = new CancellationTokenSource();
        var running = listener.Account.Client.RunAsync(_ => { }, again.Token);
        await (await listener.Server.NextConnectionAsync()).Introduced.Task;
        listener.Server.SessionsLeft.ShouldBe(998);
        await again.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => running);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_stop_before_anybody_said_hello_does_not_wait()
    {
        await using var listener = await DiscordListener.StartAsync("builtin", server => server.SaysHello = false);
        await listener.Server.NextConnectionAsync();

        await listener.StopAsync();
    }
}
