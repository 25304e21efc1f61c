using NewsBot.Stories;

namespace NewsBot.Tests.Delivery;

/// <summary>What chats get, and do not get again, of stories that turn out to be one, or two.</summary>
public sealed class CorrectedStoryTests : IAsyncLifetime
{
    private const string Chat = "discord:1", Digest = "discord:2";
    private PushedChats _chats = null!;
    private StoryId _quake;
    private StoryId _fire;

    public async ValueTask InitializeAsync()
    {
        _chats = await PushedChats.CreateAsync();
        await _chats.SubscribeAsync(Chat, "world");
    }

    public ValueTask DisposeAsync() => _chats.DisposeAsync();

    [Fact]
    public async Task Two_posted_stories_that_become_one_are_posted_no_third_time()
    {
        await TellBothAsync();

        await MergeAsync();
        await _chats.RunAfterAsync(TimeSpan.FromDays(1));

        _chats.Discord.To(Chat).ShouldBe(["Earthquake in Karadag", "Fire in Brodno"]);
    }

    [Fact]
    public async Task What_a_chat_waits_for_goes_on_with_the_story_that_stays_and_comes_once()
    {
        await _chats.SubscribeAsync(Digest, "world", "daily 20:00", include: ["fire", "earthquake"]);
        await _chats.SubscribeAsync("discord:3", "world", "daily 20:00", include: ["fire"]);
        await TellBothAsync();

        await MergeAsync();
        await _chats.RunAfterAsync(TimeSpan.FromDays(1));

        _chats.Discord.To(Digest).ShouldBe(["Earthquake in Karadag"]);
        _chats.Discord.To("discord:3").ShouldBe(["Earthquake in Karadag"]);
    }

    [Fact]
    public async Task Who_had_the_story_that_ends_does_not_get_the_one_that_stays()
    {
        // The fire comes at once, the earthquake would come in the evening.
        await _chats.SubscribeAsync(Digest, "world", "daily 20:00", include: ["earthquake"]);
        await _chats.SubscribeAsync(Digest, "iraq");
        _quake = await _chats.TellAsync("Wire", "Earthquake in Karadag", Karadag.Quake[0]);
        _fire = await _chats.TellAsync("Wire", "Fire in Baghdad, Iraq", Karadag.Fire[0]);
        await _chats.RunAsync();
        _chats.Discord.To(Digest).ShouldBe(["Fire in Baghdad, Iraq"]);

        await MergeAsync();
        await _chats.RunAfterAsync(TimeSpan.FromDays(1));

        _chats.Discord.To(Digest).ShouldBe(["Fire in Baghdad, Iraq"]);
    }

    [Fact]
    public async Task Two_stories_that_become_one_break_for_whoever_waits_for_two_sources_unless_one_broke_already()
    {
        await _chats.SubscribeAsync("discord:3", "world", sources: 2);
        await _chats.SubscribeAsync("discord:4", "world", include: ["fire"], sources: 2);
        await TellBothAsync(firePublisher: "Courier");
        _chats.Discord.To("discord:3").ShouldBeEmpty();
        await _chats.TellAsync("Post", "Fire in Brodno", Karadag.Fire[1]);
        await _chats.RunAsync();

        await MergeAsync();
        await _chats.RunAfterAsync(TimeSpan.FromHours(1));

        _chats.Discord.To("discord:3").ShouldBe(["Fire in Brodno"]);
        _chats.Discord.To("discord:4").ShouldBe(["Fire in Brodno"]);
    }

    [Fact]
    public async Task Two_sources_that_a_merge_brings_together_break_once()
    {
        await _chats.SubscribeAsync("discord:3", "world", sources: 2);
        await TellBothAsync(firePublisher: "Courier");
        await MergeAsync();
        await _chats.RunAsync();

        _chats.Discord.To("discord:3").Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_taken_out_of_a_posted_story_is_posted_only_when_it_brings_something_new()
    {
        await TellBothAsync();
        await MergeAsync();
        await _chats.RunAsync();
        var before = _chats.Discord.To(Chat).Count;

        var parted = await SplitAsync();
        await _chats.RunAfterAsync(TimeSpan.FromHours(1));
        _chats.Discord.To(Chat).Count.ShouldBe(before);

        (await _chats.TellAsync("Wire", "Fire brigade in Brodno counts the dead", Karadag.Fire[1])).ShouldBe(parted);
        await _chats.RunAsync();
        _chats.Discord.To(Chat).Count.ShouldBe(before + 1);

        await _chats.TellAsync("Post", "Fire in Brodno: owner promises help", Karadag.Fire[2]);
        await _chats.RunAfterAsync(TimeSpan.FromHours(1));
        _chats.Discord.To(Chat).Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task What_is_taken_out_of_a_story_that_still_waits_waits_as_well()
    {
        await _chats.SubscribeAsync(Digest, "world", "daily 20:00");
        await TellBothAsync();
        await MergeAsync();
        await _chats.RunAsync();

        await SplitAsync();
        await _chats.RunAsync();
        await _chats.RunAfterAsync(TimeSpan.FromHours(8));

        _chats.Discord.To(Digest).ShouldBe(["Fire in Brodno | Earthquake in Karadag"]);
    }

    [Fact]
    public async Task What_is_taken_out_of_a_story_is_no_newer_than_that_to_whoever_subscribed_in_between()
    {
        await TellBothAsync();
        await MergeAsync();
        await _chats.RunAsync();
        await _chats.SubscribeAsync("discord:3", "world");

        await SplitAsync();
        await _chats.RunAsync();

        _chats.Discord.To("discord:3").ShouldBeEmpty();
    }

    private async Task TellBothAsync(string firePublisher = "Wire")
    {
        _quake = await _chats.TellAsync("Wire", "Earthquake in Karadag", Karadag.Quake[0]);
        _fire = await _chats.TellAsync(firePublisher, "Fire in Brodno", Karadag.Fire[0]);
        await _chats.RunAsync();
    }

    private async Task MergeAsync() => (await _chats.Corrections.MergeAsync(_quake, _fire, CancellationToken.None)).ShouldBe(_quake);

    private async Task<StoryId> SplitAsync()
    {
        var fire = (await _chats.Stories.ArticlesAsync(_quake, CancellationToken.None)).Single(article => article.Text.Title == "Fire in Brodno");
        return (await _chats.Corrections.SplitAsync(_quake, fire.Id, CancellationToken.None)).ShouldNotBeNull();
    }
}
