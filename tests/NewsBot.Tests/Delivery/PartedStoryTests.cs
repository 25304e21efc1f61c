using NewsBot.Stories;

namespace NewsBot.Tests.Delivery;

/// <summary>What chats get of a story that turns out to be two, and of two that turn out to be one, when nobody but the clusterer says so.</summary>
public sealed class PartedStoryTests : IAsyncLifetime
{
    private const string Chat = "discord:1";
    private PushedChats _chats = null!;

    public async ValueTask InitializeAsync()
    {
        _chats = await PushedChats.CreateAsync();
        await _chats.SubscribeAsync(Chat, "world");
    }

    public ValueTask DisposeAsync() => _chats.DisposeAsync();

    [Fact]
    public async Task Each_of_two_events_that_were_taken_for_one_is_posted_once()
    {
        var (first, second) = await TellUntilPartedAsync();

        second.ShouldNotBe(first);
        _chats.Discord.To(Chat).ShouldBe(["Trial opens in Baghdad", "Trial in Cairo goes on"]);
        await _chats.RunAfterAsync(TimeSpan.FromDays(1));
        _chats.Discord.To(Chat).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_post_of_a_story_that_was_parted_names_the_publishers_of_its_own_event_in_the_end()
    {
        await TellUntilPartedAsync();
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(10));

        var last = _chats.Discord.Edits.Last(edit => edit.MessageId == "m1").Story;
        last.Headline.ShouldContain("Baghdad");
        last.Byline.ShouldContain("Baghdad Post 1");
        last.Byline.ShouldNotContain("Cairo");
    }

    [Fact]
    public async Task A_restart_between_two_events_that_are_parted_posts_nothing_again()
    {
        await TellUntilPartedAsync();
        _chats.Restart();
        await _chats.RunAfterAsync(TimeSpan.FromDays(1));

        _chats.Discord.To(Chat).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_posted_stories_that_a_later_article_shows_to_be_one_are_posted_no_third_time()
    {
        var first = await _chats.TellAsync("Baghdad Post", "Verdict expected", string.Join(' ', Enumerable.Range(0, 20).Select(word => $"left{(char)('a' + word)}word")) + ".");
        var second = await _chats.TellAsync("Cairo Post", "Judges withdraw", string.Join(' ', Enumerable.Range(0, 20).Select(word => $"right{(char)('a' + word)}word")) + ".");
        await _chats.RunAsync();
        second.ShouldNotBe(first);

        for (var number = 0; number < 3; number++)
        {
            var both = string.Join(' ', Enumerable.Range(0, 20).Select(word => $"left{(char)('a' + word)}word right{(char)('a' + word)}word"));
            await _chats.TellAsync($"Courier {number}", "Judges withdraw, verdict expected", $"{both} extra{number}word.");
            await _chats.RunAfterAsync(TimeSpan.FromMinutes(10));
        }

        (await _chats.Stories.FindAsync(second, CancellationToken.None))!.Id.ShouldBe(first);
        _chats.Discord.To(Chat).ShouldBe(["Verdict expected", "Judges withdraw"]);
        await _chats.RunAfterAsync(TimeSpan.FromDays(1));
        _chats.Discord.To(Chat).Count.ShouldBe(2);
    }

    private async Task<(StoryId First, StoryId Second)> TellUntilPartedAsync()
    {
        var (first, second) = (default(StoryId), default(StoryId));
        for (var number = 0; number < 5; number++)
        {
            first = await _chats.TellAsync($"Baghdad Post {number}", number == 0 ? "Trial opens in Baghdad" : "Trial in Baghdad goes on", LookAlikes.Text('a', number));
            second = await _chats.TellAsync($"Cairo Post {number}", number == 0 ? "Trial opens in Cairo" : "Trial in Cairo goes on", LookAlikes.Text('b', number));
            if (number == 0)
            {
                second.ShouldBe(first, "nothing tells them apart yet");
            }

            await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));
        }

        return (first, second);
    }
}
