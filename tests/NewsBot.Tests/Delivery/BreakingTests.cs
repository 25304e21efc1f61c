using Dapper;
using NewsBot.Delivery;

namespace NewsBot.Tests.Delivery;

public sealed class BreakingTests : IAsyncLifetime
{
    private const string Plain = "telegram:1", Breaking = "discord:2";
    private PushedChats _chats = null!;

    public async ValueTask InitializeAsync()
    {
        _chats = await PushedChats.CreateAsync();
        await _chats.SubscribeAsync(Plain, "world");
        await _chats.SubscribeAsync(Breaking, "world", sources: 2);
    }

    public ValueTask DisposeAsync() => _chats.DisposeAsync();

    [Fact]
    public async Task An_event_that_two_publishers_tell_is_one_post_that_is_edited_for_whoever_wants_all()
    {
        await TellAsync("Wire", 0);
        await TellAsync("Courier", 1);

        _chats.Telegram.To(Plain).Count.ShouldBe(1);
        _chats.Telegram.Edits.ShouldHaveSingleItem().Story.Byline.ShouldContain("Wire · also: Courier — 2 sources");
    }

    [Fact]
    public async Task It_is_one_post_at_the_second_publisher_for_whoever_asked_for_two_sources()
    {
        await TellAsync("Wire", 0);
        _chats.Discord.Posts.ShouldBeEmpty();

        await TellAsync("Courier", 1);
        _chats.Discord.To(Breaking).Count.ShouldBe(1);

        await TellAsync("Post", 2);
        await _chats.RunAfterAsync(TimeSpan.FromHours(1));
        _chats.Discord.To(Breaking).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Publishers_that_come_in_one_intake_count_as_well()
    {
        await _chats.TellAsync("Wire", "Earthquake in Karadag", Karadag.Quake[0]);
        await _chats.TellAsync("Courier", "Earthquake in Karadag", Karadag.Quake[1]);
        await _chats.RunAsync();

        _chats.Discord.To(Breaking).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_reprint_and_a_further_report_of_the_same_publisher_are_no_second_source()
    {
        var words = string.Join(' ', Karadag.Quake);
        await _chats.TellAsync("Wire", "Earthquake in Karadag", words);
        await _chats.TellAsync("Courier", "Quake hits Karadag province", words);
        await TellAsync("Wire", 1);

        _chats.Telegram.To(Plain).Count.ShouldBe(1);
        _chats.Discord.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_source_that_comes_too_late_breaks_nothing()
    {
        _chats.Push.Change(new PushOptions { BreakingWithin = TimeSpan.FromHours(2) });
        await TellAsync("Wire", 0);
        _chats.Time.Advance(TimeSpan.FromHours(3));
        await TellAsync("Courier", 1);

        _chats.Discord.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_story_that_is_older_than_the_subscription_is_not_posted_when_it_breaks()
    {
        await TellAsync("Wire", 0);
        await _chats.SubscribeAsync("discord:3", "world", sources: 2);
        await TellAsync("Courier", 1);

        _chats.Discord.To(Breaking).Count.ShouldBe(1);
        _chats.Discord.To("discord:3").ShouldBeEmpty();
    }

    [Fact]
    public async Task Excluded_words_leave_a_story_out_however_many_tell_it()
    {
        await _chats.SubscribeAsync("discord:3", "world", exclude: ["earthquake"], sources: 2);
        await TellAsync("Wire", 0);
        await TellAsync("Courier", 1);

        _chats.Discord.To("discord:3").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_breaks_between_two_processes_is_posted_once_by_the_second()
    {
        await TellAsync("Wire", 0);
        await _chats.TellAsync("Courier", "Earthquake in Karadag", Karadag.Quake[1]);

        _chats.Restart();
        await _chats.RunAsync();
        _chats.Restart();
        await _chats.RunAsync();

        _chats.Discord.To(Breaking).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_story_whose_post_was_removed_from_the_outbox_is_not_posted_again_with_a_further_source()
    {
        await TellAsync("Wire", 0);
        await TellAsync("Courier", 1);
        await _chats.Database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync("DELETE FROM owed; DELETE FROM delivery", transaction: transaction), CancellationToken.None);

        await TellAsync("Post", 2);

        _chats.Discord.To(Breaking).Count.ShouldBe(1);
        _chats.Telegram.To(Plain).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_waits_for_a_digest_comes_at_once_when_it_breaks_and_not_again()
    {
        await _chats.SubscribeAsync("discord:3", "iraq", "daily 20:00");
        await _chats.SubscribeAsync("discord:3", "world", sources: 2);
        await _chats.TellAsync("Wire", "Earthquake shakes Baghdad in Iraq", Karadag.Quake[0]);
        await _chats.RunAsync();
        _chats.Discord.To("discord:3").ShouldBeEmpty();

        await _chats.TellAsync("Courier", "Earthquake shakes Baghdad in Iraq", Karadag.Quake[1]);
        await _chats.RunAsync();
        _chats.Discord.To("discord:3").Count.ShouldBe(1);

        await _chats.RunAfterAsync(TimeSpan.FromHours(9));
        _chats.Discord.To("discord:3").Count.ShouldBe(1);
    }

    private async Task TellAsync(string publisher, int number)
    {
        await _chats.TellAsync(publisher, "Earthquake in Karadag", Karadag.Quake[number]);
        await _chats.RunAsync();
    }
}
