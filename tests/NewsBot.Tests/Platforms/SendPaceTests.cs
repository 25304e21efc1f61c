using NewsBot.Platforms;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms;

public sealed class SendPaceTests
{
    private static readonly SendRate Each = new(2, TimeSpan.FromSeconds(10));
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly FakeTime _time = new();
    private readonly SendPace _pace;

    public SendPaceTests() => _pace = new SendPace(_time, new SendRate(3, TimeSpan.FromSeconds(1)));

    [Fact]
    public void A_chat_has_its_rate_and_other_chats_have_theirs()
    {
        Wait("a").IsCompleted.ShouldBeTrue();
        Wait("a").IsCompleted.ShouldBeTrue();
        var third = Wait("a");
        third.IsCompleted.ShouldBeFalse();
        Wait("b").IsCompleted.ShouldBeTrue();

        _time.Advance(TimeSpan.FromSeconds(9));
        third.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(1));
        third.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public void The_account_has_a_rate_over_all_chats()
    {
        foreach (var chat in new[] { "a", "b", "c" })
        {
            Wait(chat).IsCompleted.ShouldBeTrue();
        }

        var fourth = Wait("d");
        fourth.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(1));
        fourth.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task A_pause_that_is_asked_for_holds_the_chat_and_whoever_is_asked_to_wait_too_long_takes_no_place()
    {
        (await Wait("a")).ShouldBeNull();
        _pace.Hold("a", TimeSpan.FromMinutes(1));

        (await Wait("a")).ShouldBe(TimeSpan.FromMinutes(1));
        (await Wait("a")).ShouldBe(TimeSpan.FromMinutes(1));
        (await Wait("b")).ShouldBeNull();
        _time.Advance(TimeSpan.FromMinutes(1));
        (await Wait("a")).ShouldBeNull();
    }

    [Fact]
    public async Task A_pause_that_begins_while_a_call_waits_holds_that_call_too()
    {
        await Wait("a");
        await Wait("a");
        var third = Wait("a");
        _pace.Hold("a", TimeSpan.FromSeconds(30));

        _time.Advance(TimeSpan.FromSeconds(10));

        (await third).ShouldBe(TimeSpan.FromSeconds(20));
    }

    private Task<TimeSpan?> Wait(string chat) => _pace.WaitAsync(chat, Each, Patience, TestContext.Current.CancellationToken);
}
