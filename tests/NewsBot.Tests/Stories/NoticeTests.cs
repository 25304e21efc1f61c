using NewsBot.Articles;
using NewsBot.Stories;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Stories;

public sealed class NoticeTests : IAsyncLifetime
{
    private static readonly ArticleText Text = Some.Text(
        "Port of Basra opens a second grain terminal",
        "The terminal in Basra doubles the capacity of the port, the transport ministry said on Monday in a long statement.",
        "Engineers had worked on the two berths for three years, and the first ship is expected before the end of the month.");

    private Newsroom _room = null!;

    public async ValueTask InitializeAsync() => _room = await Newsroom.OpenAsync();

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Theory]
    [InlineData("CORRECTION: ", Notice.Corrected)]
    [InlineData("Corrected - ", Notice.Corrected)]
    [InlineData("CORRECTED-", Notice.Corrected)]
    [InlineData("[Correction] ", Notice.Corrected)]
    [InlineData("تصحيح: ", Notice.Corrected)]
    [InlineData("WITHDRAWN: ", Notice.Withdrawn)]
    [InlineData("Retraction – ", Notice.Withdrawn)]
    [InlineData("سحب: ", Notice.Withdrawn)]
    public async Task A_word_before_the_headline_says_what_became_of_the_story(string word, Notice expected)
    {
        var first = await _room.AcceptAsync(Text);

        var again = await _room.AcceptAsync(Text with { Title = word + Text.Title });

        again.ShouldBe(first with { Outcome = IntakeOutcome.Revised });
        (await _room.LatestAsync()).ShouldHaveSingleItem().Notice.ShouldBe(expected);
    }

    [Fact]
    public async Task A_line_above_or_below_the_text_says_it_too()
    {
        await _room.AcceptAsync(Text);

        await _room.AcceptAsync(Text with { Paragraphs = [.. Text.Paragraphs, "Correction: An earlier version of this article named another month."] });

        (await _room.LatestAsync()).ShouldHaveSingleItem().Notice.ShouldBe(Notice.Corrected);
    }

    [Fact]
    public async Task A_withdrawn_text_of_which_one_sentence_is_left_is_the_same_story()
    {
        await _room.AcceptAsync(Text);

        await _room.AcceptAsync(Text with { Title = "WITHDRAWN: " + Text.Title, Paragraphs = ["Sample Wire has withdrawn this article."] });

        (await _room.LatestAsync()).ShouldHaveSingleItem().Notice.ShouldBe(Notice.Withdrawn);
    }

    [Theory]
    [InlineData("Correction officers strike in Basra")]
    [InlineData("Kill switch found in Basra's port cranes")]
    [InlineData("Withdrawn troops return to Basra")]
    [InlineData("Correction-free budget passes in Baghdad")]
    public async Task The_same_words_in_a_sentence_are_news(string title)
    {
        await _room.AcceptAsync(Text with { Title = title });

        (await _room.LatestAsync()).ShouldHaveSingleItem().Notice.ShouldBeNull();
    }

    [Fact]
    public async Task A_page_that_still_carries_the_old_text_takes_no_notice_back()
    {
        await _room.AcceptAsync(Text);
        await _room.AcceptAsync(Text with { Title = "CORRECTION: " + Text.Title });

        (await _room.AcceptAsync(Text, "other.txt")).Outcome.ShouldBe(IntakeOutcome.Duplicate);

        (await _room.LatestAsync()).ShouldHaveSingleItem().Notice.ShouldBe(Notice.Corrected);
    }

    [Fact]
    public async Task Changes_that_readers_see_are_told_once_in_the_order_of_the_last_and_others_not_at_all()
    {
        var basra = await _room.AcceptAsync(Text);
        var other = Some.Text("Road to Mosul closes", "The road to Mosul was closed on Monday after a storm, and nobody knows for how long it will stay so.");
        var mosul = await _room.AcceptAsync(other, "mosul.txt");
        await _room.AcceptAsync(Text, "again.txt");
        (await ChangedAsync(0)).ShouldBeEmpty();

        await _room.AcceptAsync(Text with { Publisher = "AP" }, "ap.txt", "ap");
        await _room.AcceptAsync(other with { Title = "CORRECTION: Road to Mosul closes" }, "mosul.txt");
        await _room.AcceptAsync(Text with { Publisher = "Kurdistan 24" }, "k24.txt", "k24");

        var changes = await ChangedAsync(0);
        changes.Select(change => change.Story).ShouldBe([mosul.Story, basra.Story]);
        (await ChangedAsync(changes[0].Number)).ShouldBe([changes[1]]);
        (await ChangedAsync(changes[1].Number)).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<StoryChange>> ChangedAsync(long after) => await _room.Stories.ChangedAfterAsync(after, 10, CancellationToken.None);
}
