using Dapper;
using NewsBot.Articles;
using NewsBot.Stories;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Stories;

/// <summary>One event, one story. Runs on every database; see <see cref="Newsroom"/>.</summary>
public abstract class ClusteringSuite
{
    private static readonly string[] Shaken =
    [
        "A magnitude 5.6 earthquake shook Karadag province before dawn, the seismology centre said. Three people were hurt in Elmas when a wall fell.",
        "Residents of Elmas in Karadag ran into the streets as an earthquake of magnitude 5.6 struck. Governor Selim Aydan said schools stay closed.",
        "The earthquake in Karadag damaged two hundred houses in Elmas, Governor Selim Aydan told reporters after the magnitude 5.6 tremor.",
        "Tents were handed out in Elmas, Karadag, where a 5.6 magnitude earthquake left families afraid to go home, said Selim Aydan.",
    ];

    private static readonly string[] Burnt =
    [
        "A fire in the Tevlin paint factory of Brodno burned through the night and killed four workers, the fire brigade of Captain Ilya Marek said.",
        "Four workers died when flames swept the Tevlin works in Brodno. Captain Ilya Marek said the paint store had no sprinklers.",
        "The owner of the Tevlin paint factory, where a blaze killed four in Brodno, promised help to the families, Captain Ilya Marek said.",
    ];

    protected abstract Task<Newsroom> OpenAsync();

    [Fact]
    public async Task Publishers_that_tell_one_event_in_their_own_words_are_one_story()
    {
        await using var room = await OpenAsync();
        await TellAsync(room, "Earthquake in Karadag", Shaken);
        await TellAsync(room, "Fire in Brodno", Burnt);

        var stories = await room.LatestAsync();
        stories.Select(story => story.IndependentSources).Order().ShouldBe([3, 4]);
        stories.Select(story => story.Publishers.Length).Order().ShouldBe([3, 4]);
    }

    [Fact]
    public async Task A_window_that_is_full_compares_with_its_newest_articles()
    {
        await using var room = await OpenAsync();
        room.Options.CurrentValue.WindowArticles = 3;
        var first = await room.AcceptAsync(Some.Text("Earthquake in Karadag", Shaken[0]) with { Publisher = "Wire" }, "1");
        var second = await room.AcceptAsync(Some.Text("Earthquake in Karadag", Shaken[1]) with { Publisher = "Courier" }, "2");
        await TellAsync(room, "Fire in Brodno", Burnt);
        var late = await room.AcceptAsync(Some.Text("Earthquake in Karadag", Shaken[2]) with { Publisher = "Herald" }, "3");

        second.Story.ShouldBe(first.Story);
        late.Story.ShouldNotBe(first.Story);
    }

    [Fact]
    public async Task A_wire_copy_adds_a_publisher_and_no_independent_source()
    {
        await using var room = await OpenAsync();
        var words = string.Join(' ', Shaken);
        await room.AcceptAsync(Some.Text("Earthquake in Karadag", words) with { Publisher = "Wire" });
        await room.AcceptAsync(Some.Text("Quake hits Karadag province", words) with { Publisher = "Courier" }, "two.txt");

        var story = (await room.LatestAsync()).ShouldHaveSingleItem();
        story.Publishers.ShouldBe(["Wire", "Courier"]);
        story.IndependentSources.ShouldBe(1);
    }

    [Fact]
    public async Task A_story_ends_with_its_window()
    {
        await using var room = await OpenAsync();
        room.Options.Change(new StoryOptions { Window = TimeSpan.FromDays(2) });
        var first = await room.AcceptAsync(Some.Text("Earthquake in Karadag", Shaken[0]));
        var within = await room.AcceptAsync(Told("Earthquake in Karadag", Shaken[1], 1), "two.txt", seen: Some.Noon.AddDays(1));
        var after = await room.AcceptAsync(Told("Earthquake in Karadag", Shaken[2], 2), "three.txt", seen: Some.Noon.AddDays(9));

        within.Story.ShouldBe(first.Story);
        after.Story.ShouldNotBe(first.Story);
    }

    [Fact]
    public async Task A_restart_changes_nothing_about_what_joins()
    {
        await using var room = await OpenAsync();
        var first = await room.AcceptAsync(Some.Text("Earthquake in Karadag", Shaken[0]));
        await using var again = room.Reopened();

        (await again.AcceptAsync(Told("Earthquake in Karadag", Shaken[1], 1), "two.txt")).Story.ShouldBe(first.Story);
        (await room.AcceptAsync(Told("Earthquake in Karadag", Shaken[2], 2), "three.txt")).Story.ShouldBe(first.Story);
    }

    [Fact]
    public async Task What_was_rolled_back_is_joined_by_nothing()
    {
        await using var room = await OpenAsync();
        await room.AcceptAsync(Some.Text("Fire in Brodno", Burnt[0]));
        await room.Database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync("CREATE TRIGGER full BEFORE INSERT ON sighting WHEN NEW.place = 'broken.txt' BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"),
            CancellationToken.None);
        var broken = Some.Candidate(Told("Earthquake in Karadag", Shaken[1], 1), "broken.txt");
        await Should.ThrowAsync<Exception>(() => room.Intake.AcceptAsync([Some.Candidate(Some.Text("Earthquake in Karadag", Shaken[0])), broken], CancellationToken.None));

        await room.AcceptAsync(Told("Earthquake in Karadag", Shaken[2], 2));
        (await room.LatestAsync()).Length.ShouldBe(2);
        (await room.LatestAsync()).ShouldAllBe(story => story.Publishers.Length == 1);
    }

    [Fact]
    public async Task The_headline_moves_on_with_the_story()
    {
        await using var room = await OpenAsync();
        await room.AcceptAsync(Some.Text("5 January 2026", Shaken[0]));
        await room.AcceptAsync(Told("Earthquake in Karadag damages houses of Elmas", Shaken[1], 1), "two.txt");

        (await room.LatestAsync()).ShouldHaveSingleItem().Headline.ShouldBe("Earthquake in Karadag damages houses of Elmas");
    }

    private static async Task TellAsync(Newsroom room, string title, string[] texts)
    {
        foreach (var (number, text) in texts.Index())
        {
            await room.AcceptAsync(Told(title, text, number), $"{title} {number}.txt");
        }
    }

    private static ArticleText Told(string title, string text, int number) => Some.Text(title, text) with { Publisher = $"Publisher {number}" };
}
