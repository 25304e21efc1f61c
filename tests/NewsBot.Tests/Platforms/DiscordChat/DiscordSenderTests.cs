using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Delivery;
using NewsBot.Delivery.Lanes;
using NewsBot.Messages;
using NewsBot.Platforms.DiscordChat;
using NewsBot.Platforms.DiscordChat.Rest;
using NewsBot.Tests.Platforms.Servers;

namespace NewsBot.Tests.Platforms.DiscordChat;

public sealed class DiscordSenderTests
{
    private static readonly ChatAddress Chat = new("discord", "1");

    [Fact]
    public async Task A_story_is_posted_once_whatever_is_tried_again()
    {
        await using var account = await DiscordAccount.StartAsync();

        var first = await account.Sender.SendAsync(Chat, DiscordAccount.Story(), "n1", CancellationToken.None);
        var again = await account.Sender.SendAsync(Chat, DiscordAccount.Story(), "n1", CancellationToken.None);

        again.ShouldBe(first);
        account.Server.Posts.ShouldHaveSingleItem().Nonce.ShouldBe("n1");
    }

    [Theory]
    [InlineData(Fault.CutBefore)]
    [InlineData(Fault.CutAfter)]
    [InlineData(Fault.HalfBody)]
    [InlineData(Fault.Html)]
    [InlineData(Fault.ServerError)]
    public async Task A_call_that_fails_is_repeated_and_posts_once(Fault fault)
    {
        await using var account = await DiscordAccount.StartAsync();
        await account.Api.ChannelAsync("1", CancellationToken.None);
        await account.Sender.SendAsync(Chat, DiscordAccount.Story(), "known", CancellationToken.None);
        account.Server.Faults.Enqueue(fault);

        var outcome = await account.Sender.SendAsync(Chat, DiscordAccount.Story(), "n1", CancellationToken.None);

        outcome.ShouldBe(new SendOutcome.Sent(account.Server.Posts.Last().Id));
        account.Server.Posts.Count(post => post.Nonce == "n1").ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up_for_a_second_try_that_finds_the_first()
    {
        await using var account = await DiscordAccount.StartAsync();
        await account.Sender.SendAsync(Chat, DiscordAccount.Story(), "known", CancellationToken.None);
        account.Server.Faults.Enqueue(Fault.HangAfter);

        var sending = account.Sender.SendAsync(Chat, DiscordAccount.Story(), "n1", CancellationToken.None);
        await account.Server.DoneAsync("POST /channels/1/messages");
        await account.Server.DoneAsync("POST /channels/1/messages");
        account.Time.Advance(TimeSpan.FromSeconds(30));

        (await sending).ShouldBe(new SendOutcome.Sent(account.Server.Posts.Last().Id));
        account.Server.Posts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_end_that_stays_unknown_is_called_so()
    {
        await using var account = await DiscordAccount.StartAsync();
        await account.Sender.SendAsync(Chat, DiscordAccount.Story(), "known", CancellationToken.None);
        for (var times = 0; times < 3; times++)
        {
            account.Server.Faults.Enqueue(Fault.Html);
        }

        (await account.Sender.SendAsync(Chat, DiscordAccount.Story(), "n1", CancellationToken.None)).ShouldBeOfType<SendOutcome.Unknown>().Reason.ShouldContain("HTTP 502");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_later()
    {
        await using var account = await DiscordAccount.StartAsync();
        await account.Server.DisposeAsync();

        (await account.Sender.SendAsync(Chat, DiscordAccount.Story(), "n1", CancellationToken.None)).ShouldBeOfType<SendOutcome.RetryLater>();
    }

    [Theory]
    [InlineData(404, 10003, typeof(SendOutcome.ChatGone))]
    [InlineData(403, 50001, typeof(SendOutcome.ChatGone))]
    [InlineData(403, 50013, typeof(SendOutcome.ChatGone))]
    [InlineData(403, 50007, typeof(SendOutcome.ChatGone))]
    [InlineData(403, 50278, typeof(SendOutcome.ChatGone))]
    [InlineData(400, 50083, typeof(SendOutcome.ChatGone))]
    [InlineData(400, 160005, typeof(SendOutcome.ChatGone))]
    [InlineData(400, 20016, typeof(SendOutcome.RetryLater))]
    [InlineData(400, 20028, typeof(SendOutcome.RetryLater))]
    [InlineData(400, 20029, typeof(SendOutcome.RetryLater))]
    [InlineData(403, 0, typeof(SendOutcome.RetryLater))]
    [InlineData(401, 0, typeof(SendOutcome.RetryLater))]
    [InlineData(400, 50035, typeof(SendOutcome.Malformed))]
    [InlineData(400, 200000, typeof(SendOutcome.Rejected))]
    [InlineData(400, 40067, typeof(SendOutcome.Rejected))]
    public async Task A_refusal_means_what_the_platform_means_by_it(int status, int code, Type expected)
    {
        await using var account = await DiscordAccount.StartAsync();
        account.Server.AddChannel("2").Refusal = (status, code);

        (await account.Sender.SendAsync(new ChatAddress("discord", "2"), DiscordAccount.Story(), "n1", CancellationToken.None)).GetType().ShouldBe(expected);
    }

    [Fact]
    public async Task A_channel_that_never_was_is_gone()
    {
        await using var account = await DiscordAccount.StartAsync();

        (await account.Sender.SendAsync(new ChatAddress("discord", "404"), DiscordAccount.Story(), "n1", CancellationToken.None)).ShouldBeOfType<SendOutcome.ChatGone>();
    }

    [Fact]
    public async Task A_wrong_token_is_told_and_tried_later()
    {
        await using var account = await DiscordAccount.StartAsync(token: "wrong");

        (await account.Sender.SendAsync(Chat, DiscordAccount.Story(), "n1", CancellationToken.None)).ShouldBeOfType<SendOutcome.RetryLater>().Reason.ShouldContain("Discord.Token");
    }

    [Fact]
    public async Task A_thread_is_posted_to_by_its_own_id()
    {
        await using var account = await DiscordAccount.StartAsync();
        account.Server.AddChannel("12", type: 11);

        await account.Sender.SendAsync(new ChatAddress("discord", "1", "12"), DiscordAccount.Story(), "n1", CancellationToken.None);

        account.Server.Posts.ShouldHaveSingleItem().Channel.ShouldBe("12");
    }

    [Fact]
    public async Task A_forum_gets_one_post_a_story_with_its_tags()
    {
        await using var account = await DiscordAccount.StartAsync();
        var forum = account.Server.AddChannel("3", type: 15);
        forum.Tags.Add("71", "iraq");
        forum.Tags.Add("72", "Sport");
        forum.RequiresTag = true;

        var outcome = await account.Sender.SendAsync(new ChatAddress("discord", "3"), DiscordAccount.Story("Port of Basra opens", "Iraq", "Middle East"), "n1", CancellationToken.None);

        var post = account.Server.Posts.ShouldHaveSingleItem();
        (post.Title, post.Tags!.Single()).ShouldBe(("Port of Basra opens", "71"));
        outcome.ShouldBe(new SendOutcome.Sent(post.Id));
    }

    [Fact]
    public async Task A_forum_that_requires_a_tag_that_it_lacks_says_how_to_mend_it()
    {
        await using var account = await DiscordAccount.StartAsync();
        account.Server.AddChannel("3", type: 15).RequiresTag = true;

        (await account.Sender.SendAsync(new ChatAddress("discord", "3"), DiscordAccount.Story("x", "Iraq"), "n1", CancellationToken.None)).ShouldBeOfType<SendOutcome.Rejected>().Reason.ShouldContain("add such tags");
    }

    [Theory]
    [InlineData(Fault.CutAfter)]
    [InlineData(Fault.HalfBody)]
    public async Task A_forum_post_whose_end_is_unknown_is_found_where_it_was_made(Fault fault)
    {
        await using var account = await DiscordAccount.StartAsync();
        account.Server.AddChannel("3", type: 15);
        account.Server.FaultsAt = "POST /channels/3/threads";
        account.Server.Faults.Enqueue(fault);

        var outcome = await account.Sender.SendAsync(new ChatAddress("discord", "3"), DiscordAccount.Story(), "n1", CancellationToken.None);

        outcome.ShouldBe(new SendOutcome.Sent(account.Server.Posts.ShouldHaveSingleItem().Id));
    }

    [Fact]
    public async Task A_forum_post_that_was_not_made_stays_unknown_and_the_next_try_makes_it_once()
    {
        await using var account = await DiscordAccount.StartAsync();
        account.Server.AddChannel("3", type: 15);
        account.Server.FaultsAt = "POST /channels/3/threads";
        account.Server.Faults.Enqueue(Fault.CutBefore);

        (await account.Sender.SendAsync(new ChatAddress("discord", "3"), DiscordAccount.Story(), "n1", CancellationToken.None)).ShouldBeOfType<SendOutcome.Unknown>();
        await account.Sender.SendAsync(new ChatAddress("discord", "3"), DiscordAccount.Story(), "n1", CancellationToken.None);
        var again = await account.Sender.SendAsync(new ChatAddress("discord", "3"), DiscordAccount.Story(), "n1", CancellationToken.None);
        await account.Sender.SendAsync(new ChatAddress("discord", "3"), DiscordAccount.Story("Port of Basra opens", "Sport"), "n2", CancellationToken.None);

        again.ShouldBe(new SendOutcome.Sent(account.Server.Posts.First().Id));
        account.Server.Posts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Where_nobody_can_tell_whether_a_forum_post_was_made_it_is_asked_again_before_anything_is_posted()
    {
        await using var account = await DiscordAccount.StartAsync();
        account.Server.AddChannel("3", type: 15);
        account.Server.FaultsAt = "GET /guilds";
        account.Server.Faults.Enqueue(Fault.Html);

        (await account.Sender.SendAsync(new ChatAddress("discord", "3"), DiscordAccount.Story(), "n1", CancellationToken.None)).ShouldBeOfType<SendOutcome.RetryLater>();
        account.Server.Posts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, "1")]
    [InlineData(15, "3")]
    public async Task A_message_of_several_parts_is_completed_and_no_part_repeated_however_long_ago_it_began(int type, string id)
    {
        await using var account = await DiscordAccount.StartAsync();
        account.Server.AddChannel(id, type);
        var chat = new ChatAddress("discord", id);
        var text = Message.Plain(string.Join(' ', Enumerable.Range(1, 1200).Select(number => $"word{number}")));
        await account.Sender.SendAsync(chat, text, "n1", CancellationToken.None);
        var whole = account.Server.Posts.Count;
        account.Server.ForgetNonces();

        (await account.Sender.SendAsync(chat, text, "n1", CancellationToken.None)).ShouldBe(new SendOutcome.Sent(account.Server.Posts.First().Id));

        whole.ShouldBeGreaterThan(1);
        account.Server.Posts.Count.ShouldBe(whole);
    }

    [Fact]
    public async Task An_announcement_is_published_where_that_was_asked_for()
    {
        await using var account = await DiscordAccount.StartAsync();
        account.Server.AddChannel("5", type: 5);
        account.Server.AddChannel("6", type: 5);
        account.Options.Change(new DiscordOptions { Crosspost = ["5"] });

        await account.Sender.SendAsync(new ChatAddress("discord", "5"), DiscordAccount.Story(), "n1", CancellationToken.None);
        await account.Sender.SendAsync(new ChatAddress("discord", "5"), DiscordAccount.Story(), "n1", CancellationToken.None);
        await account.Sender.SendAsync(new ChatAddress("discord", "6"), DiscordAccount.Story(), "n2", CancellationToken.None);

        account.Server.Posts.Select(post => post.Published).ShouldBe([true, false]);
        account.Server.Refusals.ShouldBe([40033]);
    }

    [Fact]
    public async Task A_role_is_mentioned_only_where_the_configuration_names_it()
    {
        await using var account = await DiscordAccount.StartAsync();
        account.Server.AddChannel("2");
        account.Options.Change(new DiscordOptions { MentionRole = { ["2"] = "77" } });

        await account.Sender.SendAsync(Chat, DiscordAccount.Story(), "n1", CancellationToken.None);
        await account.Sender.SendAsync(new ChatAddress("discord", "2"), DiscordAccount.Story(), "n2", CancellationToken.None);

        account.Server.Posts.Select(post => (post.Body.Content, post.Body.AllowedMentions!.Roles?.Single(), post.Body.AllowedMentions.Parse.Length)).ShouldBe([("", null, 0), ("<@&77>", "77", 0)]);
    }

    [Fact]
    public async Task A_message_of_several_parts_is_posted_once_as_a_whole()
    {
        await using var account = await DiscordAccount.StartAsync();
        var digest = new Message { Blocks = [.. Enumerable.Range(1, 60).Select(number => new StoryBlock($"Headline {number}", new Uri($"https://n.example/{number}"), Lead: null, new string('b', 100), [], $"S{number}"))] };
        account.Server.Faults.Enqueue(Fault.CutBefore);

        await account.Sender.SendAsync(Chat, digest, "1234567890123456789012345", CancellationToken.None);
        await account.Sender.SendAsync(Chat, digest, "1234567890123456789012345", CancellationToken.None);

        account.Server.Refusals.ShouldBeEmpty();
        account.Server.Posts.Select(post => post.Nonce).ShouldBe(["1234567890123456789012345", "12345678901234567890123~2"]);
    }

    [Fact]
    public async Task The_pace_of_a_channel_is_what_the_answers_say()
    {
        await using var account = await DiscordAccount.StartAsync();
        for (var number = 1; number <= 5; number++)
        {
            await account.Sender.SendAsync(Chat, DiscordAccount.Story(), $"n{number}", CancellationToken.None);
        }

        var sixth = account.Sender.SendAsync(Chat, DiscordAccount.Story(), "n6", CancellationToken.None);
        await account.Time.WaitedForAsync(span => span == TimeSpan.FromSeconds(5));
        account.Server.Posts.Count.ShouldBe(5);
        account.Time.Advance(TimeSpan.FromSeconds(5));

        (await sixth).ShouldBeOfType<SendOutcome.Sent>();
        account.Server.Refusals.ShouldBeEmpty();
    }

    [Fact]
    public async Task Being_told_to_slow_down_is_obeyed_to_the_second()
    {
        await using var account = await DiscordAccount.StartAsync();
        account.Server.PerChannel = 1;
        await account.Sender.SendAsync(Chat, DiscordAccount.Story(), "n1", CancellationToken.None);

        // A second process of the same bot: it does not know what the first one used up.
        var stranger = new DiscordApi(DiscordRegistration.Rest(account.Options.CurrentValue, DiscordPace.MakeLane(account.Time, NullLogger<Lane>.Instance), account.Time));
        var refused = await stranger.PostAsync("1", new DiscordMessageBody { Content = "x", Nonce = "n2", EnforceNonce = true }, CancellationToken.None);

        refused.ShouldBe(new DiscordAnswer.SlowDown(TimeSpan.FromSeconds(5)));
        var next = stranger.PostAsync("1", new DiscordMessageBody { Content = "x", Nonce = "n2", EnforceNonce = true }, CancellationToken.None);
        await account.Time.WaitedForAsync(span => span == TimeSpan.FromSeconds(5));
        account.Time.Advance(TimeSpan.FromSeconds(5));
        (await next).ShouldBeOfType<DiscordAnswer.Done>();
    }

    [Fact]
    public async Task Fifty_calls_a_second_are_never_exceeded_over_all_channels()
    {
        await using var account = await DiscordAccount.StartAsync();
        for (var channel = 100; channel < 130; channel++)
        {
            account.Server.AddChannel($"{channel}");
        }

        // Each channel costs a question and a post: 60 calls.
        var start = account.Time.GetUtcNow();
        var sending = Task.WhenAll(Enumerable.Range(100, 30).Select(channel => account.Sender.SendAsync(new ChatAddress("discord", $"{channel}"), DiscordAccount.Story(), $"n{channel}", CancellationToken.None)));
        while (!sending.IsCompleted)
        {
            account.Time.Advance(TimeSpan.FromMilliseconds(10));
            await account.Server.RoundTripAsync();
        }

        (account.Time.GetUtcNow() - start).ShouldBeGreaterThan(TimeSpan.FromSeconds(1));
        (await sending).ShouldAllBe(outcome => outcome is SendOutcome.Sent);
        account.Server.Refusals.ShouldNotContain(429);
    }
}
