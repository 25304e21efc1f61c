using NewsBot.Delivery;
using NewsBot.Messages;
using NewsBot.Messages.Pictures;
using NewsBot.Tests.Platforms.Servers;
using NodaTime;

namespace NewsBot.Tests.Platforms;

/// <summary>What every platform's sender keeps, whichever client makes its calls.</summary>
public abstract class PlatformConformance
{
    private static readonly StoryBlock Story = new(
        "Port of Basra opens a second <b>grain</b> terminal & *more*",
        new Uri("https://wire.example/basra"),
        "The terminal doubles the port's capacity, the ministry said.",
        "Sample Wire — 2 sources · 14:05",
        ["Iraq", "Kurdistan Region"],
        "S12K");

    public static TheoryData<string> Characters => ["a", "ع", "é", "e\u0301", "😀", "𐍈", "👨‍👩‍👧‍👦", "🇮🇶"];

    [Fact(Timeout = 60_000)]
    public async Task A_story_arrives_with_all_that_belongs_to_it()
    {
        await using var bench = await StartAsync();

        (await bench.SendAsync(new Message { Blocks = [Story] })).ShouldBeOfType<SendOutcome.Sent>().MessageId.ShouldNotBeEmpty();

        var text = Bare(bench.Posted.ShouldHaveSingleItem());
        foreach (var part in new[] { Story.Headline, Story.Lead!, Story.Byline, "Iraq", "Kurdistan", Story.Id })
        {
            text.ShouldContain(Bare(part));
        }
    }

    [Theory(Timeout = 60_000)]
    [InlineData(1)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(5000)]
    public async Task A_picture_arrives_once_with_all_the_words_that_belong_to_it(int words)
    {
        await using var bench = await StartAsync();
        var chart = BarChart.Draw(new LocalDate(2026, 1, 5), [1, 2, 3]);
        var text = string.Concat(Enumerable.Repeat("word ", words / 5)) + new string('x', words % 5 == 0 ? 0 : words % 5);

        (await bench.SendAsync(new Message { Blocks = [new PictureBlock(chart, "▁▄█"), new Paragraph([Run.Of(text)])] })).ShouldBeOfType<SendOutcome.Sent>();

        bench.Pictures.ShouldHaveSingleItem().ShouldBe(chart);
        bench.Posted.Sum(part => part.Count(char.IsAsciiLetter)).ShouldBe(text.Count(char.IsAsciiLetter));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("<b>bold</b> &amp; [link](https://x.example) `code` *stars* _under_ ~~no~~ ||spoiler|| \\")]
    [InlineData("@everyone @here <@1> <@&2> <#3> <:name:4> t.me/joinchat")]
    [InlineData("مرفأ البصرة يفتتح محطة ثانية \u2068Grain Terminal 2\u2069 في الربيع")]
    [InlineData("zero\u200Bwidth and e\u0301\u0301\u0301 marks 👩🏽‍🚒")]
    public async Task Words_arrive_as_they_are_whatever_they_look_like(string words)
    {
        await using var bench = await StartAsync();

        (await bench.SendAsync(Message.Plain(words))).ShouldBeOfType<SendOutcome.Sent>();

        Bare(bench.Posted.ShouldHaveSingleItem()).ShouldBe(Bare(words));
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Characters))]
    public async Task A_text_at_the_limit_is_one_message_and_beyond_it_none_of_it_is_lost(string character)
    {
        await using var bench = await StartAsync();
        foreach (var limit in bench.TextLimits)
        {
            var before = bench.Posted.Count;
            var count = limit / character.Length;
            var full = string.Concat(Enumerable.Repeat(character, count)) + new string('.', limit - (count * character.Length));

            (await bench.SendAsync(Message.Plain(full), $"full {limit}")).ShouldBeOfType<SendOutcome.Sent>();
            bench.Posted.Skip(before).ShouldHaveSingleItem().ShouldBe(full);

            (await bench.SendAsync(Message.Plain($"{full}{character}"), $"beyond {limit}")).ShouldBeOfType<SendOutcome.Sent>();
            string.Concat(bench.Posted.Skip(before + 1)).ShouldBe($"{full}{character}");
        }

        bench.Posted.Max(text => text.Length).ShouldBeLessThanOrEqualTo(bench.TextLimits[^1]);
        bench.Posted.ShouldAllBe(text => !char.IsLowSurrogate(text.First()) && !char.IsHighSurrogate(text.Last()));
        bench.Refusals.ShouldBeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task Many_posts_keep_a_pace_that_the_platform_never_refuses()
    {
        await using var bench = await StartAsync();
        for (var post = 0; post < 25; post++)
        {
            while (await bench.SendAsync(Message.Plain($"post {post}"), $"n{post}") is SendOutcome.RetryLater later)
            {
                bench.Time.Advance(later.After);
            }
        }

        bench.Posted.Count.ShouldBe(25);
        bench.Refusals.ShouldBeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_pause_that_the_platform_asks_for_is_kept_and_nothing_is_lost()
    {
        await using var bench = await StartAsync();
        bench.AskForPause(TimeSpan.FromSeconds(33));

        (await bench.SendAsync(Message.Plain("later"))).ShouldBeOfType<SendOutcome.RetryLater>().After.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(33));
        bench.Posted.ShouldBeEmpty();
        var refusals = bench.Refusals.Count;
        (await bench.SendAsync(Message.Plain("later"))).ShouldBeOfType<SendOutcome.RetryLater>();
        bench.Refusals.Count.ShouldBe(refusals);

        bench.Time.Advance(TimeSpan.FromSeconds(34));
        (await bench.SendAsync(Message.Plain("later"))).ShouldBeOfType<SendOutcome.Sent>();
        bench.Posted.ShouldBe(["later"]);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_chat_that_is_closed_to_the_bot_is_told_as_gone()
    {
        await using var bench = await StartAsync();
        bench.Close();

        (await bench.SendAsync(Message.Plain("hello"))).ShouldBeOfType<SendOutcome.ChatGone>().Reason.ShouldNotBeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_fails_without_posting_is_never_believed_to_have_posted()
    {
        await using var bench = await StartAsync();
        bench.Fail(Fault.ServerError);

        (await bench.SendAsync(Message.Plain("hello"))).ShouldBeOfType(bench.KnowsThatAnErrorPostedNothing ? typeof(SendOutcome.RetryLater) : typeof(SendOutcome.Unknown));
        bench.Posted.ShouldBeEmpty();
    }

    [Theory(Timeout = 60_000)]
    [InlineData(Fault.CutBefore)]
    [InlineData(Fault.CutAfter)]
    [InlineData(Fault.Html)]
    [InlineData(Fault.HalfBody)]
    public async Task Where_no_answer_can_be_read_nobody_claims_to_know(Fault fault)
    {
        await using var bench = await StartAsync();
        bench.Fail(fault);

        (await bench.SendAsync(Message.Plain("hello"))).ShouldBeOfType<SendOutcome.Unknown>();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_never_answers_ends_unknown()
    {
        await using var bench = await StartAsync();
        bench.Fail(Fault.HangAfter);
        var sending = bench.Sender.SendAsync(bench.Chat, Message.Plain("hello"), "n1", TestContext.Current.CancellationToken);

        for (var posts = 1; posts <= bench.Tries; posts++)
        {
            await bench.TakenAsync(posts);
            bench.Patience.Advance(TimeSpan.FromMinutes(1));
        }

        (await sending).ShouldBeOfType<SendOutcome.Unknown>();
        bench.Posted.ShouldBe(["hello"]);
    }

    [Fact(Timeout = 60_000)]
    public async Task Where_no_connection_comes_about_nothing_was_posted()
    {
        await using var bench = await StartAsync();
        await bench.StopServerAsync();

        (await bench.SendAsync(Message.Plain("hello"))).ShouldBeOfType<SendOutcome.RetryLater>();
    }

    [Fact(Timeout = 60_000)]
    public async Task An_unknown_end_tried_again_stands_there_once_where_the_platform_knows_repeats()
    {
        await using var bench = await StartAsync();
        bench.Fail(Fault.CutAfter);
        await bench.SendAsync(Message.Plain("hello"));

        (await bench.SendAsync(Message.Plain("hello"))).ShouldBeOfType<SendOutcome.Sent>();
        bench.Posted.Count.ShouldBe(bench.RefusesRepeats ? 1 : 2);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_message_without_words_is_refused_before_it_is_sent()
    {
        await using var bench = await StartAsync();

        (await bench.SendAsync(Message.Plain(" \n "))).ShouldBeOfType<SendOutcome.Rejected>();
        bench.Refusals.ShouldBeEmpty();
    }

    /// <summary>A platform as it starts: nothing posted, nothing refused.</summary>
    protected abstract Task<PlatformBench> StartAsync();

    // Some platforms want marks of their own escaped; the reader does not see those.
    // A platform may part a sign from the name behind it by something that takes no room, so that nobody is notified.
    private static string Bare(string text) => text.Replace("\\", "", StringComparison.Ordinal).Replace("\u2060", "", StringComparison.Ordinal);
}
