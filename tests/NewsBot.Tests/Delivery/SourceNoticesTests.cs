using NewsBot.Delivery;
using NewsBot.Messages;

namespace NewsBot.Tests.Delivery;

public sealed class SourceNoticesTests
{
    [Fact]
    public async Task Administrators_read_in_private_what_is_wrong_with_which_source_since_when()
    {
        await using var chats = await PushedChats.CreateAsync();
        chats.Administrators = [PushedChats.Chat("discord:9")];
        var notices = new SourceNotices(chats.Database, chats.Subscriptions, [chats], chats.Time);
        var now = chats.Time.GetUtcNow();

        await notices.TellAsync(
            [
                new SourceNotice("Gulf Courier", "failing") { Since = now.AddHours(-1), Reason = "https://courier.example/rss — It is out of service for a while (503)." },
                new SourceNotice("Libya Observer", "silent") { Since = now.AddHours(-9), Usual = TimeSpan.FromMinutes(40) },
                new SourceNotice("Sample Wire", "mended"),
                new SourceNotice("Old Gazette", "gone") { Since = now.AddHours(-1), Reason = "https://gazette.example/rss — The publisher says that it is gone for good (410)." },
            ],
            _ => Task.CompletedTask,
            CancellationToken.None);
        await chats.RunAsync();

        var words = MessageJson.Write(chats.Discord.Posts.ShouldHaveSingleItem().Message);
        words.ShouldContain("Gulf Courier");
        words.ShouldContain(" cannot be read since 11:00: https://courier.example/rss");
        words.ShouldContain(": nothing for 9 h, usually every 40 min.");
        words.ShouldContain(" is read again.");
        words.ShouldContain(" is gone since 11:00: https://gazette.example/rss");
    }

    [Fact]
    public async Task Nothing_is_told_where_it_could_not_be_remembered()
    {
        await using var chats = await PushedChats.CreateAsync();
        chats.Administrators = [PushedChats.Chat("discord:9")];
        var notices = new SourceNotices(chats.Database, chats.Subscriptions, [chats], chats.Time);

        await Should.ThrowAsync<InvalidOperationException>(notices.TellAsync([new SourceNotice("Sample Wire", "mended")], _ => throw new InvalidOperationException("full"), CancellationToken.None));
        await chats.RunAsync();

        chats.Discord.Posts.ShouldBeEmpty();
    }
}
