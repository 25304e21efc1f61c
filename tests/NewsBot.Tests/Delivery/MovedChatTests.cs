using NewsBot.Delivery;
using NewsBot.Subscriptions;

namespace NewsBot.Tests.Delivery;

public sealed class MovedChatTests : IAsyncLifetime
{
    private const string Old = "telegram:-5";
    private const string New = "telegram:-1005";
    private PushedChats _chats = null!;

    public async ValueTask InitializeAsync()
    {
        _chats = await PushedChats.CreateAsync();
        _chats.Telegram.Answer = (post, _) => Task.FromResult<SendOutcome>(post.Chat == Old ? new SendOutcome.Moved("-1005") : new SendOutcome.Sent("m"));
        await _chats.SubscribeAsync(Old, "iraq");
        await _chats.ChooseAsync(Old, new ChatSettings { Language = "ar" });
    }

    public ValueTask DisposeAsync() => _chats.DisposeAsync();

    [Fact]
    public async Task What_is_owed_goes_to_the_new_address_and_so_do_subscriptions_and_settings()
    {
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");

        await _chats.RunAsync();
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));

        _chats.Telegram.To(New).ShouldBe(["Iraq opens a bridge in Baghdad"]);
        (await _chats.CountsAsync()).ShouldBe("sent=1");
        (await _chats.Subscriptions.OfAsync(PushedChats.Chat(New), CancellationToken.None)).ShouldHaveSingleItem().TopicId.ShouldBe("iraq");
        (await _chats.Subscriptions.OfAsync(PushedChats.Chat(Old), CancellationToken.None)).ShouldBeEmpty();
        (await _chats.Subscriptions.SettingsAsync(PushedChats.Chat(New), CancellationToken.None)).Language.ShouldBe("ar");

        await _chats.PublishAsync("Iraq closes a road in Mosul");
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));
        _chats.Telegram.To(New).Count.ShouldBe(2);
        _chats.Telegram.Tries.Count(attempt => attempt.Chat == Old).ShouldBe(1);
    }

    [Fact]
    public async Task What_the_new_address_has_already_is_not_posted_again()
    {
        await _chats.SubscribeAsync(New, "iraq");
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad", "Iraq closes a road in Mosul");

        await _chats.RunAsync();
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));

        _chats.Telegram.To(New).Order(StringComparer.Ordinal).ShouldBe(["Iraq closes a road in Mosul", "Iraq opens a bridge in Baghdad"]);
    }

    [Fact]
    public async Task A_declared_subscription_moves_once_and_its_old_address_stays_quiet()
    {
        _chats.Declared.Change([new SubscriptionOptions { Chat = "telegram:-6", Topics = ["syria"] }]);
        await _chats.RunAsync();
        await _chats.Suspended.MoveAsync(PushedChats.Chat("telegram:-6"), PushedChats.Chat("telegram:-1006"), CancellationToken.None);
        _chats.Restart();

        await _chats.RunAsync();
        await _chats.PublishAsync("Syria opens a bridge in Damascus");
        await _chats.RunAsync();

        _chats.Telegram.To("telegram:-1006").Count.ShouldBe(1);
        _chats.Telegram.Tries.ShouldNotContain(attempt => attempt.Chat == "telegram:-6");
    }

    [Fact]
    public async Task A_chat_that_is_suspended_from_outside_keeps_what_it_is_owed_until_it_is_back()
    {
        await _chats.SubscribeAsync("telegram:-7/45", "iraq");
        await _chats.RunAsync();
        await _chats.Suspended.SuspendAsync(PushedChats.Chat("telegram:-7"), "kicked", CancellationToken.None);
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
        await _chats.RunAsync();
        _chats.Telegram.To("telegram:-7/45").ShouldBeEmpty();

        (await _chats.Suspended.ResumeAsync(PushedChats.Chat("telegram:-7"), CancellationToken.None)).ShouldBeTrue();
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));

        _chats.Telegram.To("telegram:-7/45").Count.ShouldBe(1);
    }
}
