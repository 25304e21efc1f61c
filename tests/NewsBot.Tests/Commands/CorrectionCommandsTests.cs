using Microsoft.Extensions.DependencyInjection;
using NewsBot.Articles;
using NewsBot.Stories;
using NewsBot.Tests.Delivery;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

public sealed class CorrectionCommandsTests
{
    private static readonly ArticleText[] Shaken =
    [
        Told("Earthquake in Karadag", "A magnitude 5.6 earthquake shook Karadag province before dawn, the seismology centre said. Three people were hurt in Elmas.", "Wire"),
        Told("Quake hurts three in Elmas", "Residents of Elmas in Karadag ran into the streets as an earthquake of magnitude 5.6 struck. Three were hurt.", "Courier"),
        Told("Karadag counts the damage", "The earthquake in Karadag damaged two hundred houses in Elmas, the governor said after the magnitude 5.6 tremor.", "Post"),
    ];

    [Fact]
    public async Task Why_names_the_words_and_numbers_that_tie_each_article()
    {
        await using var bot = await Bot.StartAsync();
        var story = (await bot.ReadAsync(Shaken))[0];

        var answer = (await bot.AskAsync($"/why {story}")).Text();

        answer.ShouldContain("3 articles tell it:");
        answer.ShouldContain("tied by ");
        answer.ShouldContain("Karadag");
        answer.ShouldContain("5.6");
    }

    [Fact]
    public async Task What_was_split_off_stays_apart_and_what_was_merged_stays_together()
    {
        await using var bot = await Bot.StartAsync();
        var story = (await bot.ReadAsync(Shaken[0], Shaken[1]))[0];

        (await bot.AskAsync($"/split {story} 2", administrator: true)).Text().ShouldStartWith("“Quake hurts three in Elmas” is no longer part of S1: it is the story S2 now.");
        (await bot.ReadAsync(Shaken[2]))[0].Value.ShouldBeOneOf(1, 2);
        var stories = bot.Services.GetRequiredService<StoryStore>();
        (await stories.CountAsync(CancellationToken.None)).ShouldBe(2);

        (await bot.AskAsync("/merge S2 S1", administrator: true)).Text().ShouldStartWith("They are one story now, S1.");
        (await stories.CountAsync(CancellationToken.None)).ShouldBe(1);
        (await stories.FindAsync(new StoryId(2), CancellationToken.None))!.Id.ShouldBe(new StoryId(1));
        (await bot.AskAsync("/merge S2 S1", administrator: true)).Text().ShouldStartWith("S2 and S1 are one story already.");
    }

    [Theory]
    [InlineData("timeline")]
    [InlineData("summary")]
    public async Task The_number_of_a_story_that_was_merged_leads_to_the_whole(string command)
    {
        await using var bot = await Bot.StartAsync();
        await bot.ReadAsync(Shaken[0], Told("Quake hurts three in Elmas", "Residents of Elmas in Karadag ran into the streets on 3 January 2026 as an earthquake of magnitude 5.6 struck. Three were hurt.", "Courier"));
        await bot.AskAsync("/split S1 2", administrator: true);
        await bot.AskAsync("/merge S2 S1", administrator: true);

        var answer = (await bot.AskAsync($"/{command} S2")).Text();

        answer.ShouldBe((await bot.AskAsync($"/{command} S1")).Text());
        answer.ShouldContain("S1");
    }

    [Fact]
    public async Task A_story_that_was_parted_and_the_one_that_came_of_it_tell_each_its_own_event()
    {
        await using var bot = await Bot.StartAsync();
        for (var number = 0; number < 5; number++)
        {
            await bot.ReadAsync(Told($"Trial in Baghdad, day {number + 1}", LookAlikes.Text('a', number), $"Baghdad Post {number}"));
            await bot.ReadAsync(Told($"Trial in Cairo, day {number + 1}", LookAlikes.Text('b', number), $"Cairo Post {number}"));
        }

        foreach (var (story, own, other) in new[] { ("S1", "Baghdad", "Cairo"), ("S2", "Cairo", "Baghdad") })
        {
            var (shown, why) = ((await bot.AskAsync($"/story {story}")).Text(), (await bot.AskAsync($"/why {story}")).Text());
            shown.ShouldContain($"{own} Post");
            shown.ShouldNotContain(other);
            why.ShouldContain("5 articles tell it:");
            why.ShouldContain($"{own} Post 4");
            why.ShouldNotContain(other);
        }
    }

    [Fact]
    public async Task Why_tells_that_a_story_waits_for_more_sources()
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("/subscribe world sources:3");
        var story = (await bot.ReadAsync(Shaken[0], Shaken[1]))[0];

        (await bot.AskAsync($"/why {story}")).Text().ShouldContain("Not posted yet: the subscription to World waits for 3 independent sources, and 2 tell it so far.");
    }

    [Fact]
    public async Task Only_administrators_correct_stories()
    {
        await using var bot = await Bot.StartAsync();
        var story = (await bot.ReadAsync(Shaken[0], Shaken[1]))[0];

        await bot.AskAsync($"/split {story} 2");

        (await bot.Services.GetRequiredService<StoryStore>().ArticlesAsync(story, CancellationToken.None)).Length.ShouldBe(2);
    }

    private static ArticleText Told(string title, string text, string publisher) => Some.Text(title, text) with { Publisher = publisher };
}
