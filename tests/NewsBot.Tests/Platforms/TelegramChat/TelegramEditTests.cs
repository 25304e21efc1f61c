using NewsBot.Delivery;
using NewsBot.Messages;

namespace NewsBot.Tests.Platforms.TelegramChat;

public sealed class TelegramEditTests
{
    [Fact]
    public async Task An_edit_takes_the_place_of_the_post_and_doing_it_twice_changes_nothing()
    {
        await using var bench = await TelegramBench.StartAsync();
        var id = await PostAsync(bench);

        (await EditAsync(bench, id, "opens in spring")).ShouldBe(new SendOutcome.Sent(id));
        (await EditAsync(bench, id, "opens in spring")).ShouldBe(new SendOutcome.Sent(id));

        bench.Posted.ShouldBe(["opens in spring"]);
    }

    [Fact]
    public async Task A_post_that_was_deleted_is_left_and_a_chat_that_is_closed_is_gone()
    {
        await using var bench = await TelegramBench.StartAsync();
        var id = await PostAsync(bench);

        (await EditAsync(bench, "404", "anything")).ShouldBeOfType<SendOutcome.Rejected>();
        (await EditAsync(bench, "no number", "anything")).ShouldBeOfType<SendOutcome.Rejected>();

        bench.Close();
        (await EditAsync(bench, id, "anything")).ShouldBeOfType<SendOutcome.ChatGone>();
    }

    private static async Task<string> PostAsync(TelegramBench bench) =>
        (await bench.SendAsync(Message.Plain("opens"))).ShouldBeOfType<SendOutcome.Sent>().MessageId;

    // One message a second is all that a private chat takes.
    private static Task<SendOutcome> EditAsync(TelegramBench bench, string id, string text)
    {
        bench.Time.Advance(TimeSpan.FromSeconds(3));
        return bench.Sender.EditAsync(bench.Chat, id, Message.Plain(text), TestContext.Current.CancellationToken);
    }
}
