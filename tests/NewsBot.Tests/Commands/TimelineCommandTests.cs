using NewsBot.Articles;
using NewsBot.Messages;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

public sealed class TimelineCommandTests
{
    [Fact]
    public async Task Events_of_a_topic_stand_oldest_first_each_with_its_publisher()
    {
        await using var bot = await Bot.StartAsync();
        await bot.ReadAsync(Terminal);

        var answer = await bot.AskAsync("/timeline iraq");

        answer.Text().ShouldBe(
            """
            Timeline: Iraq
            - 3 Nov 2025 — Work on the second grain terminal of Basra began on November 3 after a storm had damaged the first. Sample Wire
            - Mon 5 Jan — The port of Basra in Iraq opened its second grain terminal on Monday. Sample Wire
            """);
        answer.Blocks.OfType<BulletList>().Single().Items[0][^1].Link.ShouldBe(Terminal.Link);
    }

    [Fact]
    public async Task A_story_has_its_own_timeline_and_the_way_back()
    {
        await using var bot = await Bot.StartAsync();
        var story = (await bot.ReadAsync(Terminal))[0];

        var answer = await bot.AskAsync($"/timeline {story}");

        answer.Text().ShouldStartWith($"Timeline of {story}\nBasra opens a terminal\n- 3 Nov 2025");
        answer.Command("Story").ShouldBe($"/story {story}");
        answer.Command("Summary").ShouldBe($"/summary {story}");
    }

    [Fact]
    public async Task Dates_of_an_article_without_one_are_marked_and_the_mark_is_explained()
    {
        await using var bot = await Bot.StartAsync();
        await bot.ReadAsync(Terminal with { Published = null });

        var text = (await bot.AskAsync("/timeline")).Text();

        text.ShouldContain("- Mon 5 Jan (?) — ");
        text.ShouldContain("(?) The article does not say when it was published");
    }

    [Fact]
    public async Task Words_of_the_other_direction_stand_isolated_so_that_their_full_stop_stays_with_them()
    {
        await using var bot = await Bot.StartAsync();
        await bot.ReadAsync(Terminal with { Paragraphs = ["افتتح ميناء البصرة في العراق محطة ثانية للحبوب يوم الاثنين."], Language = "ar" });

        var line = (await bot.AskAsync("/timeline iraq")).Blocks.OfType<BulletList>().Single().Items.Single();

        line[1].Text.ShouldBe($" — {Bidi.Open}افتتح ميناء البصرة في العراق محطة ثانية للحبوب يوم الاثنين.{Bidi.Close} ");
    }

    [Fact]
    public async Task Many_events_are_paged()
    {
        await using var bot = await Bot.StartAsync();
        await bot.ReadAsync(Terminal with { Paragraphs = [.. Enumerable.Range(1, 10).Select(day => $"On December {day}, ship number {day * 37} reached the port of Basra in Iraq with {(char)('a' + day)}wheat for {(char)('k' + day)}town.")] });

        var first = await bot.AskAsync("/timeline iraq");
        var second = await bot.AskAsync(first.Commands().Single(command => command.EndsWith("page:2", StringComparison.Ordinal)));

        first.Blocks.OfType<BulletList>().Single().Items.Length.ShouldBe(8);
        second.Blocks.OfType<BulletList>().Single().Items.Length.ShouldBe(2);
        (await bot.AskAsync("/timeline iraq page:9")).Text().ShouldNotContain("ship");
    }

    [Theory]
    [InlineData("/timeline syria", "These articles name no day")]
    [InlineData("/timeline S99", "There is no story S99.")]
    [InlineData("/timeline iraqq", "/timeline iraq — Iraq")]
    public async Task Where_there_is_nothing_to_show_the_next_step_is_named(string line, string answer)
    {
        await using var bot = await Bot.StartAsync();

        (await bot.AskAsync(line)).Text().ShouldContain(answer);
    }

    private static readonly ArticleText Terminal = Some.Text(
        "Basra opens a terminal",
        "The port of Basra in Iraq opened its second grain terminal on Monday.",
        "Work on the second grain terminal of Basra began on November 3 after a storm had damaged the first.") with
    {
        Published = new(Some.Noon, DatePrecision.Time),
        Link = new Uri("https://example.org/terminal"),
    };
}
