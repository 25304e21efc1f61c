using NewsBot.Delivery;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Delivery;

public sealed class DispatchTests : IAsyncLifetime
{
    private static readonly SendOutcome Down = new SendOutcome.RetryLater(TimeSpan.FromSeconds(1), "down");
    private PushedChats _chats = null!;

    public async ValueTask InitializeAsync()
    {
        _chats = await PushedChats.CreateAsync();
        await _chats.SubscribeAsync("discord:1", "iraq");
        await _chats.SubscribeAsync("discord:2", "iraq");
    }

    public ValueTask DisposeAsync() => _chats.DisposeAsync();

    [Fact]
    public async Task Posts_to_a_chat_keep_their_order_over_failures()
    {
        var failures = 2;
        _chats.Discord.Answer = (post, _) => Task.FromResult(post.Chat == "discord:1" && failures-- > 0 ? Down : new SendOutcome.Sent("m"));
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad", "Iraq closes a road in Mosul", "Iraq builds a school in Basra");

        await _chats.RunAsync();
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));

        _chats.Discord.To("discord:1").ShouldBe(["Iraq opens a bridge in Baghdad", "Iraq closes a road in Mosul", "Iraq builds a school in Basra"]);
    }

    [Fact]
    public async Task A_chat_that_fails_delays_no_other()
    {
        _chats.Discord.Answer = (post, _) => Task.FromResult(post.Chat == "discord:1" ? Down : new SendOutcome.Sent("m"));
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");

        await _chats.RunAsync();

        _chats.Discord.To("discord:2").Count.ShouldBe(1);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_chat_that_does_not_answer_delays_neither_others_nor_what_comes_later()
    {
        var never = new TaskCompletionSource<SendOutcome>();
        _chats.Discord.Answer = (post, cancellation) => post.Chat == "discord:1" ? never.Task.WaitAsync(cancellation) : Task.FromResult<SendOutcome>(new SendOutcome.Sent("m"));
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
        var waiting = _chats.RunAsync();
        while ((await _chats.Discord.NextTryAsync()).Chat != "discord:1")
        {
        }

        await _chats.PublishAsync("Iraq closes a road in Mosul");
        while (_chats.Discord.To("discord:2").Count < 2)
        {
            await _chats.RunAsync();
        }

        _chats.Discord.To("discord:2").ShouldBe(["Iraq opens a bridge in Baghdad", "Iraq closes a road in Mosul"]);
        _chats.Time.Advance(TimeSpan.FromMinutes(1));
        await waiting;
        (await _chats.CountsAsync()).ShouldBe("due=1 sent=2 unknown=1");
    }

    [Fact]
    public async Task Pauses_grow_and_a_platform_that_asks_for_longer_gets_it()
    {
        _chats.Discord.Answer = (post, _) => Task.FromResult(post.Chat == "discord:1" ? Down : new SendOutcome.Sent("m"));
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
        var tries = new List<double>();
        var start = _chats.Time.GetUtcNow();
        for (var second = 0; second < 70; second++)
        {
            var before = Tries();
            await _chats.RunAsync();
            if (Tries() > before)
            {
                tries.Add((_chats.Time.GetUtcNow() - start).TotalSeconds);
            }

            _chats.Time.Advance(TimeSpan.FromSeconds(1));
        }

        tries.ShouldBe([0, 2, 6, 14, 30, 62]);
        _chats.Discord.Always(new SendOutcome.RetryLater(TimeSpan.FromHours(2), "slow down"));
        await _chats.RunAfterAsync(TimeSpan.FromHours(1));
        var asked = Tries();
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(119));
        Tries().ShouldBe(asked);
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));
        Tries().ShouldBe(asked + 1);

        int Tries() => _chats.Discord.Tries.Count(post => post.Chat == "discord:1");
    }

    [Fact]
    public async Task What_comes_while_a_chat_is_out_of_reach_shares_one_digest()
    {
        _chats.Discord.Always(Down);
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
        await _chats.RunAsync();
        for (var i = 0; i < 15; i++)
        {
            await _chats.PublishAsync($"Iraq builds school {i} in Basra");
            await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));
        }

        _chats.Discord.Answer = null;
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(15));
        await _chats.RunAsync();

        _chats.Discord.To("discord:1").Count.ShouldBe(2);
        _chats.Discord.To("discord:1")[1].Split(" | ").Length.ShouldBe(15);
    }

    [Fact]
    public async Task A_message_that_is_refused_does_not_stop_the_next()
    {
        _chats.Discord.Answer = (post, _) => Task.FromResult<SendOutcome>(post.Headlines.Contains("bridge") ? new SendOutcome.Rejected("bad") : new SendOutcome.Sent("m"));
        var stories = await _chats.PublishAsync("Iraq opens a bridge in Baghdad", "Iraq closes a road in Mosul");

        await _chats.RunAsync();

        _chats.Discord.To("discord:1").ShouldBe(["Iraq closes a road in Mosul"]);
        (await _chats.CountsAsync()).ShouldBe("rejected=2 sent=2");
        (await _chats.Status.HistoryAsync(PushedChats.Chat("discord:1"), stories[0], CancellationToken.None))[^1].ShouldBe("Refused by the platform 12:00: bad.");
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_suspended_keeps_everything_and_catches_up_in_one_digest()
    {
        _chats.Discord.Always(new SendOutcome.ChatGone("kicked"));
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad", "Iraq closes a road in Mosul");
        await _chats.RunAsync();
        await _chats.PublishAsync("Iraq builds a school in Basra");
        await _chats.RunAfterAsync(TimeSpan.FromHours(7));

        _chats.Discord.Tries.Count.ShouldBe(2, "one for each chat");
        var suspended = await _chats.Status.SuspendedAsync(CancellationToken.None);
        suspended.Select(chat => (chat.Chat.ToString(), chat.Reason, chat.Since)).ShouldBe([("discord:1", "kicked", Some.Noon), ("discord:2", "kicked", Some.Noon)]);
        (await _chats.CountsAsync()).ShouldBe("held=6");
        (await _chats.Subscriptions.OfAsync(PushedChats.Chat("discord:1"), CancellationToken.None)).Length.ShouldBe(1);

        _chats.Discord.Answer = null;
        (await _chats.Suspended.ResumeAsync(PushedChats.Chat("discord:1"), CancellationToken.None)).ShouldBeTrue();
        await _chats.RunAsync();

        _chats.Discord.Posts.ShouldHaveSingleItem().Headlines.Split(" | ").Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_suspended_chat_that_changes_its_subscriptions_is_reached_again()
    {
        _chats.Discord.Always(new SendOutcome.ChatGone("kicked"));
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
        await _chats.RunAsync();
        _chats.Discord.Answer = null;

        await _chats.SubscribeAsync("discord:1", "syria");
        await _chats.RunAsync();

        _chats.Discord.To("discord:1").ShouldBe(["Iraq opens a bridge in Baghdad"]);
    }
}
