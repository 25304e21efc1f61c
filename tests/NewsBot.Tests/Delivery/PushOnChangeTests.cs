using NewsBot.Subscriptions;


namespace NewsBot.Tests.Delivery;

public sealed class PushOnChangeTests
{
    [Fact(Timeout = 60_000)]
    public async Task An_intake_that_brought_something_is_pushed_at_once_and_several_in_a_row_together()
    {
        await using var chats = await PushedChats.CreateAsync();
        await chats.SubscribeAsync("discord:1", "iraq");
        await chats.StartHostedAsync();
        for (var i = 0; i < 12; i++)
        {
            await chats.PublishAsync($"Iraq opens bridge {i} in Baghdad");
        }

        var post = chats.Discord.NextTryAsync();
        while (!post.IsCompleted)
        {
            chats.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        (await post).Headlines.Split(" | ").Length.ShouldBe(12);
        await chats.StopHostedAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task What_the_file_declares_holds_before_the_first_page_is_read()
    {
        await using var chats = await PushedChats.CreateAsync();
        chats.Declared.Change([new SubscriptionOptions { Chat = "discord:1", Topics = ["iraq"] }]);
        await chats.StartHostedAsync();

        await chats.PublishAsync("Iraq opens a bridge in Baghdad");
        await chats.RunAsync();

        chats.Discord.To("discord:1").ShouldBe(["Iraq opens a bridge in Baghdad"]);
        await chats.StopHostedAsync();
    }
}
