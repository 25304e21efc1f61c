using NewsBot.Delivery;
using NewsBot.Messages;

namespace NewsBot.Tests.Delivery;

public sealed class CrashTests : IAsyncLifetime
{
    private PushedChats _chats = null!;

    public async ValueTask InitializeAsync()
    {
        _chats = await PushedChats.CreateAsync();
        await _chats.SubscribeAsync("discord:1", "iraq");
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
    }

    public ValueTask DisposeAsync() => _chats.DisposeAsync();

    [Fact]
    public async Task A_sender_that_throws_loses_nothing_and_the_second_try_is_the_same_message()
    {
        _chats.Discord.Answer = (_, _) => throw new InvalidOperationException("broken");
        await _chats.RunAsync();
        (await _chats.CountsAsync()).ShouldBe("unknown=1");
        _chats.Discord.Answer = null;

        await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));

        _chats.Discord.Posts.Count.ShouldBe(1);
        var tries = _chats.Discord.Tries;
        tries.Count.ShouldBe(2);
        tries[1].Nonce.ShouldBe(tries[0].Nonce);
        tries[1].Nonce.Length.ShouldBeLessThanOrEqualTo(25);
        MessageJson.Write(tries[1].Message).ShouldBe(MessageJson.Write(tries[0].Message));
    }

    [Fact]
    public async Task A_process_that_ends_between_the_request_and_its_record_sends_again_with_the_same_nonce_once_its_lease_is_over()
    {
        var never = new TaskCompletionSource<SendOutcome>();
        _chats.Discord.Answer = (post, _) =>
        {
            _chats.Discord.Accept(post);
            return never.Task;
        };
        _ = _chats.RunAsync();
        await _chats.Discord.NextTryAsync();
        _chats.Discord.Posts.Count.ShouldBe(1);

        _chats.Restart();
        _chats.Discord.Answer = null;
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));
        _chats.Discord.Tries.Count.ShouldBe(1);
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));

        _chats.Discord.Posts.Select(post => post.Nonce).Distinct().Count().ShouldBe(1);
        _chats.Discord.Posts.Count.ShouldBe(2);
        (await _chats.CountsAsync()).ShouldBe("sent=1");
    }

    [Fact]
    public async Task A_message_that_may_stand_in_the_chat_is_never_written_anew()
    {
        _chats.Discord.Always(new SendOutcome.Unknown("connection reset"));
        await _chats.RunAsync();
        _chats.Discord.Always(new SendOutcome.ChatGone("kicked"));
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));
        await _chats.Suspended.ResumeAsync(PushedChats.Chat("discord:1"), CancellationToken.None);
        _chats.Discord.Answer = null;

        await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));

        _chats.Discord.Tries.Count.ShouldBe(3);
        _chats.Discord.Tries.Select(post => post.Nonce).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Who_prefers_a_gap_to_a_repeat_can_have_it()
    {
        _chats.Delivery.Change(new DeliveryOptions { OnUnknown = UnknownPolicy.Skip });
        _chats.Discord.Always(new SendOutcome.Unknown("connection reset"));
        await _chats.RunAsync();
        _chats.Discord.Answer = null;

        await _chats.PublishAsync("Iraq closes a road in Mosul");
        await _chats.RunAfterAsync(TimeSpan.FromHours(1));

        _chats.Discord.To("discord:1").ShouldBe(["Iraq closes a road in Mosul"]);
        (await _chats.CountsAsync()).ShouldBe("sent=1 unknown=1");
    }

    [Fact]
    public async Task A_stop_waits_shortly_for_the_answer_of_a_request_under_way_and_keeps_it()
    {
        using var stop = new CancellationTokenSource();
        var answer = new TaskCompletionSource<SendOutcome>();
        _chats.Discord.Answer = (_, cancellation) => answer.Task.WaitAsync(cancellation);
        var running = _chats.Service.RunOnceAsync(stop.Token);
        await _chats.Discord.NextTryAsync();

        await stop.CancelAsync();
        answer.SetResult(new SendOutcome.Sent("m1"));
        await running;

        (await _chats.CountsAsync()).ShouldBe("sent=1");
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_ever_and_what_is_not_known_is_called_unknown()
    {
        using var stop = new CancellationTokenSource();
        _chats.Discord.Answer = (_, cancellation) => new TaskCompletionSource<SendOutcome>().Task.WaitAsync(cancellation);
        var running = _chats.Service.RunOnceAsync(stop.Token);
        await _chats.Discord.NextTryAsync();

        await stop.CancelAsync();
        _chats.Time.Advance(TimeSpan.FromSeconds(3));
        await running;

        (await _chats.CountsAsync()).ShouldBe("unknown=1");
    }

    [Fact]
    public async Task An_answer_that_comes_after_the_lease_still_counts_as_sent()
    {
        var claim = await ClaimAsync();
        _chats.Restart();
        _chats.Time.Advance(TimeSpan.FromMinutes(3));
        (await _chats.Outbox.ExpireAsync(CancellationToken.None)).ShouldBe(1);

        await _chats.Outbox.RecordAsync(claim, new SendOutcome.Sent("m1"), CancellationToken.None);
        await _chats.RunAsync();

        (await _chats.CountsAsync()).ShouldBe("sent=1");
        _chats.Discord.Tries.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_sent_never_goes_back()
    {
        var claim = await ClaimAsync();
        await _chats.Outbox.RecordAsync(claim, new SendOutcome.Sent("m1"), CancellationToken.None);

        await _chats.Outbox.RecordAsync(claim, new SendOutcome.Unknown("late"), CancellationToken.None);
        await _chats.Outbox.RecordAsync(claim, new SendOutcome.ChatGone("late"), CancellationToken.None);

        (await _chats.CountsAsync()).ShouldBe("sent=1");
    }

    [Fact]
    public async Task A_claim_is_given_to_one_alone()
    {
        await _chats.Service.PlanAsync(CancellationToken.None);

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _chats.Outbox.ClaimAsync(PushedChats.Chat("discord:1"), CancellationToken.None)));

        claims.Count(claim => claim is not null).ShouldBe(1);
    }

    private async Task<Claim> ClaimAsync()
    {
        await _chats.Service.PlanAsync(CancellationToken.None);
        return (await _chats.Outbox.ClaimAsync(PushedChats.Chat("discord:1"), CancellationToken.None)).ShouldNotBeNull();
    }
}
