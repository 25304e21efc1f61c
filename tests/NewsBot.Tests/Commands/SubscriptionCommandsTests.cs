using NewsBot.Subscriptions;

namespace NewsBot.Tests.Commands;

public sealed class SubscriptionCommandsTests
{
    [Fact]
    public async Task A_subscription_says_what_it_did_and_when_the_next_post_comes()
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("/settings timezone Asia/Baghdad");

        var answer = await bot.AskAsync("/subscribe kurdistan region daily 08:00");

        answer.Text().ShouldBe("Subscribed to Kurdistan Region: daily at 08:00.\nNext post: tomorrow 08:00 (Asia/Baghdad), if there is anything new by then.");
        answer.Command("Latest on Kurdistan Region").ShouldBe("/latest kurdistan-region");
        var stored = (await bot.Subscriptions.OfAsync(Bot.Chat, CancellationToken.None)).ShouldHaveSingleItem();
        stored.TopicId.ShouldBe("kurdistan-region");
        stored.When.ToString().ShouldBe("daily 08:00");
    }

    [Fact]
    public async Task A_subscription_made_in_quiet_hours_tells_when_they_end()
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("/settings quiet 11:00-14:30");

        (await bot.AskAsync("/subscribe iraq")).Text().ShouldContain("These are quiet hours; next post: 14:30 (UTC)");
        (await bot.AskAsync("/subscribe iraq hourly")).Text().ShouldContain("Next post: 14:30 (UTC)");
    }

    [Fact]
    public async Task Subscribing_again_changes_the_time_and_says_what_it_was()
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("/subscribe iraq");

        (await bot.AskAsync("/subscribe iraq hourly")).Text().ShouldContain("Changed: Iraq is now posted hourly; before it was at once.");
        (await bot.AskAsync("/subscribe iraq")).Text().ShouldContain("This chat already has Iraq: hourly.");
    }

    [Fact]
    public async Task A_number_of_sources_is_kept_shown_and_changed_by_itself()
    {
        await using var bot = await Bot.StartAsync();

        (await bot.AskAsync("/subscribe iraq when:now sources:2")).Text().ShouldBe(
            "Subscribed to Iraq: at once, from 2 independent sources on.\nThe next post comes when a new story has that many; older stories are not posted.");
        (await bot.AskAsync("/subscribe iraq hourly")).Text().ShouldContain("is now posted hourly, from 2 independent sources on; before it was at once, from 2 independent sources on.");
        (await bot.AskAsync("/subscriptions")).Text().ShouldContain("- Iraq — hourly, from 2 independent sources on; next post 13:00");
        (await bot.AskAsync("/subscribe iraq sources:1")).Text().ShouldContain("Changed: Iraq is now posted hourly; before");
        (await bot.AskAsync("/subscribe syria sources:10")).Text().ShouldContain("9");
        (await bot.Subscriptions.OfAsync(Bot.Chat, CancellationToken.None)).ShouldHaveSingleItem().Sources.ShouldBe(1);
    }

    [Fact]
    public async Task A_time_that_is_none_gets_one_line_and_an_example()
    {
        await using var bot = await Bot.StartAsync();

        var answer = await bot.AskAsync("/subscribe iraq daily 25:00");

        answer.Text().ShouldBe("I do not understand “daily 25:00” as a time to post: write now, hourly, daily 08:00 or a cron expression such as 30 7 * * mon-fri. Try: /subscribe iraq");
        (await bot.Subscriptions.OfAsync(Bot.Chat, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_misspelled_topic_is_not_guessed()
    {
        await using var bot = await Bot.StartAsync();

        var answer = await bot.AskAsync("/subscribe iraqq");

        answer.Commands().ShouldContain("/subscribe iraq");
        (await bot.Subscriptions.OfAsync(Bot.Chat, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_may_not_configure_is_refused_in_a_friendly_line_and_may_still_look()
    {
        await using var bot = await Bot.StartAsync();

        foreach (var line in new[] { "/subscribe iraq", "/unsubscribe iraq", "/settings language ar" })
        {
            var answer = await bot.AskAsync(line, mayConfigure: false);
            answer.Text().ShouldStartWith("Only this chat's administrators can change what it receives.");
            answer.Private.ShouldBeTrue();
        }

        (await bot.AskAsync("/settings", mayConfigure: false)).Text().ShouldStartWith("Settings of this chat");
        (await bot.AskAsync("/subscriptions", mayConfigure: false)).Text().ShouldContain("/subscribe iraq");
        (await bot.Subscriptions.OfAsync(Bot.Chat, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ending_a_subscription_names_what_is_left_where_there_was_none()
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("/subscribe syria");

        (await bot.AskAsync("/unsubscribe iraq")).Text().ShouldBe("This chat is not subscribed to Iraq.\nIt has:\n- /unsubscribe syria — Syria");
        (await bot.AskAsync("/unsubscribe syria")).Text().ShouldBe("Done: this chat gets no more posts on Syria.");
        (await bot.AskAsync("/subscriptions")).Text().ShouldStartWith("Nothing is posted here yet.");
    }

    [Fact]
    public async Task Subscriptions_are_listed_with_their_next_post()
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("/subscribe iraq hourly");

        (await bot.AskAsync("/subscriptions")).Text().ShouldContain("- Iraq — hourly; next post 13:00 · /unsubscribe iraq");
    }

    [Fact]
    public async Task A_topic_inside_one_that_the_chat_has_is_posted_once()
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("/subscribe iraq");

        (await bot.AskAsync("/subscribe kurdistan-region")).Text().ShouldContain("Kurdistan Region is part of Iraq, which this chat has too.");
    }

    [Theory]
    [InlineData("/settings timezone baghdad", "Done: the time zone is Asia/Baghdad. It is 15:00 there.")]
    [InlineData("/settings timezone Asia/Bagdad", "I know no time zone “Asia/Bagdad”. Nearest: Asia/Baghdad")]
    [InlineData("/settings quiet 22:00-07:00", "Done: nothing is posted in 22:00-07:00 (UTC)")]
    [InlineData("/settings quiet ٢٢:٠٠-٠٧:٠٠", "Done: nothing is posted in 22:00-07:00 (UTC)")]
    [InlineData("/settings quiet 08:00-08:00", "Done: there are no quiet hours any more.")]
    [InlineData("/settings quiet late", "“late” are no quiet hours: write two times, or off. Try: /settings quiet 22:00-07:00")]
    [InlineData("/settings language Klingon", "I do not speak “Klingon”; I speak العربية (ar), English (en). Try: /settings language en")]
    [InlineData("/settings posts headline", "Done: posts show the headline alone.")]
    [InlineData("/settings tiemzone UTC", "There is no setting “tiemzone”; did you mean timezone? Try: /settings timezone Asia/Baghdad")]
    public async Task A_setting_is_changed_or_the_right_form_is_shown(string line, string answer)
    {
        await using var bot = await Bot.StartAsync();

        (await bot.AskAsync(line)).Text().ShouldContain(answer);
    }

    [Fact]
    public async Task Settings_show_what_holds_and_how_to_change_it()
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("/settings quiet 22:00-07:00");

        var shown = (await bot.AskAsync("/settings")).Text();

        shown.ShouldContain("Quiet hours: 22:00-07:00. Change them: /settings quiet");
        shown.ShouldContain("Time zone: UTC (it is 12:00 there).");
        (await bot.Subscriptions.SettingsAsync(Bot.Chat, CancellationToken.None)).Quiet.ShouldBe(new QuietHours(new(22, 0), new(7, 0)));
    }

    [Fact]
    public async Task A_chat_that_chooses_Arabic_is_answered_in_Arabic_from_then_on()
    {
        await using var bot = await Bot.StartAsync();

        (await bot.AskAsync("/settings language العربية")).Language.ShouldBe("ar");
        (await bot.AskAsync("/help")).Language.ShouldBe("ar");
        (await bot.AskAsync("/subscribe العراق")).Text().ShouldContain("العراق");
    }
}
