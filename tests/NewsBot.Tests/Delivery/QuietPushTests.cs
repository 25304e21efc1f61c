using NewsBot.Delivery;
using NewsBot.Messages;
using NewsBot.Subscriptions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Delivery;

public sealed class QuietPushTests : IAsyncLifetime
{
    private PushedChats _chats = null!;

    public async ValueTask InitializeAsync()
    {
        _chats = await PushedChats.CreateAsync();
        await _chats.SubscribeAsync("discord:1", "iraq");
    }

    public ValueTask DisposeAsync() => _chats.DisposeAsync();

    [Fact]
    public async Task Quiet_hours_hold_over_midnight_and_then_send_one_digest()
    {
        await BeQuietAsync("22:00-07:00");
        _chats.Time.Set(Some.Noon.AddHours(11));
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
        await _chats.RunAsync();
        await _chats.RunAfterAsync(TimeSpan.FromHours(3));
        await _chats.PublishAsync("Iraq closes a road in Mosul");
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(299));
        _chats.Discord.Posts.ShouldBeEmpty();
        (await _chats.CountsAsync()).ShouldBe("held=2");

        await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));

        var digest = _chats.Discord.Posts.ShouldHaveSingleItem();
        digest.Headlines.Split(" | ").Order().ShouldBe(["Iraq closes a road in Mosul", "Iraq opens a bridge in Baghdad"]);
        digest.Message.Blocks[0].ShouldBeOfType<Heading>().Runs[0].Text.ShouldBe("2 headlines from your quiet hours");
    }

    [Fact]
    public async Task Quiet_hours_whose_start_is_their_end_hold_nothing()
    {
        await BeQuietAsync("12:00-12:00");
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");

        await _chats.RunAsync();

        _chats.Discord.Posts.Count.ShouldBe(1);
    }

    // Berlin goes from 02:00 to 03:00 on 29 March 2026: half past two does not exist, and quiet ends at three, 01:00 UTC.
    [Fact]
    public async Task Quiet_hours_that_end_in_a_skipped_hour_end_after_it()
    {
        await BeQuietAsync("22:00-02:30", "Europe/Berlin");
        _chats.Time.Set(new DateTimeOffset(2026, 3, 28, 23, 0, 0, TimeSpan.Zero));
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(119));
        _chats.Discord.Posts.ShouldBeEmpty();

        await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));

        _chats.Discord.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_time_zone_that_nobody_knows_counts_as_UTC()
    {
        await BeQuietAsync("11:00-13:00", "Mars/Olympus");
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(59));
        _chats.Discord.Posts.ShouldBeEmpty();

        await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));

        _chats.Discord.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_could_not_be_sent_before_quiet_began_waits_for_its_end_in_one_digest()
    {
        await BeQuietAsync("13:00-15:00");
        _chats.Discord.Always(new SendOutcome.RetryLater(TimeSpan.FromMinutes(70), "down"));
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad", "Iraq closes a road in Mosul");
        await _chats.RunAsync();
        _chats.Discord.Answer = null;

        await _chats.RunAfterAsync(TimeSpan.FromMinutes(80));
        _chats.Discord.Posts.ShouldBeEmpty();
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(100));

        _chats.Discord.Posts.ShouldHaveSingleItem().Headlines.ShouldContain(" | ");
    }

    [Fact]
    public async Task Quiet_hours_that_are_given_up_let_go_at_once()
    {
        await BeQuietAsync("11:00-23:00");
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
        await _chats.RunAsync();
        _chats.Discord.Posts.ShouldBeEmpty();

        await _chats.ChooseAsync("discord:1", new ChatSettings());
        await _chats.RunAsync();

        _chats.Discord.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_cadence_that_falls_into_quiet_hours_posts_at_their_end()
    {
        await _chats.SubscribeAsync("telegram:1", "iraq", "daily 23:00");
        await _chats.ChooseAsync("telegram:1", new ChatSettings { Quiet = Hours("22:00-07:00") });
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
        await _chats.RunAsync();
        await _chats.RunAfterAsync(TimeSpan.FromHours(18.9));
        _chats.Telegram.Posts.ShouldBeEmpty();

        await _chats.RunAfterAsync(TimeSpan.FromHours(0.1));

        _chats.Telegram.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task After_a_long_stop_the_old_stories_come_in_one_catch_up_digest_and_the_new_ones_as_posts()
    {
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad", "Iraq closes a road in Mosul");
        _chats.Time.Advance(TimeSpan.FromHours(8));
        _chats.Restart();
        await _chats.PublishAsync("Iraq builds a school in Basra");

        await _chats.RunAsync();

        _chats.Discord.To("discord:1").ShouldBe(["Iraq closes a road in Mosul | Iraq opens a bridge in Baghdad", "Iraq builds a school in Basra"]);
    }

    [Fact]
    public async Task A_story_that_was_published_long_before_it_was_seen_is_old()
    {
        await _chats.PublishAsync(_chats.Candidate("Iraq opens a bridge in Baghdad", Some.Noon.AddDays(-1)));
        await _chats.PublishAsync(_chats.Candidate("Iraq closes a road in Mosul", Some.Noon.AddDays(-2)));
        await _chats.PublishAsync(_chats.Candidate("Iraq builds a school in Basra", at: null));

        await _chats.RunAsync();

        _chats.Discord.Posts.Count.ShouldBe(2);
    }

    private Task BeQuietAsync(string hours, string zone = "UTC") => _chats.ChooseAsync("discord:1", new ChatSettings { Quiet = Hours(hours), TimeZone = zone });

    private static QuietHours Hours(string text) => QuietHours.TryParse(text, out var quiet) ? quiet : throw new ArgumentException(text, nameof(text));
}
