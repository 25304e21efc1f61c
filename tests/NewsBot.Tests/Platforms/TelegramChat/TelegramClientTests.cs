using System.Text.Json.Nodes;
using NewsBot.Messages.Pictures;
using NewsBot.Platforms;
using NewsBot.Platforms.TelegramChat;
using NewsBot.Tests.Platforms.Servers;
using NodaTime;

namespace NewsBot.Tests.Platforms.TelegramChat;

/// <summary>What every client of the Bot API answers, call by call.</summary>
public sealed class TelegramClientTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    public static TheoryData<string> Clients => ChatLibraries.AreBuilt ? ["builtin", "library"] : ["builtin"];

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Clients))]
    public async Task Every_call_is_one_that_the_platform_takes(string name)
    {
        await using var bench = await TelegramBench.StartAsync(name);
        var (client, server) = (bench.Client, bench.Server);
        var group = server.Chat(-1001, "supergroup", "@group");
        group.Topics.Add(45);
        group.Members[8] = "administrator";

        (await client.GetMeAsync(Never)).ShouldBe(new TelegramAnswer<TelegramUser>.Done(new TelegramUser(BotApiServer.BotId, "OurBot")));
        (await client.GetChatIdAsync("@group", Never)).ShouldBe(new TelegramAnswer<long>.Done(-1001));
        (await client.GetMemberStatusAsync("-1001", 8, Never)).ShouldBe(new TelegramAnswer<string>.Done("administrator"));
        (await client.SetCommandsAsync(new TelegramCommandMenu("all_group_chats", "ar", [("latest", "آخر الأخبار")]), Never)).ShouldBe(new TelegramAnswer<bool>.Done(Value: true));
        server.Menus["all_group_chats/ar"].Commands[0].Description.ShouldBe("آخر الأخبار");

        var message = new TelegramMessage("-1001", 45, "bold link x", [new("text_link", 0, 4, new Uri("https://x.example/")), new("bold", 0, 4), new("code", 10, 1)])
        {
            Buttons = [[new("One", "/one"), new("Two", "~/two")]],
            Preview = new Uri("https://x.example/"),
            ReplyTo = 5,
        };
        var id = (await client.SendMessageAsync(message, Never)).ShouldBeOfType<TelegramAnswer<long>.Done>().Value;
        var post = server.Posts.ShouldHaveSingleItem();
        (post.Id, post.Thread, post.ReplyTo, post.Preview!.Url).ShouldBe((id, 45, 5, "https://x.example/"));
        post.Entities.Length.ShouldBe(3);
        post.Buttons.Select(button => button.CallbackData).ShouldBe(["/one", "~/two"]);
        (await client.SendMessageAsync(message with { Thread = 1, Buttons = [], Preview = null }, Never)).ShouldBeOfType<TelegramAnswer<long>.Done>();
        (server.Posts[1].Thread, server.Posts[1].Preview!.IsDisabled).ShouldBe((null, true));

        (await client.EditMessageAsync(id, message with { Text = "other words" }, Never)).ShouldBe(new TelegramAnswer<bool>.Done(Value: true));
        var unchanged = (await client.EditMessageAsync(id, message with { Text = "other words" }, Never)).ShouldBeOfType<TelegramAnswer<bool>.Refused>().Error;
        TelegramErrors.IsUnchanged(unchanged).ShouldBeTrue();
        unchanged.ToString().ShouldStartWith("editMessageText was refused with 400: Bad Request: message is not modified");

        server.Press(group, post, "/one");
        var pressed = (await UpdatesAsync(client, 0)).ShouldHaveSingleItem().ShouldBeOfType<TelegramUpdate.Pressed>();
        (pressed.Data, pressed.MessageId, pressed.Chat.Thread).ShouldBe(("/one", id, 45));
        (await client.AnswerCallbackAsync(pressed.CallbackId, "words", Never)).ShouldBe(new TelegramAnswer<bool>.Done(Value: true));
        (await client.SetWebhookAsync(new Uri("https://bot.example/x"), "secret", Never)).ShouldBe(new TelegramAnswer<bool>.Done(Value: true));
        server.Webhook!.AllowedUpdates.ShouldBe(["message", "channel_post", "callback_query", "my_chat_member"]);
        (await client.SetWebhookAsync(url: null, secret: null, Never)).ShouldBe(new TelegramAnswer<bool>.Done(Value: true));
        server.Webhook.ShouldBeNull();
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Clients))]
    public async Task A_post_is_paid_for_only_where_that_is_wanted_be_it_words_or_a_picture(string name)
    {
        await using var bench = await TelegramBench.StartAsync(name);
        var words = new TelegramMessage("7", Thread: null, "words", []);
        var picture = words with { Picture = BarChart.Draw(new LocalDate(2026, 1, 5), [1, 2, 3]) };
        bench.Server.KeepsRates = false;

        foreach (var message in new[] { words, picture, words with { IsPaid = true }, picture with { IsPaid = true } })
        {
            (await bench.Client.SendMessageAsync(message, Never)).ShouldBeOfType<TelegramAnswer<long>.Done>();
        }

        bench.Server.Posts.Select(post => (post.IsPaid, post.Picture is not null)).ShouldBe([(false, false), (false, true), (true, false), (true, true)]);
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Clients))]
    public async Task Refusals_keep_code_method_and_parameters(string name)
    {
        await using var bench = await TelegramBench.StartAsync(name);
        bench.Server.Chat(-5, "group").MigratedTo = -1005;

        var moved = await bench.Client.SendMessageAsync(new TelegramMessage("-5", Thread: null, "x", []), Never);
        bench.Server.Flood(TimeSpan.FromSeconds(31));
        var flooded = await bench.Client.SendMessageAsync(new TelegramMessage("7", Thread: null, "x", []), Never);

        moved.ShouldBeOfType<TelegramAnswer<long>.Refused>().Error.MigratedTo.ShouldBe(-1005);
        var error = flooded.ShouldBeOfType<TelegramAnswer<long>.Refused>().Error;
        (error.Code, error.Method, error.RetryAfter).ShouldBe((429, "sendMessage", TimeSpan.FromSeconds(31)));
        bench.Server.Calls.Count(call => call.Code == 429).ShouldBe(1);
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Clients))]
    public async Task One_update_of_an_unknown_shape_costs_no_other(string name)
    {
        await using var bench = await TelegramBench.StartAsync(name);
        var chat = bench.Server.Chat(7, "private");
        var first = bench.Server.Say(chat, "one");
        bench.Server.Push(new JsonObject { ["message"] = new JsonObject { ["message_id"] = "a word", ["chat"] = "another" } });
        bench.Server.Push(new JsonObject { ["something_new"] = new JsonObject() });
        bench.Server.Say(chat, "two");

        var updates = await UpdatesAsync(bench.Client, first);

        updates.OfType<TelegramUpdate.Said>().Select(said => said.Text).ShouldBe(["one", "two"]);
        updates.OfType<TelegramUpdate.Other>().Count().ShouldBe(2);
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Clients))]
    public async Task No_answer_names_the_token_whatever_fails(string name)
    {
        await using var bench = await TelegramBench.StartAsync(name);
        List<string> said = [];
        foreach (var fault in Enum.GetValues<Fault>().Where(fault => fault != Fault.HangAfter))
        {
            bench.Server.Fail("getMe", fault);
            said.Add((await bench.Client.GetMeAsync(Never)).ToString());
        }

        await bench.StopServerAsync();
        said.Add((await bench.Client.GetMeAsync(Never)).ShouldBeOfType<TelegramAnswer<TelegramUser>.Unreachable>().ToString());

        said.ShouldAllBe(words => !words.Contains("loopback-token", StringComparison.Ordinal) && !words.Contains("http", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<TelegramUpdate>> UpdatesAsync(ITelegramClient client, long offset) =>
        (await client.GetUpdatesAsync(offset, TimeSpan.FromSeconds(5), Never)).ShouldBeOfType<TelegramAnswer<IReadOnlyList<TelegramUpdate>>.Done>().Value;
}
