using NewsBot.Messages;

namespace NewsBot.Tests.Delivery;

/// <summary>A story that was stored without being news, as what a source holds when it is read for the first time.</summary>
public sealed class SilentStoryTests : IAsyncLifetime
{
    private const string Plain = "telegram:1", Late = "telegram:2", Breaking = "discord:3";
    private PushedChats _chats = null!;

    public async ValueTask InitializeAsync()
    {
        _chats = await PushedChats.CreateAsync();
        await _chats.SubscribeAsync(Plain, "world");
        await _chats.SubscribeAsync(Breaking, "world", sources: 2);
        await TellAsync("Wire", 0, silently: true);
    }

    public ValueTask DisposeAsync() => _chats.DisposeAsync();

    [Fact]
    public async Task It_is_posted_to_nobody_while_only_what_was_there_before_tells_it()
    {
        await TellAsync("Gazette", 1, silently: true);

        _chats.Telegram.Posts.ShouldBeEmpty();
        _chats.Discord.Posts.ShouldBeEmpty();
        (await _chats.CountsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_posted_once_and_with_both_publishers_when_another_source_tells_it_as_news()
    {
        await TellAsync("Courier", 1);

        _chats.Telegram.Posts.ShouldHaveSingleItem().Message.Blocks.OfType<StoryBlock>().Single().Byline.ShouldContain("Wire · Courier — 2 sources");
        _chats.Discord.To(Breaking).Count.ShouldBe(1);

        await TellAsync("Post", 2);
        await _chats.RunAfterAsync(TimeSpan.FromHours(1));

        _chats.Telegram.Posts.Count.ShouldBe(1);
        _chats.Telegram.Edits.ShouldHaveSingleItem().Story.Byline.ShouldContain("3 sources");
        _chats.Discord.To(Breaking).Count.ShouldBe(1);
    }

    [Fact]
    public async Task It_is_news_to_whoever_subscribed_before_it_became_news_and_to_nobody_after()
    {
        await _chats.SubscribeAsync(Late, "world");
        await TellAsync("Courier", 1);
        _chats.Telegram.To(Late).Count.ShouldBe(1);

        await _chats.SubscribeAsync("telegram:4", "world");
        await TellAsync("Post", 2);
        await _chats.RunAfterAsync(TimeSpan.FromHours(1));

        _chats.Telegram.To("telegram:4").ShouldBeEmpty();
        _chats.Telegram.To(Late).Count.ShouldBe(1);
    }

    private async Task TellAsync(string publisher, int text, bool silently = false)
    {
        await _chats.TellAsync(publisher, "Earthquake in Karadag", Karadag.Quake[text], silently);
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(10));
    }
}
