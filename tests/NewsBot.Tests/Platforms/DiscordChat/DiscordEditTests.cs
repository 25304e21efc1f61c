using NewsBot.Delivery;
using NewsBot.Messages;

namespace NewsBot.Tests.Platforms.DiscordChat;

public sealed class DiscordEditTests
{
    private static readonly ChatAddress Chat = new("discord", "1");

    [Fact]
    public async Task An_edit_takes_the_place_of_the_post_and_doing_it_twice_changes_nothing()
    {
        await using var account = await DiscordAccount.StartAsync();
        var id = await PostAsync(account, Chat);

        (await EditAsync(account, Chat, id, "Port of Basra opens in spring")).ShouldBe(new SendOutcome.Sent(id));
        (await EditAsync(account, Chat, id, "Port of Basra opens in spring")).ShouldBe(new SendOutcome.Sent(id));

        var post = account.Server.Posts.ShouldHaveSingleItem();
        post.Body.Embeds.ShouldHaveSingleItem().Title.ShouldBe("Port of Basra opens in spring");
        post.Body.AllowedMentions!.Parse.ShouldBeEmpty();
    }

    [Fact]
    public async Task In_a_forum_the_first_message_of_the_post_is_edited()
    {
        await using var account = await DiscordAccount.StartAsync();
        account.Server.AddChannel("15", type: 15);
        var forum = new ChatAddress("discord", "15");
        var id = await PostAsync(account, forum);

        (await EditAsync(account, forum, id, "Port of Basra opens in spring")).ShouldBe(new SendOutcome.Sent(id));

        account.Server.Posts.ShouldHaveSingleItem().Body.Embeds.ShouldHaveSingleItem().Title.ShouldBe("Port of Basra opens in spring");
    }

    [Fact]
    public async Task A_post_that_was_deleted_is_left_and_a_channel_that_is_closed_is_gone()
    {
        await using var account = await DiscordAccount.StartAsync();
        var id = await PostAsync(account, Chat);

        (await EditAsync(account, Chat, "404", "anything")).ShouldBeOfType<SendOutcome.Rejected>();

        account.Server.AddChannel("1").Refusal = (403, 50001);
        (await EditAsync(account, Chat, id, "anything")).ShouldBeOfType<SendOutcome.ChatGone>();
    }

    private static async Task<string> PostAsync(DiscordAccount account, ChatAddress chat) =>
        (await account.Sender.SendAsync(chat, DiscordAccount.Story(), "n1", CancellationToken.None)).ShouldBeOfType<SendOutcome.Sent>().MessageId;

    private static Task<SendOutcome> EditAsync(DiscordAccount account, ChatAddress chat, string id, string headline) =>
        account.Sender.EditAsync(chat, id, DiscordAccount.Story(headline), CancellationToken.None);
}
