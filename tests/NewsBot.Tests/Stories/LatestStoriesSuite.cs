using NewsBot.Articles;
using NewsBot.Stories;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Stories;

/// <summary>Runs on every database; see <see cref="Newsroom"/>.</summary>
public abstract class LatestStoriesSuite
{
    protected abstract Task<Newsroom> OpenAsync();

    [Fact]
    public async Task A_story_comes_back_as_its_publisher_wrote_it()
    {
        await using var room = await OpenAsync();
        var text = Some.Text("“Basra” opens a second terminal", "The port’s capacity in Iraq doubles.", "Two more berths follow.") with
        {
            Standfirst = "A first look",
            Dateline = "BASRA",
            Captions = [new Caption("The port", "Reuters"), new Caption("A crane", null)],
            Published = new Published(Some.Noon.AddHours(-1), DatePrecision.Time),
            Link = new Uri("https://example.org/basra"),
        };

        var receipt = await room.AcceptAsync(text);

        receipt.Outcome.ShouldBe(IntakeOutcome.New);
        var story = (await room.LatestAsync()).ShouldHaveSingleItem();
        story.Id.ShouldBe(receipt.Story);
        story.Headline.ShouldBe("“Basra” opens a second terminal");
        story.Standfirst.ShouldBe("A first look");
        story.Lead.ShouldBe(["The port’s capacity in Iraq doubles.", "Two more berths follow."]);
        story.Publishers.ShouldBe(["Sample Wire"]);
        story.Published.ShouldBe(text.Published);
        story.FirstSeen.ShouldBe(Some.Noon);
        story.Link.ShouldBe(text.Link);
        story.Topics.ShouldContain(topic => topic.TopicId == "iraq");
        story.Topics[0].Evidence.ShouldNotBeEmpty();
        var article = (await room.Stories.ArticlesAsync(story.Id, CancellationToken.None)).ShouldHaveSingleItem();
        article.Text.Captions.ShouldBe(text.Captions);
        article.Text.Dateline.ShouldBe("BASRA");
        article.Sightings.ShouldBe(1);
        article.StoryNumber.ShouldBe(story.Id.Value);
    }

    [Fact]
    public async Task Stories_of_a_country_stand_under_the_regions_above_it()
    {
        await using var room = await OpenAsync();
        await room.AcceptAsync(Some.Text("Iraq holds an election", "Iraq votes on Sunday."));
        await room.AcceptAsync(Some.Text("Japan holds an election", "Japan votes on Monday."));

        (await room.LatestAsync("iraq")).Select(story => story.Headline).ShouldBe(["Iraq holds an election"]);
        (await room.LatestAsync("middle-east")).Select(story => story.Headline).ShouldBe(["Iraq holds an election"]);
        (await room.LatestAsync("world")).Length.ShouldBe(2);
        (await room.LatestAsync("iraq", "japan")).Length.ShouldBe(2);
        (await room.LatestAsync("no-such-topic")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Newest_is_by_publication_but_never_later_than_first_seen()
    {
        await using var room = await OpenAsync();
        await room.AcceptAsync(Dated("Written years ago", "old words alone here", Some.Noon.AddYears(-4)));
        await room.AcceptAsync(Dated("Dated tomorrow by a wrong clock", "future words alone here", Some.Noon.AddDays(1)), seen: Some.Noon.AddHours(-2));
        await room.AcceptAsync(Some.Text("Of unknown date", "undated words alone here", Some.OwnWords("undated")), seen: Some.Noon.AddHours(-1));

        (await room.LatestAsync()).Select(story => story.Headline).ShouldBe(["Of unknown date", "Dated tomorrow by a wrong clock", "Written years ago"]);
    }

    [Fact]
    public async Task Pages_of_a_list_neither_repeat_nor_skip_a_story()
    {
        await using var room = await OpenAsync();
        for (var number = 0; number < 7; number++)
        {
            await room.AcceptAsync(Some.Text($"Iraq counts to {number}", $"Number {number} of Iraq is a story of {number} words.", Some.OwnWords($"count{number}x")), seen: Some.Noon.AddMinutes(number / 2));
        }

        var pages = new List<string>();
        for (var skip = 0; skip < 8; skip += 3)
        {
            pages.AddRange((await room.Stories.LatestAsync(new StoryQuery { Topics = ["iraq", "middle-east"], Skip = skip, Count = 3 }, CancellationToken.None)).Select(story => story.Headline));
        }

        pages.ShouldBe(Enumerable.Range(0, 7).Reverse().Select(number => $"Iraq counts to {number}"));
    }

    [Fact]
    public async Task A_bound_in_time_leaves_out_what_is_older()
    {
        await using var room = await OpenAsync();
        await room.AcceptAsync(Some.Text("Iraq yesterday", "Iraq saw yesterday's words."), seen: Some.Noon.AddDays(-1));
        await room.AcceptAsync(Some.Text("Iraq today", "Iraq sees other words today."));

        (await room.Stories.LatestAsync(new StoryQuery { Topics = ["iraq"], Since = Some.Noon }, CancellationToken.None)).ShouldHaveSingleItem().Headline.ShouldBe("Iraq today");
        var counts = await room.Stories.CountByTopicAsync(Some.Noon, CancellationToken.None);
        counts["iraq"].ShouldBe(1);
        counts["middle-east"].ShouldBe(1);
        counts.ShouldNotContainKey("japan");
    }

    [Fact]
    public async Task The_sequence_of_founding_is_read_from_any_place()
    {
        await using var room = await OpenAsync();
        (await room.Stories.LastSequenceAsync(CancellationToken.None)).ShouldBe(0);
        await room.AcceptAsync(Some.Text("One", "The first of three.", Some.OwnWords("one")));
        var after = await room.Stories.LastSequenceAsync(CancellationToken.None);
        await room.AcceptAsync(Some.Text("Two", "The second, quite another.", Some.OwnWords("two")));
        await room.AcceptAsync(Some.Text("Three", "And the last that was founded.", Some.OwnWords("three")));

        (await room.Stories.FoundedAfterAsync(after, 10, CancellationToken.None)).Select(story => story.Headline).ShouldBe(["Two", "Three"]);
        (await room.Stories.FoundedAfterAsync(after, 1, CancellationToken.None)).ShouldHaveSingleItem().Sequence.ShouldBe(after + 1);
        (await room.Stories.CountAsync(CancellationToken.None)).ShouldBe(3);
    }

    [Fact]
    public async Task A_story_that_does_not_exist_is_not_found()
    {
        await using var room = await OpenAsync();

        (await room.Stories.FindAsync(new StoryId(7), CancellationToken.None)).ShouldBeNull();
        (await room.Stories.ArticlesAsync(new StoryId(7), CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Half_a_surrogate_pair_and_control_characters_do_not_stop_the_intake()
    {
        await using var room = await OpenAsync();

        var receipt = await room.AcceptAsync(Some.Text("Odd \ud83d \u0000 title", "Words \udc00 with half a pair, é and \u0007 bell."));

        receipt.Outcome.ShouldBe(IntakeOutcome.New);
        (await room.Stories.FindAsync(receipt.Story, CancellationToken.None)).ShouldNotBeNull().Headline.ShouldStartWith("Odd ");
    }

    [Fact]
    public async Task Whoever_waits_for_changes_is_woken_by_something_new_alone()
    {
        await using var room = await OpenAsync();
        var first = room.Changes.NextAsync(CancellationToken.None);
        await room.AcceptAsync(Some.Text());
        var second = room.Changes.NextAsync(CancellationToken.None);
        await room.AcceptAsync(Some.Text(), place: "copy.txt");

        first.IsCompleted.ShouldBeTrue();
        second.IsCompleted.ShouldBeFalse();
    }

    private static ArticleText Dated(string title, string body, DateTimeOffset at) =>
        Some.Text(title, body, Some.OwnWords(body[..3])) with { Published = new Published(at, DatePrecision.Time) };
}
