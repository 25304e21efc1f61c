using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Platforms.WebChat;
using NewsBot.Tests.Platforms.Servers;
using NewsBot.Tests.Platforms.WebChat;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.Whole;

/// <summary>One process before both platforms and the chat page, from the page in the folder to the posts, and from the question to the answer.</summary>
public sealed class BothPlatformsTests : IAsyncLifetime
{
    private const string Headline = "Basra Clears Canal for Spring Barges";
    private const string Later = "Baghdad Museum Opens Hall of River Maps";
    private const int FewMinutes = 180_000;

    private BothPlatforms _both = null!;
    private TelegramChatState _forum = null!;

    public async ValueTask InitializeAsync()
    {
        _both = await BothPlatforms.StartAsync(TestContext.Current.CancellationToken);
        _both.Telegram.Chat(-11, "group");
        _forum = _both.Telegram.Chat(-1002, "supergroup");
        _forum.Topics.Add(45);
        _both.Discord.AddChannel("1");
        var forum = _both.Discord.AddChannel("2", type: 15);
        forum.Tags["77"] = "Iraq";
        forum.RequiresTag = true;
    }

    public ValueTask DisposeAsync() => _both.DisposeAsync();

    [Fact(Timeout = FewMinutes)]
    public async Task A_dropped_page_is_posted_once_to_every_chat_in_its_own_form_by_one_process()
    {
        var address = await _both.ConnectAsync(_both.Configure(new[] { "telegram:-11", "telegram:-1002/45", "discord:1", "discord:2" }.Select(chat => new { Chat = chat, Topics = new[] { "iraq" } })));
        using var browser = new Browser(address);
        (await browser.SayAsync("/subscribe iraq")).Dispose();

        _both.Drop("canal.txt", WireFolder.Page(
            Headline,
            "Crews in the southern Iraqi city of Basra have cleared the last stretch of the old grain canal, the city council said.",
            "Barges with wheat will pass from June on, which spares the roads of Iraq eighty lorries a day."));
        var telegram = new[] { await _both.Telegram.NextPostAsync(), await _both.Telegram.NextPostAsync() }.ToDictionary(post => post.Chat, StringComparer.Ordinal);
        var discord = await DiscordAsync(2);
        var web = await PushedAsync(browser, Headline);

        foreach (var post in telegram.Values)
        {
            post.Text.ShouldStartWith(Headline);
            post.Under("bold").ShouldBe([Headline]);
            post.Text.ShouldContain("#Iraq");
            post.Buttons.ShouldNotBeEmpty();

            // A page dump names no address: there is nothing to preview, and the platform must not pick anything.
            post.Preview!.IsDisabled.ShouldBe(true);
        }

        telegram["-11"].Thread.ShouldBeNull();
        telegram["-1002"].Thread.ShouldBe(45);
        discord["1"].Body.Embeds.ShouldHaveSingleItem().Title.ShouldBe(Headline);
        discord["1"].Body.Embeds![0].Color.ShouldNotBeNull();
        discord["1"].Body.AllowedMentions!.Parse.ShouldBeEmpty();
        discord["2"].Title.ShouldBe(Headline);
        discord["2"].Tags.ShouldBe(["77"]);
        web.ShouldHaveSingleItem();

        // Once a later page is everywhere, the first would be there twice if it ever were.
        _both.Drop("museum.txt", WireFolder.Page(
            Later,
            "Curators in Baghdad opened a hall of hand-drawn maps from the Iraqi national library, its director Hana Aziz wrote.",
            "Visitors may touch copies on linen, and pupils of Iraq get in free on Sundays until autumn."));
        await _both.Telegram.NextPostAsync();
        await _both.Telegram.NextPostAsync();
        await DiscordAsync(4);
        await PushedAsync(browser, Later);

        _both.Telegram.Posts.Select(post => $"{post.Chat} {post.Text.Split('\n')[0]}").Order(StringComparer.Ordinal)
            .ShouldBe([$"-1002 {Later}", $"-1002 {Headline}", $"-11 {Later}", $"-11 {Headline}"]);
        _both.Discord.Posts.Select(post => $"{post.Channel} {post.Title ?? post.Body.Embeds![0].Title}").Order(StringComparer.Ordinal)
            .ShouldBe([$"1 {Later}", $"1 {Headline}", $"2 {Later}", $"2 {Headline}"]);
        (await PushedAsync(browser, Headline)).ShouldHaveSingleItem();
        _both.Discord.Refusals.ShouldBeEmpty();
        _both.Telegram.Calls.ShouldAllBe(call => call.Code == 200);
    }

    [Fact(Timeout = FewMinutes)]
    public async Task Latest_its_pages_and_what_is_typed_are_answered_on_both_platforms()
    {
        var configuration = _both.Configure();
        await ServiceProcess.CallAsync("ingest", Repository.File("config/samples"), "--config", configuration);
        await _both.ConnectAsync(configuration);

        _both.Telegram.Say(_forum, "/latest iraq 3", thread: 45);
        var answer = await _both.Telegram.NextPostAsync();
        answer.Thread.ShouldBe(45);
        var first = answer.Under("bold").ToList();
        first.Count.ShouldBe(4, "a title and three headlines");
        _both.Telegram.Press(_forum, answer, answer.Buttons.Single(button => button.CallbackData!.Contains("page:2", StringComparison.Ordinal)).CallbackData!);
        var turned = await _both.Telegram.NextEditAsync();
        turned.Id.ShouldBe(answer.Id);
        turned.Under("bold").Skip(1).ShouldNotBeEmpty();
        turned.Under("bold").Skip(1).ShouldAllBe(headline => !first.Contains(headline));
        _both.Telegram.Menus["default/"].Commands.Select(command => command.Name).ShouldContain("latest");
        _both.Telegram.Menus["default/ar"].Commands.Length.ShouldBe(_both.Telegram.Menus["default/"].Commands.Length);

        var question = await _both.AskDiscordAsync(2, Command(("topic", 3, "iraq"), ("count", 4, 3)));
        var shown = Text(question.Original!);
        first.Skip(1).ShouldAllBe(headline => shown.Contains(headline, StringComparison.Ordinal));
        var next = question.Original!.Components!.SelectMany(row => row.Components!).Single(button => button.CustomId!.Contains("page:2", StringComparison.Ordinal));
        var page = await _both.AskDiscordAsync(3, new JsonObject { ["custom_id"] = next.CustomId, ["component_type"] = 2 });
        page.First!.Type.ShouldBe(6);
        turned.Under("bold").Skip(1).ShouldAllBe(headline => Text(page.Original!).Contains(headline, StringComparison.Ordinal));

        var typed = Command(("topic", 3, "ira"));
        typed["options"]![0]!["focused"] = true;
        var offered = await _both.AskDiscordAsync(4, typed, until: "POST /interactions");
        offered.First!.Data!.Choices!.Select(choice => choice.Value).ShouldContain("iraq");
    }

    private static JsonObject Command(params (string Name, int Type, JsonNode Value)[] options) => new()
    {
        ["id"] = "1",
        ["name"] = "latest",
        ["type"] = 1,
        ["options"] = new JsonArray([.. options.Select(option => new JsonObject { ["name"] = option.Name, ["type"] = option.Type, ["value"] = option.Value })]),
    };

    private static string Text(DiscordRequests.Message message) => message.Content + string.Concat((message.Embeds ?? []).Select(embed => embed.Title + embed.Description));

    private async Task<Dictionary<string, DiscordPost>> DiscordAsync(int posts)
    {
        while (_both.Discord.Posts.Count < posts)
        {
            await _both.Discord.DoneAsync("POST /channels");
        }

        return _both.Discord.Posts.TakeLast(2).ToDictionary(post => post.Channel, StringComparer.Ordinal);
    }

    private static async Task<List<WebMessage>> PushedAsync(Browser browser, string headline)
    {
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var pushed = (await browser.HistoryAsync()).Where(message => JsonSerializer.Serialize(message, WebJson.Options).Contains($"\"type\":\"story\",\"headline\":\"{headline}\"", StringComparison.Ordinal)).ToList();
            if (pushed.Count > 0)
            {
                return pushed;
            }

            await looks.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
