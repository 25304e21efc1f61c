using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Delivery;
using NewsBot.Messages;
using NewsBot.Platforms.DiscordChat;

namespace NewsBot.Tests.Platforms.DiscordChat;

public sealed class DiscordAdministratorsTests
{
    [Fact]
    public async Task Administrators_are_told_in_private_channels_and_one_who_takes_no_messages_is_left_out()
    {
        await using var account = await DiscordAccount.StartAsync();
        account.Options.Change(new DiscordOptions { Admins = ["7", "8", "7"] });
        account.Server.ClosedUsers.Add("8");
        var administrators = new DiscordAdministrators(account.Api, account.Options, NullLogger<DiscordAdministrators>.Instance);

        var chats = await administrators.ChatsAsync(CancellationToken.None);

        chats.ShouldBe([new ChatAddress("discord", "907")]);
        (await account.Sender.SendAsync(chats[0], Message.Plain("a chat cannot be reached"), "n1", CancellationToken.None)).ShouldBeOfType<SendOutcome.Sent>();
        await administrators.ChatsAsync(CancellationToken.None);
        account.Server.Calls.Count(call => call == "POST /users/@me/channels").ShouldBe(3);
    }
}
