using NewsBot.Messages;
using NewsBot.Subscriptions;

namespace NewsBot.Tests.Delivery;

public sealed class PushTests : IAsyncLifetime
{
    private PushedChats _chats = null!;

    public async ValueTask InitializeAsync() => _chats = await PushedChats.CreateAsync();

    public ValueTask DisposeAsync() => _chats.DisposeAsync();

    [Fact]
    public async Task A_new_story_goes_to_every_chat_that_wants_its_topic_or_one_above_it()
    {
        await _chats.SubscribeAsync("discord:1", "iraq");
        await _chats.SubscribeAsync("telegram:2", "middle-east");
        await _chats.SubscribeAsync("discord:3", "syria");
        await _chats.SubscribeAsync("discord:4", "world");

        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
        await _chats.RunAsync();

        _chats.Discord.To("discord:1").ShouldBe(["Iraq opens a bridge in Baghdad"]);
        _chats.Telegram.To("telegram:2").ShouldBe(["Iraq opens a bridge in Baghdad"]);
        _chats.Discord.To("discord:3").ShouldBeEmpty();
        _chats.Discord.To("discord:4").ShouldBe(["Iraq opens a bridge in Baghdad"]);
    }

    [Fact]
    public async Task A_chat_with_two_subscriptions_for_a_story_gets_it_once()
    {
        await _chats.SubscribeAsync("discord:1", "iraq");
        await _chats.SubscribeAsync("discord:1", "middle-east", "daily 08:00");

        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
        await _chats.RunAsync();
        await _chats.RunAfterAsync(TimeSpan.FromDays(2));

        _chats.Discord.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_post_carries_lead_byline_topics_and_commands_that_work()
    {
        await _chats.SubscribeAsync("discord:1", "iraq");
        var story = (await _chats.PublishAsync("Iraq opens a bridge in Baghdad"))[0];

        await _chats.RunAsync();

        var message = _chats.Discord.Posts.ShouldHaveSingleItem().Message;
        var card = message.Blocks.ShouldHaveSingleItem().ShouldBeOfType<StoryBlock>();
        card.Lead.ShouldBeNull("its only sentence is longer than a lead");
        card.Byline.ShouldBe("Sample Wire · 12:00");
        card.Topics.ShouldContain("Iraq");
        card.Id.ShouldBe(story.ToString());
        message.Buttons.ShouldHaveSingleItem().ShouldBe([new Button("Summary", $"/summary {story}"), new Button("Timeline", $"/timeline {story}"), new Button("Sources", $"/story {story}")]);
    }

    [Fact]
    public async Task Nothing_is_posted_again_by_further_rounds_or_after_a_restart()
    {
        await _chats.SubscribeAsync("discord:1", "iraq");
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
        await _chats.RunAsync();
        await _chats.RunAsync();

        _chats.Restart();
        await _chats.RunAfterAsync(TimeSpan.FromHours(1));

        _chats.Discord.Tries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_came_before_a_stop_and_was_not_looked_at_is_posted_after_the_restart()
    {
        await _chats.SubscribeAsync("discord:1", "iraq");
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");

        _chats.Restart();
        await _chats.RunAsync();

        _chats.Discord.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_new_subscription_starts_with_now()
    {
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
        await _chats.SubscribeAsync("discord:1", "iraq");
        await _chats.RunAsync();
        _chats.Discord.Posts.ShouldBeEmpty();

        await _chats.PublishAsync("Iraq closes a road in Mosul");
        await _chats.RunAsync();

        _chats.Discord.To("discord:1").ShouldBe(["Iraq closes a road in Mosul"]);
    }

    [Fact]
    public async Task Many_rounds_at_once_post_each_story_once_and_in_order()
    {
        await _chats.SubscribeAsync("discord:1", "iraq");
        await _chats.SubscribeAsync("telegram:2", "iraq");
        await _chats.PublishAsync(Headlines(5));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(_chats.RunAsync)));
        await _chats.RunAsync();

        _chats.Discord.To("discord:1").ShouldBe(Headlines(5));
        _chats.Telegram.To("telegram:2").ShouldBe(Headlines(5));
    }

    [Fact]
    public async Task Ten_stories_are_ten_posts_and_eleven_are_one_digest()
    {
        await _chats.SubscribeAsync("discord:1", "iraq");
        await _chats.PublishAsync(Headlines(10));
        await _chats.RunAsync();
        _chats.Discord.Posts.Count.ShouldBe(10);

        await _chats.PublishAsync(Headlines(11, from: 10));
        await _chats.RunAsync();

        _chats.Discord.Posts.Count.ShouldBe(11);
        _chats.Discord.Posts[^1].Message.Blocks.OfType<StoryBlock>().Count().ShouldBe(11);
    }

    [Fact]
    public async Task A_cadence_gathers_its_stories_into_one_digest()
    {
        await _chats.SubscribeAsync("discord:1", "iraq", "daily 20:00");
        await _chats.PublishAsync(Headlines(2));
        await _chats.RunAfterAsync(TimeSpan.FromHours(7));
        await _chats.PublishAsync("Iraq closes a road in Mosul");
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(59));
        _chats.Discord.Posts.ShouldBeEmpty();

        await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));

        _chats.Discord.Posts.ShouldHaveSingleItem().Message.Blocks.OfType<StoryBlock>().Count().ShouldBe(3);
    }

    [Fact]
    public async Task A_digest_of_one_story_is_a_headline()
    {
        await _chats.SubscribeAsync("discord:1", "iraq", "hourly");
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
        await _chats.RunAsync();

        await _chats.RunAfterAsync(TimeSpan.FromHours(1));

        _chats.Discord.Posts.ShouldHaveSingleItem().Message.Buttons.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("oil", "Iraq sells more oil", true)]
    [InlineData("oil", "Iraq sells more dates", false)]
    [InlineData("نفط", "العراق يبيع النفط", true)]
    [InlineData("النفط", "العراق يبيع التمر", false)]
    public async Task Included_words_choose_among_the_stories_of_a_topic(string word, string headline, bool wanted)
    {
        await _chats.SubscribeAsync("discord:1", "world", include: [word]);
        await _chats.PublishAsync(headline);

        await _chats.RunAsync();

        _chats.Discord.Posts.Count.ShouldBe(wanted ? 1 : 0);
    }

    [Fact]
    public async Task Excluded_words_leave_a_story_out()
    {
        await _chats.SubscribeAsync("discord:1", "iraq", exclude: ["football"]);
        await _chats.PublishAsync("Iraq wins at football in Baghdad", "Iraq opens a bridge in Baghdad");

        await _chats.RunAsync();

        _chats.Discord.To("discord:1").ShouldBe(["Iraq opens a bridge in Baghdad"]);
    }

    [Fact]
    public async Task What_a_chat_no_longer_wants_is_not_posted()
    {
        await _chats.SubscribeAsync("discord:1", "iraq", "daily 20:00");
        await _chats.SubscribeAsync("discord:1", "syria", "daily 20:00");
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad", "Syria opens a school in Aleppo");
        await _chats.RunAsync();

        await _chats.UnsubscribeAsync("discord:1", "iraq");
        await _chats.RunAfterAsync(TimeSpan.FromHours(8));

        _chats.Discord.To("discord:1").ShouldBe(["Syria opens a school in Aleppo"]);
        (await _chats.CountsAsync()).ShouldBe("dropped=1 sent=1");
    }

    [Fact]
    public async Task A_story_that_another_subscription_asked_for_too_still_comes()
    {
        await _chats.SubscribeAsync("discord:1", "iraq", "daily 20:00");
        await _chats.SubscribeAsync("discord:1", "middle-east", "daily 22:00");
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
        await _chats.RunAsync();

        await _chats.UnsubscribeAsync("discord:1", "iraq");
        await _chats.RunAfterAsync(TimeSpan.FromHours(8));
        _chats.Discord.Posts.ShouldBeEmpty();
        await _chats.RunAfterAsync(TimeSpan.FromHours(2));

        _chats.Discord.To("discord:1").ShouldBe(["Iraq opens a bridge in Baghdad"]);
    }

    [Fact]
    public async Task A_changed_cadence_holds_for_what_is_already_owed()
    {
        await _chats.SubscribeAsync("discord:1", "iraq", "daily 20:00");
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
        await _chats.RunAsync();

        await _chats.SubscribeAsync("discord:1", "iraq", "now");
        await _chats.RunAsync();

        _chats.Discord.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_platform_that_is_not_there_keeps_its_posts_until_it_is()
    {
        await _chats.SubscribeAsync("web:k3", "iraq");
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");

        await _chats.RunAsync();

        (await _chats.CountsAsync()).ShouldBe("due=1");
    }

    [Fact]
    public async Task A_chat_that_chose_headlines_alone_gets_no_lead()
    {
        await _chats.SubscribeAsync("discord:1", "iraq");
        var candidate = _chats.Candidate("Iraq opens a bridge in Baghdad", at: null);
        candidate = candidate with { Text = candidate.Text with { Paragraphs = ["The bridge crosses the Tigris.", .. candidate.Text.Paragraphs] } };
        await _chats.PublishAsync(candidate);
        await _chats.RunAsync();
        Card(0).Lead.ShouldBe("The bridge crosses the Tigris.");

        await _chats.ChooseAsync("discord:1", new ChatSettings { WithLead = false });
        await _chats.PublishAsync("Iraq closes a road in Mosul");
        await _chats.RunAsync();

        Card(1).Lead.ShouldBeNull();

        StoryBlock Card(int post) => _chats.Discord.Posts[post].Message.Blocks.OfType<StoryBlock>().Single();
    }

    [Fact]
    public async Task The_history_tells_each_step()
    {
        await _chats.SubscribeAsync("discord:1", "iraq");
        var story = (await _chats.PublishAsync("Iraq opens a bridge in Baghdad"))[0];
        await _chats.RunAsync();

        var history = await _chats.Status.HistoryAsync(PushedChats.Chat("discord:1"), story, CancellationToken.None);

        history.ShouldBe(["Planned 12:00 for the subscription iraq.", "Written as a headline 12:00.", "Sent 12:00, try 1."]);
        (await _chats.Status.HistoryAsync(PushedChats.Chat("discord:2"), story, CancellationToken.None)).ShouldBeEmpty();
    }

    private static string[] Headlines(int count, int from = 0) => [.. Enumerable.Range(from, count).Select(i => $"Iraq opens bridge {i} in Baghdad")];
}
