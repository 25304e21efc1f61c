using NewsBot.Articles;
using NewsBot.Stories;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Stories;

/// <summary>Runs on every database; see <see cref="Newsroom"/>.</summary>
public abstract class IntakeSuite
{
    private static readonly string[] Paragraphs =
    [
        "The terminal in Basra doubles the capacity of the port, the transport ministry said on Monday in a long statement.",
        "Engineers had worked on the two berths for three years, and the first ship is expected before the end of the month.",
        "Four workers were hurt in an accident last summer, when a crane fell over in a storm that nobody had foreseen.",
        "Two more berths follow in spring, the minister told reporters, and a railway will join the port with the capital.",
    ];

    protected abstract Task<Newsroom> OpenAsync();

    [Fact]
    public async Task The_same_text_at_another_place_is_a_sighting()
    {
        await using var room = await OpenAsync();
        var first = await room.AcceptAsync(Text(), "one.txt");
        var again = await room.AcceptAsync(Text(), "two.txt", seen: Some.Noon.AddHours(1));

        again.ShouldBe(new IntakeReceipt(IntakeOutcome.Duplicate, first.ArticleId, first.Story));
        (await ArticlesAsync(room, first)).ShouldHaveSingleItem().Sightings.ShouldBe(2);
        (await room.Stories.SightingsAsync(first.Story, CancellationToken.None)).ShouldBe([new Sighting("samples", "one.txt", Some.Noon), new Sighting("samples", "two.txt", Some.Noon.AddHours(1))]);
    }

    [Fact]
    public async Task A_page_that_is_read_again_changes_nothing()
    {
        await using var room = await OpenAsync();
        var first = await room.AcceptAsync(Text());
        await room.AcceptAsync(Text(), seen: Some.Noon.AddDays(1));

        (await ArticlesAsync(room, first)).ShouldHaveSingleItem().Sightings.ShouldBe(1);
        (await room.Stories.FindAsync(first.Story, CancellationToken.None))!.LastSeen.ShouldBe(Some.Noon);
    }

    [Fact]
    public async Task Quotes_spaces_and_soft_hyphens_make_no_other_text()
    {
        await using var room = await OpenAsync();
        var first = await room.AcceptAsync(Some.Text("Port's \"second\" terminal", "A café - the port's own - opens."));
        var again = await room.AcceptAsync(Some.Text("Port’s “second”  terminal", "A cafe\u0301 – the port’s own – op\u00ADens. "));

        again.Outcome.ShouldBe(IntakeOutcome.Duplicate);
        again.Story.ShouldBe(first.Story);
    }

    [Fact]
    public async Task A_corrected_number_is_a_revision_and_the_old_text_is_kept()
    {
        await using var room = await OpenAsync();
        var first = await room.AcceptAsync(Text());
        var corrected = Paragraphs[2].Replace("Four", "Five", StringComparison.Ordinal);
        var again = await room.AcceptAsync(Text([Paragraphs[0], Paragraphs[1], corrected, Paragraphs[3]]), seen: Some.Noon.AddHours(2));

        again.ShouldBe(new IntakeReceipt(IntakeOutcome.Revised, first.ArticleId, first.Story));
        var article = (await ArticlesAsync(room, first)).ShouldHaveSingleItem();
        article.Revision.ShouldBe(2);
        article.Text.Paragraphs[2].ShouldBe(corrected);
        (await room.Stories.FindAsync(first.Story, CancellationToken.None))!.LastSeen.ShouldBe(Some.Noon.AddHours(2));
        var kept = await room.Database.QueryAsync(session => ArticleTables.Texts(session, ArticleTables.Row(session, first.ArticleId)!).ToList(), CancellationToken.None);
        kept.Select(text => StoredText.Unpack(text.Text).Paragraphs[2]).ShouldBe([corrected, Paragraphs[2]]);
    }

    [Fact]
    public async Task The_first_text_of_a_ticker_takes_nothing_back_after_many_revisions()
    {
        await using var room = await OpenAsync();
        var first = await room.AcceptAsync(Text(), "ticker.txt");
        foreach (var number in new[] { "Five", "Six", "Seven", "Eight", "Nine", "Ten" })
        {
            (await room.AcceptAsync(Text([.. Paragraphs.Select(paragraph => paragraph.Replace("Four", number, StringComparison.Ordinal))]), "ticker.txt")).Outcome.ShouldBe(IntakeOutcome.Revised);
        }

        (await room.AcceptAsync(Text(), "mirror.txt")).Outcome.ShouldBe(IntakeOutcome.Duplicate);
        (await ArticlesAsync(room, first)).ShouldHaveSingleItem().Text.Paragraphs[2].ShouldStartWith("Ten");
    }

    [Fact]
    public async Task A_page_that_still_carries_the_old_text_takes_nothing_back()
    {
        await using var room = await OpenAsync();
        var first = await room.AcceptAsync(Text(), "old.txt");
        await room.AcceptAsync(Text([.. Paragraphs.Select(paragraph => paragraph.Replace("Four", "Five", StringComparison.Ordinal))]), "new.txt");
        var stale = await room.AcceptAsync(Text(), "old.txt");

        stale.Outcome.ShouldBe(IntakeOutcome.Duplicate);
        var article = (await ArticlesAsync(room, first)).ShouldHaveSingleItem();
        article.Revision.ShouldBe(2);
        article.Text.Paragraphs[2].ShouldStartWith("Five");
    }

    [Fact]
    public async Task One_text_that_many_bring_at_once_is_one_article()
    {
        await using var room = await OpenAsync();
        var receipts = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() => room.AcceptAsync(Text(), $"{number}.txt"))));

        receipts.Count(receipt => receipt.Outcome == IntakeOutcome.New).ShouldBe(1);
        receipts.Select(receipt => receipt.ArticleId).Distinct().ShouldHaveSingleItem();
        (await ArticlesAsync(room, receipts[0])).ShouldHaveSingleItem().Sightings.ShouldBe(12);
    }

    [Fact]
    public async Task A_copy_that_stops_in_the_middle_is_a_sighting()
    {
        await using var room = await OpenAsync();
        var first = await room.AcceptAsync(Text());
        var cut = await room.AcceptAsync(Text([Paragraphs[0], Paragraphs[1][..40]]) with { Truncated = true }, "cut.txt");

        cut.ShouldBe(new IntakeReceipt(IntakeOutcome.Duplicate, first.ArticleId, first.Story));
        (await ArticlesAsync(room, first)).ShouldHaveSingleItem().Text.Paragraphs.ShouldBe(Paragraphs);
    }

    [Fact]
    public async Task A_whole_copy_takes_the_place_of_one_that_stops_in_the_middle()
    {
        await using var room = await OpenAsync();
        var cut = await room.AcceptAsync(Text([Paragraphs[0], Paragraphs[1][..40]]) with { Truncated = true }, "cut.txt");
        var whole = await room.AcceptAsync(Text(), "whole.txt");

        whole.ShouldBe(new IntakeReceipt(IntakeOutcome.Revised, cut.ArticleId, cut.Story));
        var article = (await ArticlesAsync(room, cut)).ShouldHaveSingleItem();
        article.Text.Paragraphs.ShouldBe(Paragraphs);
        article.Text.Truncated.ShouldBeFalse();
    }

    [Fact]
    public async Task A_shorter_copy_is_a_sighting()
    {
        await using var room = await OpenAsync();
        var first = await room.AcceptAsync(Text());

        (await room.AcceptAsync(Text([Paragraphs[0], Paragraphs[2]]), "short.txt")).ShouldBe(new IntakeReceipt(IntakeOutcome.Duplicate, first.ArticleId, first.Story));
    }

    [Fact]
    public async Task A_new_headline_over_the_same_text_is_a_revision()
    {
        await using var room = await OpenAsync();
        var first = await room.AcceptAsync(Text());
        var again = await room.AcceptAsync(Text() with { Title = "Basra: second terminal opened at last" });

        again.ShouldBe(new IntakeReceipt(IntakeOutcome.Revised, first.ArticleId, first.Story));
        (await room.Stories.FindAsync(first.Story, CancellationToken.None))!.Headline.ShouldBe("Basra: second terminal opened at last");
    }

    [Fact]
    public async Task Another_text_at_the_same_address_is_a_revision()
    {
        await using var room = await OpenAsync();
        var link = new Uri("https://example.org/live/basra");
        var first = await room.AcceptAsync(Text([Paragraphs[0], Paragraphs[1]]) with { Link = link });
        var again = await room.AcceptAsync(Text([Paragraphs[0], "Everything else that was said here has been written anew since the first ship left the port again."]) with { Title = "Another headline", Link = link });

        again.ShouldBe(new IntakeReceipt(IntakeOutcome.Revised, first.ArticleId, first.Story));
    }

    [Fact]
    public async Task The_same_text_by_another_publisher_joins_the_story_as_no_independent_source()
    {
        await using var room = await OpenAsync();
        var first = await room.AcceptAsync(Text());
        var reprint = await room.AcceptAsync(Text() with { Publisher = "Gulf Courier", Title = "Basra gets a terminal" }, "courier.txt");

        reprint.Outcome.ShouldBe(IntakeOutcome.New);
        reprint.Story.ShouldBe(first.Story);
        reprint.ArticleId.ShouldNotBe(first.ArticleId);
        var story = (await room.LatestAsync()).ShouldHaveSingleItem();
        story.Publishers.ShouldBe(["Sample Wire", "Gulf Courier"]);
        story.IndependentSources.ShouldBe(1);
        story.Headline.ShouldBe("Port of Basra opens a second grain terminal");
        (await ArticlesAsync(room, first)).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Two_texts_on_one_subject_are_two_articles()
    {
        await using var room = await OpenAsync();
        await room.AcceptAsync(Text());
        var other = await room.AcceptAsync(Some.Text("Port of Basra opens a second grain terminal", "Grain traders welcomed the news, though many of them doubt that the railway will ever be built as it was promised to them."));

        other.Outcome.ShouldBe(IntakeOutcome.New);
        (await ArticlesAsync(room, other)).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Short_items_under_one_title_are_told_apart_by_their_day()
    {
        await using var room = await OpenAsync();
        var monday = Some.Text("Weather today", "Sunny.") with { Published = new Published(Some.Noon.AddDays(-1), DatePrecision.Day) };
        await room.AcceptAsync(monday, "monday.txt");

        (await room.AcceptAsync(monday with { Published = new Published(Some.Noon, DatePrecision.Day) }, "tuesday.txt")).Outcome.ShouldBe(IntakeOutcome.New);
        (await room.AcceptAsync(monday, "again.txt")).Outcome.ShouldBe(IntakeOutcome.Duplicate);
    }

    [Fact]
    public async Task What_one_candidate_brings_the_next_of_the_batch_may_copy()
    {
        await using var room = await OpenAsync();
        var receipts = await room.Intake.AcceptAsync(
            [Some.Candidate(Text(), "a.txt"), Some.Candidate(Some.Text("Something else", "Quite another text."), "a.txt"), Some.Candidate(Text(), "b.txt")],
            CancellationToken.None);

        receipts.Select(receipt => receipt.Outcome).ShouldBe([IntakeOutcome.New, IntakeOutcome.New, IntakeOutcome.Duplicate]);
        receipts[2].ArticleId.ShouldBe(receipts[0].ArticleId);
        (await room.Intake.AcceptAsync([], CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_copy_brings_the_date_that_the_first_place_left_out()
    {
        await using var room = await OpenAsync();
        var first = await room.AcceptAsync(Text());
        await room.AcceptAsync(Some.Text("Iraq in other news", "An unrelated text on Iraq."), seen: Some.Noon.AddDays(-1));
        var dated = new Published(Some.Noon.AddDays(-2), DatePrecision.Day);
        await room.AcceptAsync(Text() with { Published = dated, Link = new Uri("https://example.org/basra") }, "dated.txt");

        var stories = await room.LatestAsync("iraq");
        stories.Select(story => story.Headline).ShouldBe(["Iraq in other news", "Port of Basra opens a second grain terminal"]);
        stories[1].Published.ShouldBe(dated);
        var article = (await ArticlesAsync(room, first)).ShouldHaveSingleItem();
        article.Text.Link.ShouldBe(new Uri("https://example.org/basra"));
        article.Revision.ShouldBe(1);
    }

    [Fact]
    public async Task A_revision_moves_the_story_to_what_it_is_about_now()
    {
        await using var room = await OpenAsync();
        await room.AcceptAsync(Text());
        await room.AcceptAsync(Text([.. Paragraphs.Select(paragraph => paragraph.Replace("Basra", "Beirut", StringComparison.Ordinal))]) with { Title = "Lebanon: Port of Beirut opens a second grain terminal" });

        (await room.LatestAsync("lebanon")).ShouldHaveSingleItem();
        (await room.LatestAsync("iraq")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_batch_that_was_cancelled_before_it_began_leaves_nothing()
    {
        await using var room = await OpenAsync();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => room.Intake.AcceptAsync([Some.Candidate()], stopped.Token));
        (await room.LatestAsync()).ShouldBeEmpty();
    }

    private static ArticleText Text(params string[] paragraphs) =>
        Some.Text("Port of Basra opens a second grain terminal", paragraphs.Length > 0 ? paragraphs : Paragraphs);

    private static Task<System.Collections.Immutable.ImmutableArray<Article>> ArticlesAsync(Newsroom room, IntakeReceipt receipt) =>
        room.Stories.ArticlesAsync(receipt.Story, CancellationToken.None);
}
