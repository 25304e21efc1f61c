using NewsBot.Articles;
using NewsBot.Messages;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

public sealed class SummaryCommandTests
{
    [Fact]
    public async Task Each_sentence_is_followed_by_its_source_and_the_story_it_is_from()
    {
        await using var bot = await Bot.StartAsync();
        var story = (await bot.ReadAsync(Library(hoursAgo: 2)))[0];

        var answer = await bot.AskAsync("/summary iraq");

        answer.Text().ShouldStartWith("Summary: Iraq, the last 24 hours");
        var sentence = answer.Blocks.OfType<Paragraph>().First();
        sentence.Runs[0].Text.ShouldStartWith("The new library in Baghdad opened");
        sentence.Runs[1].Text.ShouldBe("Sample Wire");
        sentence.Runs[1].Link.ShouldBe(new Uri("https://example.org/library"));
        sentence.Runs[^1].Command.ShouldBe($"/story {story}");
        answer.Text().ShouldContain("From 1 story.");
    }

    [Fact]
    public async Task A_story_is_summed_up_by_its_id()
    {
        await using var bot = await Bot.StartAsync();
        var story = (await bot.ReadAsync(Library(hoursAgo: 2)))[0];

        (await bot.AskAsync($"/summary {story}")).Text().ShouldContain("The new library in Baghdad opened");
    }

    [Fact]
    public async Task Without_a_topic_the_chats_own_topics_are_summed_up()
    {
        await using var bot = await Bot.StartAsync();
        await bot.ReadAsync(Library(hoursAgo: 2), Some.Text("Paris plants trees", "The city of Paris in France planted ten thousand trees along its avenues on Monday.") with { Published = At(1) });
        (await bot.AskAsync("/summary")).Text().ShouldStartWith("Summary: all topics");

        await bot.AskAsync("/subscribe iraq");

        var answer = (await bot.AskAsync("/summary")).Text();
        answer.ShouldStartWith("Summary: this chat's topics");
        answer.ShouldContain("library");
        answer.ShouldNotContain("trees");
    }

    [Fact]
    public async Task Where_the_last_day_brought_nothing_the_answer_reaches_further_back_and_says_so()
    {
        await using var bot = await Bot.StartAsync();
        await bot.ReadAsync(Library(hoursAgo: 72));

        (await bot.AskAsync("/summary iraq")).Text().ShouldContain("There is nothing from the last 24 hours; this is from the last 7 days.");
        var named = (await bot.AskAsync("/summary iraq today")).Text();
        named.ShouldBe("Nothing new on Iraq: today.\nThe newest story is from Fri 2 Jan. Try: /latest iraq");
    }

    [Fact]
    public async Task Stories_older_than_a_month_are_shown_with_their_date()
    {
        await using var bot = await Bot.StartAsync();
        await bot.ReadAsync(Library(hoursAgo: 24 * 100));

        (await bot.AskAsync("/summary iraq")).Text().ShouldContain("the last one from 27 Sep 2025");
    }

    [Theory]
    [InlineData("/summary S99", "There is no story S99.")]
    [InlineData("/summary iraqq", "/summary iraq — Iraq")]
    [InlineData("/summary iraq period:soon", "“soon” is not a period: write today, 24h, 7d or week. Try: /summary iraq")]
    public async Task What_cannot_be_summed_up_is_told_with_the_next_step(string line, string answer)
    {
        await using var bot = await Bot.StartAsync();

        (await bot.AskAsync(line)).Text().ShouldContain(answer);
    }

    private static ArticleText Library(int hoursAgo) => Some.Text(
        "Baghdad opens a library",
        "The new library in Baghdad opened its doors to the first readers of the district on Monday.",
        "Officials in Iraq said that forty thousand volumes stand on its shelves and that entry is free.") with
    {
        Published = At(hoursAgo),
        Link = new Uri("https://example.org/library"),
    };

    private static Published At(int hoursAgo) => new(Some.Noon.AddHours(-hoursAgo), DatePrecision.Time);
}
