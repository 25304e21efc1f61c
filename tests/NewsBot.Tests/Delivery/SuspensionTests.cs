using NewsBot.Delivery;
using NewsBot.Messages;

namespace NewsBot.Tests.Delivery;

public sealed class SuspensionTests : IAsyncLifetime
{
    private const string Chat = "telegram:-5";
    private const string Administrator = "discord:9";
    private static readonly SendOutcome Kicked = new SendOutcome.ChatGone("bot was kicked");
    private PushedChats _chats = null!;

    public async ValueTask InitializeAsync()
    {
        _chats = await PushedChats.CreateAsync();
        _chats.Administrators = [PushedChats.Chat(Administrator)];
        await _chats.SubscribeAsync(Chat, "iraq");
        _chats.Telegram.Always(Kicked);
        _chats.Telegram.AnswerProbe = _ => Kicked;
        await _chats.PublishAsync("Iraq opens a bridge in Baghdad");
        await _chats.RunAsync();
    }

    public ValueTask DisposeAsync() => _chats.DisposeAsync();

    [Fact]
    public async Task A_chat_that_is_closed_is_probed_with_growing_pauses()
    {
        var at = new List<int>();
        for (var minute = 0; minute <= 60 * 24 * 5; minute++)
        {
            await _chats.UpkeepAsync();
            at.AddRange(Enumerable.Repeat(minute, _chats.Telegram.Probes.Count - at.Count));
            _chats.Time.Advance(TimeSpan.FromMinutes(1));
        }

        at.Zip(at.Skip(1), (first, second) => second - first).Prepend(at[0]).ShouldBe([30, 60, 120, 240, 480, 960, 1440, 1440, 1440]);
        _chats.Telegram.Tries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_chat_that_is_open_again_gets_all_that_it_missed_as_one_digest()
    {
        await _chats.PublishAsync("Iraq closes a road in Mosul", "Iraq signs a contract in Basra");
        await _chats.RunAsync();
        Open();

        await UpkeepAfterAsync(TimeSpan.FromMinutes(30));
        await _chats.PublishAsync("Iraq reopens a museum in Najaf");
        await _chats.RunAsync();

        var digest = _chats.Telegram.Posts[0];
        digest.Headlines.Split(" | ").Length.ShouldBe(3);
        digest.Message.Blocks[0].ShouldBeOfType<Heading>().Runs[0].Text.ShouldBe("3 headlines that you have not seen yet");
        _chats.Telegram.Posts.Skip(1).ShouldHaveSingleItem().Headlines.ShouldBe("Iraq reopens a museum in Najaf");
        (await _chats.Status.SuspendedAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_administrators_are_told_once_in_private()
    {
        await _chats.SubscribeAsync("telegram:-6", "iraq");
        await _chats.PublishAsync("Iraq closes a road in Mosul");
        await _chats.RunAsync();

        for (var day = 0; day < 5; day++)
        {
            await UpkeepAfterAsync(TimeSpan.FromDays(1));
            await _chats.RunAsync();
        }

        var told = _chats.Discord.Posts.ShouldHaveSingleItem();
        told.Chat.ShouldBe(Administrator);
        var words = MessageJson.Write(told.Message);
        words.ShouldContain("2 chats cannot be reached");
        words.ShouldContain(Chat);
        words.ShouldContain("telegram:-6");
        words.ShouldContain("bot was kicked");
    }

    [Fact]
    public async Task A_chat_that_only_looks_open_is_no_news_to_administrators_and_its_pauses_go_on_growing()
    {
        _chats.Telegram.AnswerProbe = null;
        for (var hour = 0; hour < 80; hour++)
        {
            await UpkeepAfterAsync(TimeSpan.FromMinutes(30));
            await _chats.RunAsync();
        }

        _chats.Telegram.Probes.Count.ShouldBe(6);
        _chats.Telegram.Tries.Count.ShouldBe(7);
        _chats.Discord.Posts.Count.ShouldBe(1);
        (await _chats.Status.SuspendedAsync(CancellationToken.None)).ShouldHaveSingleItem().Since.ShouldBe(_chats.Time.GetUtcNow() - TimeSpan.FromHours(40));
    }

    [Fact]
    public async Task A_chat_that_was_back_in_earnest_and_is_closed_again_is_told_again()
    {
        await _chats.UpkeepAsync();
        Open();
        await UpkeepAfterAsync(TimeSpan.FromMinutes(30));
        await _chats.RunAsync();
        _chats.Telegram.Always(Kicked);
        await _chats.PublishAsync("Iraq closes a road in Mosul");
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));

        await _chats.UpkeepAsync();
        await _chats.RunAsync();

        _chats.Discord.Posts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_administrator_who_cannot_be_told_stops_nothing_and_is_no_suspended_chat()
    {
        _chats.Discord.Always(new SendOutcome.ChatGone("takes no direct messages"));

        await _chats.UpkeepAsync();
        await _chats.RunAsync();
        await UpkeepAfterAsync(TimeSpan.FromDays(1));

        (await _chats.Status.SuspendedAsync(CancellationToken.None)).ShouldHaveSingleItem().Chat.ToString().ShouldBe(Chat);
        _chats.Discord.Tries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_platform_that_does_not_answer_says_nothing_of_the_chat()
    {
        _chats.Telegram.AnswerProbe = _ => new SendOutcome.Unknown("reset");
        await UpkeepAfterAsync(TimeSpan.FromMinutes(30));
        await UpkeepAfterAsync(TimeSpan.FromMinutes(1));
        _chats.Telegram.Probes.Count.ShouldBe(2);

        (await _chats.Status.SuspendedAsync(CancellationToken.None)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_chat_that_moved_while_it_was_closed_gets_its_digest_at_its_new_address()
    {
        await _chats.PublishAsync("Iraq closes a road in Mosul");
        await _chats.RunAsync();
        _chats.Telegram.AnswerProbe = chat => chat == Chat ? new SendOutcome.Moved("-1005") : new SendOutcome.Sent("");
        _chats.Telegram.Answer = null;

        await UpkeepAfterAsync(TimeSpan.FromMinutes(30));
        await _chats.RunAsync();

        _chats.Telegram.Posts.ShouldHaveSingleItem().Chat.ShouldBe("telegram:-1005");
    }

    [Fact]
    public async Task A_chat_that_stays_closed_is_given_up_after_a_long_time_and_the_administrators_are_told()
    {
        await _chats.UpkeepAsync();
        await UpkeepAfterAsync(TimeSpan.FromDays(89));
        (await _chats.Subscriptions.AllAsync(CancellationToken.None)).Length.ShouldBe(1);

        await UpkeepAfterAsync(TimeSpan.FromDays(1));
        await _chats.RunAsync();

        (await _chats.Subscriptions.AllAsync(CancellationToken.None)).ShouldBeEmpty();
        (await _chats.Status.SuspendedAsync(CancellationToken.None)).ShouldBeEmpty();
        (await _chats.CountsAsync()).ShouldBe("dropped=1");
        _chats.Discord.Posts.Count.ShouldBe(2);
        MessageJson.Write(_chats.Discord.Posts[1].Message).ShouldContain("was removed");
        (await _chats.Status.HistoryAsync(PushedChats.Chat(Chat), new(1), CancellationToken.None))[^1].ShouldContain("could not be reached for very long");
    }

    [Fact]
    public async Task Who_wants_to_keep_closed_chats_for_ever_can()
    {
        _chats.Delivery.Change(new DeliveryOptions { ForgetAfter = TimeSpan.Zero });

        await UpkeepAfterAsync(TimeSpan.FromDays(3000));

        (await _chats.Subscriptions.AllAsync(CancellationToken.None)).Length.ShouldBe(1);
    }

    private void Open() => (_chats.Telegram.Answer, _chats.Telegram.AnswerProbe) = (null, null);

    private Task UpkeepAfterAsync(TimeSpan pause)
    {
        _chats.Time.Advance(pause);
        return _chats.UpkeepAsync();
    }
}
