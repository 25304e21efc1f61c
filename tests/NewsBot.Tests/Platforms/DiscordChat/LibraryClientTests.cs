using System.Text.Json.Nodes;
using NewsBot.Platforms.DiscordChat;
using NewsBot.Tests.Platforms.Servers;

namespace NewsBot.Tests.Platforms.DiscordChat;

/// <summary>What is decided around the library: when it begins, and when it is given up.</summary>
public sealed class LibraryClientTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_session_that_the_platform_ended_is_begun_anew()
    {
        var (listener, connection) = await DiscordListener.ConnectAsync(DiscordLibrary.Required);
        await using var _ = listener;
        await connection.NextAsync(2);
        await connection.SendAsync(9, JsonValue.Create(false));

        (await connection.NextAsync(2))["d"]!["token"]!.GetValue<string>().ShouldBe(DiscordServer.Token);
        await listener.NextAsync<DiscordEvent.Ready>();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_close_after_which_the_library_stays_silent_for_ever_is_followed_by_a_new_connection()
    {
        var (listener, connection) = await DiscordListener.ConnectAsync(DiscordLibrary.Required);
        await using var _ = listener;
        await connection.CloseAsync(4006);

        await listener.Server.NextConnectionAsync();
        await listener.NextAsync<DiscordEvent.Ready>();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_library_that_tells_nothing_for_minutes_after_a_loss_is_replaced()
    {
        var (listener, connection) = await DiscordListener.ConnectAsync(DiscordLibrary.Required);
        await using var _ = listener;
        await connection.CloseAsync(4000);
        await listener.Time.WaitedForAsync(span => span == TimeSpan.FromMinutes(3));
        listener.Time.Advance(TimeSpan.FromMinutes(3));

        while ((await listener.NextAsync<DiscordEvent.Lost>()).Reason != "the library gave up")
        {
        }

        await listener.NextAsync<DiscordEvent.Ready>();
    }

    [Fact(Timeout = 60_000)]
    public async Task Each_shard_that_the_platform_asks_for_is_a_connection()
    {
        await using var listener = await DiscordListener.StartAsync(DiscordLibrary.Required, server => server.Shards = 2);
        List<string> shards = [];
        for (var shard = 0; shard < 2; shard++)
        {
            var connection = await listener.Server.NextConnectionAsync();
            shards.Add((await connection.NextAsync(2))["d"]!["shard"]!.ToJsonString());
        }

        shards.Order(StringComparer.Ordinal).ShouldBe(["[0,2]", "[1,2]"]);
    }
}
