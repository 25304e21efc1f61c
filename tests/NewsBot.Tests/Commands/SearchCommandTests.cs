using NewsBot.Messages;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

public sealed class SearchCommandTests
{
    [Fact]
    public async Task Words_without_a_slash_are_a_search_with_the_found_words_marked()
    {
        await using var bot = await Bot.StartAsync();
        await bot.ReadAsync(Some.Text(), Some.Text("Paris plants trees", "Ten thousand trees were planted."));

        var answer = await bot.AskAsync("berths");

        answer.Stories().Single().Headline.ShouldBe("Port of Basra opens a second grain terminal");
        answer.Blocks.OfType<Paragraph>().Single().Runs.Single(run => run.Style == RunStyle.Highlight).Text.ShouldBe("berths");
        (await bot.AskAsync("/search berths")).Text().ShouldBe(answer.Text());
        (await bot.AskAsync("/latest berths")).Text().ShouldContain("Stories that mention “berths”");
    }

    [Fact]
    public async Task What_is_cut_out_of_a_sentence_says_so()
    {
        await using var bot = await Bot.StartAsync();
        var before = string.Join(' ', Enumerable.Repeat("the harbour stays open at night", 12));
        await bot.ReadAsync(Some.Text("Harbour", $"Officials said {before} and that the dredger leaves while {before}."), Some.Text("Short", "A tug arrived."));

        var cut = string.Concat((await bot.AskAsync("/search dredger")).Blocks.OfType<Paragraph>().Single().Runs.Select(run => run.Text));
        cut.ShouldStartWith("… ");
        cut.ShouldEndWith(" …");
        string.Concat((await bot.AskAsync("/search tug")).Blocks.OfType<Paragraph>().Single().Runs.Select(run => run.Text)).ShouldBe("A tug arrived.");
    }

    [Fact]
    public async Task A_search_is_paged_to_its_last_hit_however_long_its_words_are()
    {
        await using var bot = await Bot.StartAsync();
        string[] places = ["bakery", "bridge", "museum", "hospital", "park", "school", "market"];
        await bot.ReadAsync([.. places.Select(place => Some.Text($"A {place} opens", $"The {place} of the quarter stands beside the extraordinarily long waterfront promenade, neighbours said about the {place}.", Some.OwnWords(place)))]);
        const string words = "/search \"beside the extraordinarily long waterfront promenade\" neighbours";

        var first = await bot.AskAsync(words);
        var next = first.Command("More") ?? first.Blocks.OfType<Note>().SelectMany(note => note.Runs).Single(run => run.Command is not null).Command!;
        var last = await bot.AskAsync(next);

        first.Stories().Concat(last.Stories()).Select(story => story.Id).Distinct().Count().ShouldBe(places.Length);
        first.Commands().Concat(last.Commands()).ShouldAllBe(command => System.Text.Encoding.UTF8.GetByteCount(command) <= 60);
    }

    [Fact]
    public async Task Nothing_found_names_what_was_looked_for_near_topics_and_a_next_step()
    {
        await using var bot = await Bot.StartAsync();

        var answer = await bot.AskAsync("/search iraqq waterfalls");

        answer.Text().ShouldStartWith("Nothing found for “iraqq waterfalls” in titles, texts and captions.");
        answer.Text().ShouldContain("/search iraq*");
        (await bot.AskAsync("/search -gold \"oil price\"")).Text().ShouldContain("/search oil*");
        (await bot.AskAsync("/latest iraqq")).Commands().ShouldContain("/latest iraq");
    }
}
