using NewsBot.Articles;
using NewsBot.Messages;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

public sealed class TrendsCommandTests
{
    [Fact]
    public async Task Stories_are_counted_by_the_day_of_the_chat_and_told_as_picture_and_words()
    {
        await using var bot = await Bot.StartAsync();
        await bot.ReadAsync(Told("Basra opens a port", 0), Told("Mosul opens a bridge", 26), Told("Erbil opens a school", 27), Told("Najaf opens a market", 24 * 5));

        var answer = await bot.AskAsync("/trends iraq 7");

        answer.Blocks.OfType<PictureBlock>().Single().Words.ShouldBe("·▄···█▄");
        answer.Text().ShouldBe(
            """
            Coverage: Iraq, the last 7 days
            ·▄···█▄
            Most on Sun 4 Jan: 2 stories.
            Today so far: 1 story. In all: 4 stories. 
            """);
        answer.Commands().ShouldBe(["/trends iraq 30", "/trends iraq 90", "/latest iraq", "/timeline iraq"]);
    }

    [Fact]
    public async Task A_month_tells_the_last_week_beside_the_one_before()
    {
        await using var bot = await Bot.StartAsync();
        await bot.ReadAsync(Told("Basra opens a port", 24), Told("Mosul opens a bridge", 48), Told("Erbil opens a school", 24 * 9));

        (await bot.AskAsync("/trends")).Text().ShouldContain("The last seven whole days had 2, the seven before 1.");
    }

    [Fact]
    public async Task Other_topics_are_not_counted()
    {
        await using var bot = await Bot.StartAsync();
        await bot.ReadAsync(Told("Basra opens a port", 1));

        (await bot.AskAsync("/trends syria")).Text().ShouldBe("Coverage: Syria, the last 30 days\nThere was no story in these days.");
    }

    private static ArticleText Told(string title, int hoursAgo)
    {
        // Stories of their own: nothing but the country is common to them.
        var body = title.Split(' ')[^1] switch
        {
            "port" => "Ships from three oceans unload wheat at the new quay, the harbour master Salim Haddad wrote to the owners.",
            "bridge" => "Cars crossed the Tigris for the first time since the flood, and engineer Rana Aziz cut the ribbon at dawn.",
            "school" => "Four hundred children learn to read behind blue doors, which a carpenter named Dilan painted over the summer.",
            _ => "Traders sell dates, saffron and carpets under a roof of glass, seventy metres long and open until midnight.",
        };
        return Some.Text($"{title} in Iraq", body) with { Published = new(Some.Noon.AddHours(-hoursAgo), DatePrecision.Time) };
    }
}
