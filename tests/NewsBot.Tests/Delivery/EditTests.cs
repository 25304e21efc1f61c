using NewsBot.Articles;
using NewsBot.Delivery;
using NewsBot.Subscriptions;
using NodaTime;

namespace NewsBot.Tests.Delivery;

public sealed class EditTests : IAsyncLifetime
{
    private const string Chat = "telegram:1";
    private PushedChats _chats = null!;
    private Candidate _bridge = null!;

    public async ValueTask InitializeAsync()
    {
        _chats = await PushedChats.CreateAsync();
        await _chats.SubscribeAsync(Chat, "iraq");
        _bridge = _chats.Candidate("Iraq opens a bridge in Baghdad", _chats.Time.GetUtcNow());
    }

    public ValueTask DisposeAsync() => _chats.DisposeAsync();

    [Fact]
    public async Task A_publisher_more_is_shown_in_the_post_that_stands_already()
    {
        await PostAsync();

        await TellTooAsync("Kurdistan 24");
        await _chats.RunAsync();

        var edit = _chats.Telegram.Edits.ShouldHaveSingleItem();
        edit.MessageId.ShouldBe("m1");
        edit.Story.Byline.ShouldStartWith("Sample Wire · also: Kurdistan 24 ");
        _chats.Telegram.Posts.Count.ShouldBe(1);
        (await _chats.CountsAsync()).ShouldBe("sent=1");
    }

    [Fact]
    public async Task Changes_that_come_close_together_make_one_edit_and_five_minutes_lie_between_two()
    {
        await PostAsync();
        await TellTooAsync("AP");
        await TellTooAsync("Kurdistan 24");
        await _chats.RunAsync();

        await TellTooAsync("Gulf Courier");
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(2));
        await TellTooAsync("Levant Post");
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(2));
        _chats.Telegram.Edits.ShouldHaveSingleItem().Story.Byline.ShouldStartWith("Sample Wire · also: AP, Kurdistan 24 ");

        await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));
        _chats.Telegram.Edits.Count.ShouldBe(2);
        _chats.Telegram.Edits[1].Story.Byline.ShouldStartWith("Sample Wire · also: AP, Kurdistan 24, Gulf Courier, Levant Post ");
        await _chats.RunAfterAsync(TimeSpan.FromHours(1));
        _chats.Telegram.Edits.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("CORRECTION: Iraq opens a bridge in Baghdad", "Corrected by its publisher · ")]
    [InlineData("WITHDRAWN - Iraq opens a bridge in Baghdad", "Withdrawn by its publisher · ")]
    [InlineData("Iraq opens a second bridge in Baghdad", "Sample Wire · ")]
    public async Task A_headline_that_its_publisher_changes_changes_in_the_chat_with_a_mark_that_says_why(string headline, string byline)
    {
        await PostAsync();

        await _chats.PublishAsync(_bridge with { Text = _bridge.Text with { Title = headline } });
        await _chats.RunAsync();

        var edit = _chats.Telegram.Edits.ShouldHaveSingleItem().Story;
        edit.Headline.ShouldBe(headline);
        edit.Byline.ShouldStartWith(byline);
        _chats.Telegram.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_story_that_changes_before_its_post_is_accepted_is_edited_afterwards()
    {
        _chats.Telegram.Always(new SendOutcome.RetryLater(TimeSpan.FromMinutes(1), "down"));
        await PostAsync();
        await TellTooAsync("AP");
        await _chats.RunAsync();
        _chats.Telegram.Edits.ShouldBeEmpty();

        _chats.Telegram.Answer = null;
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(2));
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));

        _chats.Telegram.Posts.ShouldHaveSingleItem().Message.ShouldNotBe(_chats.Telegram.Edits.ShouldHaveSingleItem().Message);
    }

    [Fact]
    public async Task New_posts_go_before_edits_and_an_edit_that_fails_holds_up_none()
    {
        await PostAsync();
        _chats.Telegram.AnswerEdit = _ => new SendOutcome.Unknown("reset");
        await TellTooAsync("AP");
        await _chats.RunAsync();

        await _chats.PublishAsync("Iraq closes a road in Mosul");
        await _chats.RunAsync();
        _chats.Telegram.To(Chat).ShouldContain("Iraq closes a road in Mosul");

        _chats.Telegram.AnswerEdit = null;
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));
        _chats.Telegram.Edits.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_post_that_can_be_edited_no_more_is_left_as_it_is()
    {
        await PostAsync();
        _chats.Telegram.AnswerEdit = _ => new SendOutcome.Rejected("message can't be edited");
        await TellTooAsync("AP");
        await _chats.RunAsync();
        _chats.Telegram.AnswerEdit = null;

        await _chats.RunAfterAsync(TimeSpan.FromHours(1));

        _chats.Telegram.Edits.ShouldBeEmpty();
        (await _chats.CountsAsync()).ShouldBe("sent=1");
    }

    [Fact]
    public async Task A_process_that_ends_in_the_middle_of_an_edit_does_it_again_and_never_posts_it()
    {
        _chats.Delivery.Change(new DeliveryOptions { OnUnknown = UnknownPolicy.Skip });
        await PostAsync();
        await TellTooAsync("AP");
        await _chats.Service.PlanAsync(CancellationToken.None);
        (await _chats.Outbox.ClaimAsync(PushedChats.Chat(Chat), CancellationToken.None)).ShouldNotBeNull().Edits.ShouldBe("m1");

        _chats.Restart();
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(3));

        _chats.Telegram.Edits.Count.ShouldBe(1);
        _chats.Telegram.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task In_quiet_hours_posts_stay_as_they_are_until_the_morning()
    {
        await PostAsync();
        await _chats.ChooseAsync(Chat, new ChatSettings { Quiet = new QuietHours(new LocalTime(11, 0), new LocalTime(14, 0)) });
        await TellTooAsync("AP");
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(10));
        _chats.Telegram.Edits.ShouldBeEmpty();

        await _chats.RunAfterAsync(TimeSpan.FromHours(3));
        _chats.Telegram.Edits.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_chat_that_cannot_be_reached_is_edited_when_it_is_back_and_one_that_moved_never()
    {
        await PostAsync();
        _chats.Telegram.AnswerEdit = _ => new SendOutcome.ChatGone("kicked");
        await TellTooAsync("AP");
        await _chats.RunAsync();
        (await _chats.Status.SuspendedAsync(CancellationToken.None)).Length.ShouldBe(1);
        _chats.Telegram.AnswerEdit = null;
        await _chats.RunAfterAsync(TimeSpan.FromHours(1));
        _chats.Telegram.Edits.ShouldBeEmpty();

        await _chats.Suspended.ResumeAsync(PushedChats.Chat(Chat), CancellationToken.None);
        await _chats.RunAsync();
        _chats.Telegram.Edits.Count.ShouldBe(1);

        // Ids of the old chat mean nothing, or another message, in the new one.
        await _chats.Suspended.MoveAsync(PushedChats.Chat(Chat), PushedChats.Chat("telegram:-1001"), CancellationToken.None);
        await TellTooAsync("Gulf Courier");
        await _chats.RunAfterAsync(TimeSpan.FromHours(1));
        _chats.Telegram.Edits.Count.ShouldBe(1);
        _chats.Telegram.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Digests_stay_as_they_were_posted()
    {
        _chats.Push.Change(new PushOptions { DigestOver = 1 });
        await _chats.PublishAsync("Iraq closes a road in Mosul");
        await PostAsync();

        await TellTooAsync("AP");
        await _chats.RunAfterAsync(TimeSpan.FromHours(1));

        _chats.Telegram.Edits.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_wants_no_edits_gets_none()
    {
        _chats.Delivery.Change(new DeliveryOptions { Updates = false });
        await PostAsync();

        await TellTooAsync("AP");
        await _chats.RunAsync();
        _chats.Delivery.Change(new DeliveryOptions());
        await _chats.RunAfterAsync(TimeSpan.FromHours(1));

        _chats.Telegram.Edits.ShouldBeEmpty();
    }

    private async Task PostAsync()
    {
        await _chats.PublishAsync(_bridge);
        await _chats.RunAsync();
    }

    private Task TellTooAsync(string publisher) =>
        _chats.PublishAsync(_bridge with { Text = _bridge.Text with { Publisher = publisher }, Sighting = new Sighting("other", $"{publisher}.txt", _chats.Time.GetUtcNow()) });
}
