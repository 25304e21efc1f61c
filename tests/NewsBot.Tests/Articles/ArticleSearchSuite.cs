using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NewsBot.Articles;
using NewsBot.Tests.Stories;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Articles;

/// <summary>Runs on every database; see <see cref="Newsroom"/>.</summary>
public abstract class ArticleSearchSuite
{
    protected abstract Task<Newsroom> OpenAsync();

    [Theory]
    [InlineData("terminal")]
    [InlineData("TERMINALS")]
    [InlineData("opening")]
    [InlineData("\"second grain terminal\"")]
    [InlineData("\"ministry said\" basra")]
    [InlineData("term*")]
    [InlineData("termin*")]
    [InlineData("terminal -oil")]
    [InlineData("cafe")]
    [InlineData("CAFÉ")]
    [InlineData("harbour")]
    [InlineData("first-look")]
    [InlineData("“grain terminal”")]
    [InlineData("terminal !!! ?")]
    [InlineData("was the terminal of their port")]
    [InlineData("said")]
    [InlineData("Ports'")]
    public async Task Words_phrases_prefixes_and_endings_find_an_article(string words)
    {
        await using var room = await OpenAsync();
        await room.AcceptAsync(Some.Text("Port of Basra opens a second grain terminal", "The terminal doubles capacity, the ministry said.", "A café stands beside it.") with
        {
            Standfirst = "A first look",
            Captions = [new Caption("The harbour at dawn", "Reuters")],
        });

        (await FindAsync(room, words)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("\"terminal grain\"")]
    [InlineData("terminal oil")]
    [InlineData("terminal -grain")]
    [InlineData("terminal -\"grain terminal\"")]
    [InlineData("terminal -gra*")]
    [InlineData("-oil")]
    [InlineData("grainy*")]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("AND")]
    [InlineData("title:terminal")]
    public async Task What_does_not_stand_in_it_finds_nothing(string words)
    {
        await using var room = await OpenAsync();
        await room.AcceptAsync(Some.Text("Port of Basra opens a second grain terminal", "It doubles capacity."));

        (await FindAsync(room, words)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("election", "electio*")]
    [InlineData("elections", "election*")]
    [InlineData("ministries", "ministr*")]
    [InlineData("running", "runni*")]
    [InlineData("happiness", "happine*")]
    [InlineData("nationally", "nationall*")]
    public async Task A_prefix_may_reach_into_an_ending(string word, string prefix)
    {
        await using var room = await OpenAsync();
        await room.AcceptAsync(Some.Text("A headline", $"All about {word} today."));

        (await FindAsync(room, prefix)).ShouldHaveSingleItem().Snippet.ShouldContain(new SnippetPiece(word, Found: true));
    }

    [Theory]
    [InlineData("الحكومه")]
    [InlineData("حكومة")]
    [InlineData("الحكومة")]
    [InlineData("والحكومة")]
    [InlineData("الأنبار")]
    [InlineData("الانبار")]
    [InlineData("انبار")]
    [InlineData("مُحَمَّد")]
    [InlineData("محـــمد")]
    [InlineData("مستشفي")]
    [InlineData("\"محمد في الانبار\"")]
    [InlineData("مستش*")]
    [InlineData("٢٠٢٥")]
    [InlineData("2025")]
    public async Task Arabic_is_found_in_any_of_its_spellings(string words)
    {
        await using var room = await OpenAsync();
        await room.AcceptAsync(Some.Text("الحكومة العراقية تفتتح مستشفى", "قال محمّد في الأنبار إن العمل يبدأ عام ٢٠٢٥.") with { Language = "ar" });

        (await FindAsync(room, words)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_word_in_the_title_counts_more_than_one_in_the_body()
    {
        await using var room = await OpenAsync();
        await room.AcceptAsync(Some.Text("Grain arrives in the port", "Ships came in the morning with their load.", Some.OwnWords("morning")));
        await room.AcceptAsync(Some.Text("Port opens", "A first ship with wheat came, and later some grain arrived.", Some.OwnWords("later")));

        (await FindAsync(room, "grain")).Select(hit => hit.Article.Text.Title).ShouldBe(["Grain arrives in the port", "Port opens"]);
    }

    [Fact]
    public async Task Of_two_that_answer_equally_the_fresher_comes_first()
    {
        await using var room = await OpenAsync();
        await room.AcceptAsync(Some.Text("Grain arrives", "First of the two texts.", Some.OwnWords("first")));
        await room.AcceptAsync(Some.Text("Grain departs", "Another of two texts.", Some.OwnWords("second")) with { Published = new Published(Some.Noon.AddDays(-30), DatePrecision.Day) });

        (await FindAsync(room, "grain")).Select(hit => hit.Article.Text.Title).ShouldBe(["Grain arrives", "Grain departs"]);
    }

    [Fact]
    public async Task A_story_is_found_once_and_in_its_newest_text()
    {
        await using var room = await OpenAsync();
        var first = await room.AcceptAsync(Some.Text("Toll rises to four", [.. Paragraphs("harbour")]));
        await room.AcceptAsync(Some.Text("Toll rises to six", [.. Paragraphs("harbour"), "The mayor spoke."]));

        var hit = (await FindAsync(room, "toll harbour")).ShouldHaveSingleItem();
        hit.Article.Id.ShouldBe(first.ArticleId);
        hit.Article.Text.Title.ShouldBe("Toll rises to six");
        (await FindAsync(room, "four")).ShouldBeEmpty();
        (await FindAsync(room, "mayor")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Pages_go_on_where_the_one_before_ended()
    {
        await using var room = await OpenAsync();
        for (var number = 0; number < 9; number++)
        {
            await room.AcceptAsync(Some.Text($"Grain ship {number}", $"Ship number {number} of this year brought {number} tons.", Some.OwnWords($"ship{number}x")));
        }

        var all = await FindAsync(room, "grain", count: 9);
        var pages = new[] { await FindAsync(room, "grain", 0, 4), await FindAsync(room, "grain", 4, 4), await FindAsync(room, "grain", 8, 4) };
        all.Length.ShouldBe(9);
        pages.SelectMany(page => page).Select(hit => hit.Article.Id).ShouldBe(all.Select(hit => hit.Article.Id));
    }

    [Fact]
    public async Task A_snippet_is_the_publishers_text_around_the_words()
    {
        await using var room = await OpenAsync();
        var paragraph = string.Join(' ', Enumerable.Range(0, 60).Select(number => $"word{number}")) + " the Señor’s grain, at last, " + string.Join(' ', Enumerable.Range(60, 60).Select(number => $"word{number}"));
        await room.AcceptAsync(Some.Text("A headline", "An opening without it.", paragraph));

        var snippet = (await FindAsync(room, "senor grain")).ShouldHaveSingleItem().Snippet;
        var joined = string.Concat(snippet.Select(piece => piece.Text));
        paragraph.ShouldContain(joined);
        joined.Length.ShouldBeInRange(120, 180);
        snippet.Where(piece => piece.Found).Select(piece => piece.Text).ShouldBe(["Señor", "grain"]);
    }

    [Fact]
    public async Task Nothing_that_a_user_types_breaks_the_search()
    {
        await using var room = await OpenAsync();
        var text = Some.Text("Port “opens” a terminal: C++ & C#", "The ١٢ ships, NOT one; NEAR(x) \0 half \ud83d pair.");
        await room.AcceptAsync(text);
        var pieces = Gen.Elements("\"", "'", "*", "-", "(", ")", "^", ":", "+", "{", "}", "NEAR(", " AND ", " OR ", " NOT ", "port", "term*", " ", "\0", "\ud83d", "\udc00", "ship", "ال", "\u0301", "½", "ﷺ", "%", ";--", ",", "\uFFFE", "title:", "ß", "İ");
        var typed = Gen.OneOf(
            Gen.ListOf(pieces).Select(list => string.Concat(list)),
            ArbMap.Default.GeneratorFor<string>().Where(value => value is not null));

        Prop.ForAll(
            Arb.From(typed),
            words =>
            {
                foreach (var hit in FindAsync(room, words).GetAwaiter().GetResult())
                {
                    var joined = string.Concat(hit.Snippet.Select(piece => piece.Text));
                    text.Paragraphs.Append(text.Title).ShouldContain(place => hit.Article.Text.Paragraphs.Append(hit.Article.Text.Title).Any(stored => stored.Contains(joined, StringComparison.Ordinal)));
                }
            }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task Every_word_of_a_text_finds_it_whole_or_begun()
    {
        await using var room = await OpenAsync();
        var text = Some.Text("Ministers’ hasty decisions divided Kurdistan’s parliamentarians", "Organisations generalised relational hopefulness; naïve Ångström résumés were replied to, and 3,500 agreed.");
        await room.AcceptAsync(text);

        foreach (var word in SearchWord.In(text.Title).Select(word => text.Title.Substring(word.Start, word.Length))
            .Concat(SearchWord.In(text.Paragraphs[0]).Select(word => text.Paragraphs[0].Substring(word.Start, word.Length))))
        {
            (await FindAsync(room, word)).ShouldHaveSingleItem($"the word {word}");
            for (var length = 3; length <= word.Length; length++)
            {
                (await FindAsync(room, word[..length] + "*")).ShouldHaveSingleItem($"the beginning {word[..length]}");
            }
        }
    }

    private static IEnumerable<string> Paragraphs(string word) =>
        Enumerable.Range(0, 6).Select(number => $"Paragraph {number} tells of the {word} and of the people who came there with {number} boats before the storm.");

    private static Task<ImmutableArray<SearchHit>> FindAsync(Newsroom room, string words, int skip = 0, int count = 10) =>
        room.Search.FindAsync(words, skip, count, CancellationToken.None);
}
