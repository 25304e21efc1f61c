using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Articles;
using NewsBot.Stories;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Stories;

public sealed class StoryRetentionTests : IAsyncLifetime
{
    private readonly FakeOptions<RetentionOptions> _options = new(new RetentionOptions { Stories = TimeSpan.FromDays(30) });
    private Newsroom _room = null!;

    public async ValueTask InitializeAsync() => _room = await Newsroom.OpenAsync();

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    [Fact]
    public async Task Old_stories_go_with_their_copies_revisions_and_words_and_new_ones_stay()
    {
        var old = await TellAsync(1);
        await TellAsync(1, text => text with { Publisher = "AP" });
        await TellAsync(1, text => text with { Title = "CORRECTION: " + text.Title });
        _room.Time.Advance(TimeSpan.FromDays(20));
        var newer = await TellAsync(2);
        await TellAsync(3);
        _room.Time.Advance(TimeSpan.FromDays(11));

        (await RunAsync()).ShouldBe(1);

        (await _room.Stories.FindAsync(old.Story, CancellationToken.None)).ShouldBeNull();
        (await _room.LatestAsync("iraq")).Select(story => story.Id).ShouldContain(newer.Story);
        (await _room.Search.FindAsync("bridge", 0, 10, CancellationToken.None)).Select(hit => hit.Article.StoryNumber).ShouldNotContain(old.Story.Value);
        (await LeftAsync("trace WHERE article NOT IN (SELECT id FROM article)")).ShouldBe(0);
        (await LeftAsync("sighting WHERE article NOT IN (SELECT id FROM article)")).ShouldBe(0);
        (await LeftAsync("story_topic WHERE story NOT IN (SELECT id FROM story)")).ShouldBe(0);
    }

    [Fact]
    public async Task A_page_that_still_carries_a_removed_text_brings_no_new_story()
    {
        var old = await TellAsync(1);
        await TellAsync(2);
        _room.Time.Advance(TimeSpan.FromDays(31));
        await RunAsync();

        (await TellAsync(1)).ShouldBe(new IntakeReceipt(IntakeOutcome.Duplicate, old.ArticleId, old.Story));
        (await TellAsync(3)).Outcome.ShouldBe(IntakeOutcome.New);
        (await _room.Stories.CountAsync(CancellationToken.None)).ShouldBe(2);
    }

    [Fact]
    public async Task A_story_of_which_something_new_was_seen_lately_stays()
    {
        var old = await TellAsync(1);
        await TellAsync(2);
        _room.Time.Advance(TimeSpan.FromDays(20));
        await TellAsync(1, text => text with { Publisher = "AP" });
        await TellAsync(3);
        _room.Time.Advance(TimeSpan.FromDays(20));

        (await RunAsync()).ShouldBe(1);

        (await _room.Stories.ArticlesAsync(old.Story, CancellationToken.None)).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Numbers_go_on_though_all_is_old()
    {
        await TellAsync(1);
        var last = await TellAsync(2);
        _room.Time.Advance(TimeSpan.FromDays(300));
        await RunAsync();

        (await _room.Stories.LastSequenceAsync(CancellationToken.None)).ShouldBe(last.Story.Value);
        (await TellAsync(3)).Story.Value.ShouldBe(last.Story.Value + 1);
    }

    [Fact]
    public async Task Beyond_a_number_of_articles_the_oldest_stories_go()
    {
        _options.Change(new RetentionOptions { Articles = 1000 });
        await _room.Intake.AcceptAsync([.. Enumerable.Range(1, 1045).Select(number => Candidate(number, text => text))], CancellationToken.None);

        (await RunAsync()).ShouldBe(45);

        (await _room.Stories.CountAsync(CancellationToken.None)).ShouldBe(1000);
        (await _room.Stories.FindAsync(new StoryId(45), CancellationToken.None)).ShouldBeNull();
        (await _room.Stories.FindAsync(new StoryId(46), CancellationToken.None)).ShouldNotBeNull();
    }

    private Task<int> RunAsync() => new StoryRetention(_room.Database, _options, _room.Time, NullLogger<StoryRetention>.Instance).RunAsync(CancellationToken.None);

    private async Task<IntakeReceipt> TellAsync(int number, Func<ArticleText, ArticleText>? change = null) =>
        (await _room.Intake.AcceptAsync([Candidate(number, change ?? (text => text))], CancellationToken.None)).Single();

    // Words that no two stories share, so that none is taken for a copy of another.
    private Candidate Candidate(int number, Func<ArticleText, ArticleText> change)
    {
        var words = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"w{number}x{i}"));
        var text = change(Some.Text($"Iraq opens bridge {number} in Baghdad", $"The {number}. bridge in Baghdad was opened on Monday. {words}."));
        return Some.Candidate(text, $"{text.Publisher}{number}.txt", text.Publisher, _room.Time.GetUtcNow());
    }

    private Task<long> LeftAsync(string where) => _room.Database.QueryAsync(session => session.Number($"SELECT count(*) FROM {where}"), CancellationToken.None);
}
