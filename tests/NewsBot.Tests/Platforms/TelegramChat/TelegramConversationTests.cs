using NewsBot.Tests.Platforms.Servers;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.TelegramChat;

public sealed class TelegramConversationTests : IAsyncLifetime
{
    private TelegramBot _bot = null!;
    private TelegramChatState _private = null!;
    private TelegramChatState _group = null!;
    private TelegramChatState _channel = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await TelegramBot.StartAsync();
        _private = _bot.Server.Chat(7, "private");
        _group = _bot.Server.Chat(-1001, "supergroup");
        _group.Topics.Add(45);
        _group.Members[8] = "administrator";
        _channel = _bot.Server.Chat(-1002, "channel", "@news");
        _channel.Members[8] = "creator";
        await _bot.Rooms.ReadAsync([.. Enumerable.Range(1, 12).Select(number => Some.Text($"Iraq opens bridge number {number}", $"Crews in Iraq opened bridge {number}. {string.Join(' ', Enumerable.Range(0, 50).Select(word => $"w{number}x{word}"))}."))]);
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact(Timeout = 60_000)]
    public async Task In_a_private_chat_everything_is_for_the_bot()
    {
        (await _bot.AskAsync(_private, "/latest iraq 3")).Text.ShouldContain("Iraq opens bridge number 12");
        var found = await _bot.AskAsync(_private, "bridge");
        found.Text.ShouldContain("bridge");
        found.ReplyTo.ShouldBeNull();
    }

    [Theory(Timeout = 60_000)]
    [InlineData("/latest iraq 3")]
    [InlineData("/latest@OurBot iraq 3")]
    [InlineData("/LATEST@ourbot iraq 3")]
    public async Task In_a_group_a_command_is_answered_under_the_question(string line)
    {
        var post = await _bot.AskAsync(_group, line);

        post.Chat.ShouldBe("-1001");
        post.Text.ShouldContain("Iraq opens bridge number 12");
        post.ReplyTo.ShouldNotBeNull();
    }

    [Theory(Timeout = 60_000)]
    [InlineData("/latest@OtherBot iraq")]
    [InlineData("/weather")]
    [InlineData("what about iraq?")]
    [InlineData("see http://x.example/latest")]
    public async Task In_a_group_nothing_else_is_answered(string line) =>
        (await _bot.PostsAfterAsync(_bot.Server.Say(_group, line))).ShouldBe(0);

    [Fact(Timeout = 60_000)]
    public async Task An_unknown_command_that_names_the_bot_is_told() =>
        (await _bot.AskAsync(_group, "/lates@OurBot")).Text.ShouldContain("/latest");

    [Fact(Timeout = 60_000)]
    public async Task In_a_forum_topic_answers_and_subscriptions_stay_in_the_topic()
    {
        var post = await _bot.AskAsync(_group, "/subscribe iraq", user: 8, thread: 45);

        post.Thread.ShouldBe(45);
        (await _bot.SubscriptionsAsync("telegram:-1001/45")).ShouldHaveSingleItem().TopicId.ShouldBe("iraq");
        (await _bot.SubscriptionsAsync("telegram:-1001")).ShouldBeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task What_is_posted_in_a_channel_is_no_command() =>
        (await _bot.PostsAfterAsync(_bot.Server.Push(new() { ["channel_post"] = new System.Text.Json.Nodes.JsonObject { ["message_id"] = 5, ["date"] = 1, ["text"] = "/latest", ["chat"] = new System.Text.Json.Nodes.JsonObject { ["id"] = -1002, ["type"] = "channel" } } }))).ShouldBe(0);

    [Fact(Timeout = 60_000)]
    public async Task An_administrator_subscribes_a_channel_from_the_private_chat()
    {
        var own = _bot.Server.Chat(8, "private");

        (await _bot.AskAsync(own, "/subscribe iraq in:@news", user: 8)).Chat.ShouldBe("8");
        (await _bot.SubscriptionsAsync("telegram:-1002")).ShouldHaveSingleItem().TopicId.ShouldBe("iraq");
        (await _bot.AskAsync(_private, "/subscriptions in:@news")).Text.ShouldContain("Only administrators of @\u2060news");
        (await _bot.AskAsync(_private, "/subscribe syria in:@news")).Text.ShouldContain("Only administrators of @\u2060news");
        (await _bot.AskAsync(_private, "/subscribe syria in:@nowhere")).Text.ShouldContain("do not know the chat @\u2060nowhere");
        (await _bot.SubscriptionsAsync("telegram:-1002")).Count.ShouldBe(1);
    }

    [Fact(Timeout = 60_000)]
    public async Task Members_of_a_group_are_refused_with_a_friendly_word()
    {
        var refused = await _bot.AskAsync(_group, "/subscribe iraq", user: 7);

        refused.Text.ShouldContain("administrator");
        (await _bot.SubscriptionsAsync("telegram:-1001")).ShouldBeEmpty();
    }

    [Theory(Timeout = 60_000)]
    [InlineData(8, null)]
    [InlineData(TelegramBot.Owner, null)]
    [InlineData(1087968824, -1001L)]
    public async Task Administrators_anonymous_ones_and_the_bots_own_may_subscribe_a_group(long user, long? senderChat)
    {
        await _bot.AskAsync(_group, "/subscribe iraq", user, senderChat: senderChat);

        (await _bot.SubscriptionsAsync("telegram:-1001")).Count.ShouldBe(1);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_member_who_posts_as_another_channel_is_no_administrator()
    {
        await _bot.AskAsync(_group, "/subscribe iraq", user: 136817688, senderChat: -1002);

        (await _bot.SubscriptionsAsync("telegram:-1001")).ShouldBeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task Pages_turn_in_place_forth_and_back_and_pressing_twice_is_no_failure()
    {
        var post = await _bot.AskAsync(_group, "/latest iraq");
        var first = post.Text;
        var more = post.Buttons.Single(button => button.Text == "More");
        System.Text.Encoding.UTF8.GetByteCount(more.CallbackData!).ShouldBeLessThanOrEqualTo(64);

        _bot.Server.Press(_group, post, more.CallbackData!);
        (await _bot.Server.NextEditAsync()).Text.ShouldNotBe(first);
        var again = _bot.Server.Press(_group, post, more.CallbackData!);
        (await _bot.PostsAfterAsync(again)).ShouldBe(1);
        _bot.Server.Press(_group, post, post.Buttons.Single(button => button.Text == "Previous").CallbackData!);

        (await _bot.Server.NextEditAsync()).Text.ShouldBe(first);
        _bot.Server.Posts.Count.ShouldBe(1);
        _bot.Server.Callbacks.Count.ShouldBe(3);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_button_from_before_a_restart_works_although_nothing_is_remembered_of_it()
    {
        var post = await _bot.AskAsync(_group, "/latest iraq");
        await _bot.StopAsync();
        await using var other = await TelegramBot.StartAsync();
        await other.Rooms.ReadAsync([.. Enumerable.Range(1, 7).Select(number => Some.Text($"Iraq closes road {number}", $"Crews in Iraq closed road {number}. {string.Join(' ', Enumerable.Range(0, 50).Select(word => $"r{number}x{word}"))}."))]);
        var group = other.Server.Chat(-1001, "supergroup");

        other.Server.Press(group, post, post.Buttons.Single(button => button.Text == "More").CallbackData!);

        // The other server has no such message any more: the page is posted instead.
        (await other.Server.NextPostAsync()).Text.ShouldContain("Iraq closes road");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_button_under_a_channel_post_answers_the_reader_alone()
    {
        var pressed = new TelegramPost(5, new TelegramRequests.SendMessage("-1002", "A story"));
        _bot.Server.Press(_channel, pressed, "/latest iraq 1", user: 7);

        (await _bot.Server.NextPostAsync()).Chat.ShouldBe("7");

        _bot.Server.Chat(9, "private").Refusal = (403, "Forbidden: bot can't initiate conversation with a user");
        await _bot.Server.ConfirmedAsync(_bot.Server.Press(_channel, pressed, "/latest iraq 1", user: 9));
        _bot.Server.Callbacks.Last().Text.ShouldBe("Open a chat with @OurBot and press again; the answer goes there.");
        _bot.Server.Posts.ShouldAllBe(post => post.Chat != "-1002");
    }

    [Fact(Timeout = 60_000)]
    public async Task Added_to_a_group_the_bot_greets_once_and_shortly()
    {
        _bot.Server.Stand(_group, "left", "member");
        var greeting = await _bot.Server.NextPostAsync();

        greeting.Text.ShouldContain("/subscribe");
        greeting.Text.Length.ShouldBeLessThan(200);
        (await _bot.PostsAfterAsync(_bot.Server.Stand(_group, "member", "administrator"))).ShouldBe(1);
        (await _bot.PostsAfterAsync(_bot.Server.Stand(_channel, "left", "administrator"))).ShouldBe(1);
    }

    [Fact(Timeout = 60_000)]
    public async Task Kicked_the_chat_and_its_topics_are_suspended_until_the_bot_is_back()
    {
        await _bot.AskAsync(_group, "/subscribe iraq", user: 8);
        await _bot.AskAsync(_group, "/subscribe syria", user: 8, thread: 45);

        await _bot.Server.ConfirmedAsync(_bot.Server.Stand(_group, "member", "kicked"));
        (await _bot.SuspendedAsync()).ShouldBe(["telegram:-1001", "telegram:-1001/45"], ignoreOrder: true);

        await _bot.Server.ConfirmedAsync(_bot.Server.Stand(_group, "kicked", "member"));
        (await _bot.SuspendedAsync()).ShouldBeEmpty();
        (await _bot.SubscriptionsAsync("telegram:-1001")).Count.ShouldBe(1);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_group_that_became_a_supergroup_keeps_its_subscriptions()
    {
        var old = _bot.Server.Chat(-55, "group");
        old.Members[8] = "creator";
        await _bot.AskAsync(old, "/subscribe iraq", user: 8);

        await _bot.Server.ConfirmedAsync(_bot.Server.Push(new() { ["message"] = new System.Text.Json.Nodes.JsonObject { ["message_id"] = 5, ["date"] = 1, ["migrate_to_chat_id"] = -1001, ["chat"] = new System.Text.Json.Nodes.JsonObject { ["id"] = -55, ["type"] = "group" } } }));

        (await _bot.SubscriptionsAsync("telegram:-55")).ShouldBeEmpty();
        (await _bot.SubscriptionsAsync("telegram:-1001")).ShouldHaveSingleItem().TopicId.ShouldBe("iraq");
    }

    [Fact(Timeout = 60_000)]
    public async Task An_answer_to_a_group_that_moved_in_between_goes_to_where_it_is()
    {
        var old = _bot.Server.Chat(-55, "group");
        old.MigratedTo = -1001;

        (await _bot.AskAsync(old, "/latest iraq 1")).Chat.ShouldBe("-1001");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_chat_that_must_wait_holds_up_no_other_and_gets_its_answer()
    {
        var slow = _bot.Server.Chat(-77, "group");
        _bot.Server.Flood(TimeSpan.FromSeconds(55));
        _bot.Server.Say(slow, "/latest iraq 1");
        await _bot.Server.CalledAsync("sendMessage");
        _bot.Server.Flood(TimeSpan.Zero);

        _bot.Server.Say(_group, "/latest iraq 1");
        await _bot.UntilAsync(() => _bot.Server.Posts.Count == 1, within: TimeSpan.FromSeconds(40));

        _bot.Server.Posts[0].Chat.ShouldBe("-1001");
        await _bot.UntilAsync(() => _bot.Server.Posts.Count == 2);
        _bot.Server.Posts[1].Chat.ShouldBe("-77");
    }

    [Fact(Timeout = 60_000)]
    public async Task An_update_of_a_newer_kind_is_passed_over()
    {
        await _bot.Server.ConfirmedAsync(_bot.Server.Push(new() { ["reaction_of_tomorrow"] = new System.Text.Json.Nodes.JsonObject { ["x"] = 1 } }));
        await _bot.Server.ConfirmedAsync(_bot.Server.Push(new() { ["message"] = new System.Text.Json.Nodes.JsonObject { ["message_id"] = "a word" } }));

        (await _bot.AskAsync(_private, "/help")).Text.ShouldContain("/latest");
    }

    [Fact(Timeout = 60_000)]
    public async Task The_menus_come_from_the_commands_in_every_scope_and_language()
    {
        await _bot.AskAsync(_private, "/help");

        _bot.Server.Menus.Keys.Order(StringComparer.Ordinal).ShouldBe([
            "all_chat_administrators/", "all_chat_administrators/ar", "all_group_chats/", "all_group_chats/ar",
            "all_private_chats/", "all_private_chats/ar", "default/", "default/ar"]);
        _bot.Server.Menus["all_group_chats/"].Commands.ShouldNotContain(command => command.Name == "subscribe" || command.Name == "status");
        _bot.Server.Menus["all_chat_administrators/"].Commands.ShouldContain(command => command.Name == "subscribe");
        _bot.Server.Menus["all_private_chats/ar"].Commands.First(command => command.Name == "latest").Description.ShouldNotBe(_bot.Server.Menus["all_private_chats/"].Commands.First(command => command.Name == "latest").Description);
    }
}
