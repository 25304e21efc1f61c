using NewsBot.Articles;
using NewsBot.Delivery;
using NewsBot.Stories;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Delivery;

public sealed class PostRetentionTests : IAsyncLifetime
{
    private readonly FakeOptions<RetentionOptions> _options = new(new RetentionOptions());
    private PushedChats _chats = null!;

    public async ValueTask InitializeAsync()
    {
        _chats = await PushedChats.CreateAsync();
        await _chats.SubscribeAsync("telegram:1", "iraq");
        await _chats.SubscribeAsync("discord:2", "iraq");
    }

    public ValueTask DisposeAsync() => _chats.DisposeAsync();

    [Fact]
    public async Task What_was_sent_long_ago_goes_and_is_not_sent_again()
    {
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
        await _chats.RunAsync();
        _chats.Time.Advance(TimeSpan.FromDays(60));
        await _chats.PublishAsync("Iraq closes a road in Mosul");
        await _chats.RunAsync();
        _chats.Time.Advance(TimeSpan.FromDays(31));

        await RunAsync();
        await _chats.RunAsync();

        (await _chats.CountsAsync()).ShouldBe("sent=2");
        _chats.Telegram.Posts.Count.ShouldBe(2);
        (await _chats.Status.HistoryAsync(PushedChats.Chat("telegram:1"), new StoryId(1), CancellationToken.None)).ShouldBeEmpty();
        (await _chats.Status.HistoryAsync(PushedChats.Chat("telegram:1"), new StoryId(2), CancellationToken.None)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_waits_or_is_still_tried_stays_however_old_it_is()
    {
        _chats.Discord.Always(new SendOutcome.RetryLater(TimeSpan.FromDays(365), "down"));
        await _chats.SubscribeAsync("telegram:3", "iraq", "0 8 1 1 *");
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
        await _chats.RunAsync();
        _chats.Time.Advance(TimeSpan.FromDays(200));

        await RunAsync();

        (await _chats.CountsAsync()).ShouldBe("retry=1 waiting=1");
    }

    [Fact]
    public async Task A_post_goes_with_its_edits_but_not_before_the_last_is_made()
    {
        var story = _chats.Candidate("Iraq opens a bridge in Baghdad", _chats.Time.GetUtcNow());
        await _chats.PublishAsync(story);
        await _chats.RunAsync();
        await TellTooAsync("AP");
        await _chats.RunAsync();
        _chats.Time.Advance(TimeSpan.FromDays(91));
        await TellTooAsync("Kurdistan 24");
        _chats.Telegram.AnswerEdit = _chats.Discord.AnswerEdit = _ => new SendOutcome.RetryLater(TimeSpan.FromMinutes(1), "down");
        await _chats.RunAsync();

        await RunAsync();
        (await _chats.CountsAsync()).ShouldBe("sent=2");

        _chats.Telegram.AnswerEdit = _chats.Discord.AnswerEdit = null;
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(2));
        await RunAsync();
        (await _chats.CountsAsync()).ShouldBe("");
        _chats.Telegram.Edits.Count.ShouldBe(2);

        Task TellTooAsync(string publisher) => _chats.PublishAsync(story with { Text = story.Text with { Publisher = publisher }, Sighting = new Sighting("other", $"{publisher}.txt", _chats.Time.GetUtcNow()) });
    }

    [Fact]
    public async Task Beyond_a_number_the_oldest_go()
    {
        _options.Change(new RetentionOptions { Messages = 3 });
        for (var number = 0; number < 4; number++)
        {
            await _chats.PublishAsync($"Iraq opens bridge {number} in Baghdad");
            await _chats.RunAsync();
        }

        await RunAsync();

        (await _chats.CountsAsync()).ShouldBe("sent=3");
    }

    private Task<int> RunAsync() => new PostRetention(_chats.Database, _options, _chats.Time).RunAsync(CancellationToken.None);
}
