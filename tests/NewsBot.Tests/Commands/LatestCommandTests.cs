using NewsBot.Articles;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

public sealed class LatestCommandTests
{
    [Fact]
    public async Task The_newest_stories_of_a_topic_come_first_with_publisher_age_and_topics()
    {
        await using var bot = await Bot.StartAsync();
        await bot.ReadAsync(Dated("Baghdad opens a new library", 5), Dated("Basra port in Iraq opens a terminal", 3), Dated("Paris plants ten thousand trees in France", 1));

        var answer = await bot.AskAsync("/latest iraq");

        answer.Stories().Select(story => story.Headline).ShouldBe(["Basra port in Iraq opens a terminal", "Baghdad opens a new library"]);
        answer.Stories().First().Byline.ShouldBe("Sample Wire · 3 h ago");
        answer.Stories().First().Topics.ShouldContain("Iraq");
        answer.Text().ShouldStartWith("Latest on Iraq");
    }

    [Fact]
    public async Task Pages_lead_to_the_last_story_and_back()
    {
        await using var bot = await Bot.StartAsync();
        await bot.ReadAsync([.. Enumerable.Range(1, 12).Select(hours => Dated($"Iraq: {Words(hours)} opens in Baghdad", hours))]);

        List<string> seen = [];
        var answer = await bot.AskAsync("/latest iraq");
        for (; ; answer = await bot.AskAsync(answer.Command("More")!))
        {
            seen.AddRange(answer.Stories().Select(story => story.Id));
            if (answer.Command("More") is null)
            {
                break;
            }
        }

        seen.Count.ShouldBe(12);
        seen.ShouldBeUnique();
        answer.Command("Previous").ShouldBe("/latest iraq page:2");
        (await bot.AskAsync("/latest iraq page:2")).Command("Previous").ShouldBe("/latest iraq");
        (await bot.AskAsync("/latest iraq page:9")).Text().ShouldContain("nothing on page 9");
        (await bot.AskAsync("/latest iraq page:9")).Command("First page").ShouldBe("/latest iraq");
    }

    [Fact]
    public async Task A_number_says_how_many_also_in_Arabic_digits()
    {
        await using var bot = await Bot.StartAsync();
        await bot.ReadAsync([.. Enumerable.Range(1, 9).Select(hours => Dated($"Iraq: {Words(hours)} opens in Baghdad", hours))]);

        (await bot.AskAsync("/latest iraq 7")).Stories().Count().ShouldBe(7);
        (await bot.AskAsync("/latest ٢")).Stories().Count().ShouldBe(2);
        (await bot.AskAsync("/latest العراق ٣")).Stories().Count().ShouldBe(3);
        (await bot.AskAsync("/latest iraq 2")).Command("More").ShouldBe("/latest iraq 2 page:2");
        (await bot.AskAsync("/latest iraq 99")).Text().ShouldBe("“99” does not work for count: write a number from 1 to 20. Try: /latest iraq");
        (await bot.AskAsync("/latest count:0")).Text().ShouldContain("from 1 to 20");
    }

    [Fact]
    public async Task A_topic_without_stories_offers_the_wider_one()
    {
        await using var bot = await Bot.StartAsync();

        var answer = await bot.AskAsync("/latest kurdistan-region");

        answer.Text().ShouldContain("I have no stories on Kurdistan Region yet.");
        answer.Commands().ShouldContain("/latest iraq");
    }

    [Fact]
    public async Task An_empty_store_says_so()
    {
        await using var bot = await Bot.StartAsync();

        (await bot.AskAsync("/latest")).Text().ShouldBe("I have no stories yet.");
    }

    private static ArticleText Dated(string title, int hoursAgo) => Some.Text(title, $"{title}, said officials on the spot.", Some.OwnWords($"ribbon{hoursAgo}x")) with
    {
        Published = new Published(Some.Noon.AddHours(-hoursAgo), DatePrecision.Time),
    };

    // Titles that differ by a number alone would be near duplicates.
    private static string Words(int number) =>
        new[] { "a bakery", "the old bridge", "one museum", "a hospital wing", "the river park", "a school of music", "some market halls", "a stadium roof", "the tax office", "a water plant", "the archive of maps", "a tram depot" }[number - 1];
}
