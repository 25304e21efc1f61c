using NewsBot.Delivery;
using NewsBot.Messages;

namespace NewsBot.Tests.Delivery;

public sealed class MalformedTests : IAsyncLifetime
{
    private static readonly SendOutcome Malformed = new SendOutcome.Malformed("400: BUTTON_DATA_INVALID");
    private PushedChats _chats = null!;

    public async ValueTask InitializeAsync() => _chats = await PushedChats.WithStoryAsync();

    public ValueTask DisposeAsync() => _chats.DisposeAsync();

    [Fact]
    public async Task What_the_platform_calls_malformed_arrives_in_words_alone()
    {
        _chats.Telegram.Answer = (post, _) => Task.FromResult(post.Message.Buttons.IsEmpty ? new SendOutcome.Sent("m1") : Malformed);

        await _chats.RunAsync();

        var message = _chats.Telegram.Posts.ShouldHaveSingleItem().Message;
        message.Buttons.ShouldBeEmpty();
        var words = message.Blocks.Select(block => block.ShouldBeOfType<Paragraph>().Runs.ShouldHaveSingleItem()).ToList();
        words.ShouldAllBe(run => run.Style == RunStyle.Plain && run.Link == null && run.Command == null);
        words[0].Text.ShouldBe("Iraq opens a bridge in Baghdad");
        words.Select(run => run.Text).ShouldContain("/summary S1");
        (await _chats.CountsAsync()).ShouldBe("sent=1");
    }

    [Fact]
    public async Task What_stays_malformed_is_given_up_with_the_reason_and_the_queue_goes_on()
    {
        await _chats.PublishAsync("Iraq closes a road in Mosul");
        _chats.Telegram.Answer = (post, _) => Task.FromResult(post.Message.Blocks.Any(block => MessageJson.Write(new Message { Blocks = [block] }).Contains("bridge")) ? Malformed : new SendOutcome.Sent("m1"));

        await _chats.RunAsync();

        _chats.Telegram.Tries.Count.ShouldBe(3);
        _chats.Telegram.To("telegram:1").ShouldBe(["Iraq closes a road in Mosul"]);
        (await _chats.CountsAsync()).ShouldBe("rejected=1 sent=1");
        (await _chats.Status.HistoryAsync(PushedChats.Chat("telegram:1"), new(1), CancellationToken.None)).ShouldContain(step => step.Contains("BUTTON_DATA_INVALID"));
    }

    [Fact]
    public async Task A_process_that_ends_in_between_still_tries_the_words_alone_only_once()
    {
        _chats.Telegram.Always(Malformed);
        await _chats.Service.PlanAsync(CancellationToken.None);
        var claim = (await _chats.Outbox.ClaimAsync(PushedChats.Chat("telegram:1"), CancellationToken.None)).ShouldNotBeNull();
        await _chats.Outbox.RecordAsync(claim, Malformed, CancellationToken.None);

        _chats.Restart();
        await _chats.RunAsync();
        await _chats.RunAfterAsync(TimeSpan.FromHours(1));

        _chats.Telegram.Tries.ShouldHaveSingleItem().Message.Buttons.ShouldBeEmpty();
        (await _chats.CountsAsync()).ShouldBe("rejected=1");
    }
}
