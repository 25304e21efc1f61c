using NewsBot.Articles;
using NewsBot.Messages;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

public sealed class StoryCommandsTests
{
    private static readonly string[] Long = [.. Enumerable.Range(1, 5).Select(number => string.Concat(Enumerable.Repeat($"Sentence of paragraph {number} about the harbour of Basra in Iraq is here. ", 15)).Trim())];

    [Fact]
    public async Task A_story_shows_headline_publisher_times_topics_and_first_paragraphs()
    {
        await using var bot = await Bot.StartAsync();
        var story = (await bot.ReadAsync(Some.Text("Port of Basra in Iraq opens a terminal") with { Published = new Published(Some.Noon.AddHours(-1), DatePrecision.Time) }))[0];

        var answer = await bot.AskAsync($"/story {story}");

        answer.Text().ShouldContain("Port of Basra in Iraq opens a terminal");
        answer.Text().ShouldContain("Sample Wire · 11:00");
        answer.Text().ShouldContain("First seen 12:00.");
        answer.Text().ShouldContain("Two more berths follow in spring.");
        answer.Commands().ShouldBe([$"/summary {story}", $"/timeline {story}", $"/why {story}"]);
    }

    [Fact]
    public async Task A_long_story_is_paged_between_paragraphs()
    {
        await using var bot = await Bot.StartAsync();
        var story = (await bot.ReadAsync(Some.Text("Harbour of Basra in Iraq", Long)))[0];

        List<string> read = [];
        for (var answer = await bot.AskAsync($"/story {story}"); ; answer = await bot.AskAsync(answer.Command("More")!))
        {
            read.AddRange(answer.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Runs.Single().Text));
            answer.Text().Length.ShouldBeLessThan(4000);
            if (answer.Command("More") is null)
            {
                break;
            }
        }

        read.ShouldBe(Long);
    }

    [Fact]
    public async Task An_example_for_a_wrong_id_is_one_that_works()
    {
        await using var bot = await Bot.StartAsync();
        var story = (await bot.ReadAsync(Some.Text()))[0];

        (await bot.AskAsync("/story basra")).Text().ShouldEndWith($"Try: /story {story}");
        (await bot.AskAsync("/story")).Text().ShouldBe($"/story needs the id of a story. Try: /story {story}");
        (await bot.AskAsync("/why 12 13")).Text().ShouldContain("Try: /why");
        (await bot.AskAsync("/story S99999")).Text().ShouldBe("There is no story S99999. /latest shows the newest ones.");
    }

    [Fact]
    public async Task Why_shows_scores_evidence_sightings_and_what_was_posted()
    {
        await using var bot = await Bot.StartAsync();
        var text = Some.Text("Port of Basra in Iraq opens a terminal");
        var story = (await bot.ReadAsync(text, text))[0];

        var answer = (await bot.AskAsync($"/why {story}")).Text();

        answer.ShouldContain("Iraq — score ");
        answer.ShouldContain("“Basra” (");
        answer.ShouldContain("One article, seen in 2 places.");
        answer.ShouldContain("samples · 12:00");
        answer.ShouldContain("It was never due here");
        answer.ShouldNotContain("/pages/page-0.txt");
        (await bot.AskAsync($"/why {story}", administrator: true)).Text().ShouldContain("/pages/page-1.txt");
    }

    [Fact]
    public async Task Topics_show_their_stories_of_the_last_day_and_week()
    {
        await using var bot = await Bot.StartAsync();
        await bot.ReadAsync(
            Some.Text("Baghdad in Iraq opens a library") with { Published = new Published(Some.Noon.AddHours(-1), DatePrecision.Time) },
            Some.Text("Iraq plants palms around Baghdad", "The palms come from the south of Iraq.") with { Published = new Published(Some.Noon.AddDays(-3), DatePrecision.Time) });

        (await bot.AskAsync("/topics iraq")).Text().ShouldStartWith("Iraq — 1 · 2\nIraq is part of Middle East");
        var all = await bot.AskAsync("/topics");
        all.Text().ShouldContain("Middle East — 1 · 2");
        (await bot.AskAsync("/topics iraqq")).Commands().ShouldContain("/topics iraq");
    }

    [Fact]
    public async Task Sources_show_how_fresh_they_are()
    {
        await using var bot = await Bot.StartAsync();

        (await bot.AskAsync("/sources")).Text().ShouldBe("Sources\n- Sample pages — no article yet, not looked at yet");
    }

    [Fact]
    public async Task Status_is_for_administrators()
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("/subscribe iraq");

        (await bot.AskAsync("/status")).Text().ShouldBe("Only NewsBot's administrators can use /status.");
        (await bot.AskAsync("/help")).Text().ShouldNotContain("/status");
        var status = await bot.AskAsync("/status", administrator: true);
        status.Private.ShouldBeTrue();
        status.Text().ShouldContain("The store has no stories yet.");
        status.Text().ShouldContain("1 source · 1 subscription · in 1 chat");
        status.Text().ShouldContain("All is well");
    }
}
