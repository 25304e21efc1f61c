using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsBot.Tests.Platforms.Servers;
using NewsBot.Tests.Platforms.WebChat;

namespace NewsBot.Tests.Platforms.TelegramChat;

/// <summary>The whole service, from the page in the folder to the post in the chat.</summary>
public sealed class TelegramServiceTests
{
    private const string Headline = "Basra Clears Canal for Spring Barges";

    [Fact(Timeout = 120_000)]
    public async Task A_dropped_page_is_posted_once_to_a_group_a_forum_topic_and_the_chat_page_and_commands_are_answered()
    {
        await using var server = await BotApiServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var group = server.Chat(-11, "group");
        var forum = server.Chat(-1002, "supergroup");
        forum.Topics.Add(45);
        await using var newsbot = await LiveNewsBot.StartAsync(server, [new { Chat = "telegram:-11", Topics = new[] { "iraq" } }, new { Chat = "telegram:-1002/45", Topics = new[] { "iraq" } }]);
        using var browser = new Browser(newsbot.Address);
        (await browser.SayAsync("/subscribe iraq")).Dispose();

        newsbot.Drop("canal.txt", Page());
        var posts = new[] { await server.NextPostAsync(), await server.NextPostAsync() }.OrderBy(post => post.Chat, StringComparer.Ordinal).ToList();

        posts.Select(post => (post.Chat, post.Thread)).ShouldBe([("-1002", 45), ("-11", null)]);
        foreach (var post in posts)
        {
            post.Text.ShouldStartWith(Headline);
            post.Under("bold").ShouldContain(Headline);
            post.Text.ShouldContain("#Iraq");
            post.Buttons.ShouldNotBeEmpty();
        }

        server.Say(forum, "/latest iraq 3", thread: 45);
        var answer = await server.NextPostAsync();
        answer.Thread.ShouldBe(45);
        answer.Text.ShouldContain(Headline);
        server.Say(group, "/latest iraq 3");
        (await server.NextPostAsync()).Text.ShouldContain(Headline);

        server.Posts.Count(post => post.Text.StartsWith(Headline, StringComparison.Ordinal)).ShouldBe(2);
        List<NewsBot.Platforms.WebChat.WebMessage> pushed;
        do
        {
            pushed = [.. (await browser.HistoryAsync()).Where(message => Says(message, Headline))];
        }
        while (pushed.Count == 0);
        pushed.Count.ShouldBe(1);
        using var ready = await browser.GetAsync("/readyz");
        (await ready.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("checks").GetProperty("telegram").GetProperty("status").GetString().ShouldBe("healthy");
    }

    [Fact(Timeout = 120_000)]
    public async Task By_webhook_the_platform_calls_with_its_secret_under_any_host_name_and_nobody_else_is_heard()
    {
        await using var server = await BotApiServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        server.Chat(-11, "group");
        await using var newsbot = await LiveNewsBot.StartAsync(server, webhook: new { Url = "https://bot.example:8443/telegram/webhook", Secret = "only-we-two-know" });
        await server.CalledAsync("setWebhook");
        server.Webhook!.Url.ShouldBe("https://bot.example:8443/telegram/webhook");
        server.Webhook.SecretToken.ShouldBe("only-we-two-know");
        using var http = new HttpClient { BaseAddress = newsbot.Address };

        (await CallAsync(http, "wrong", 1)).ShouldBe(HttpStatusCode.Unauthorized);
        (await CallAsync(http, "", 1)).ShouldBe(HttpStatusCode.Unauthorized);
        (await CallAsync(http, "only-we-two-know", 1, "{ no JSON")).ShouldBe(HttpStatusCode.BadRequest);
        (await CallAsync(http, "only-we-two-know", 1, "[]")).ShouldBe(HttpStatusCode.BadRequest);
        server.Posts.ShouldBeEmpty();
        (await CallAsync(http, "only-we-two-know", 5)).ShouldBe(HttpStatusCode.OK);
        (await CallAsync(http, "only-we-two-know", 5)).ShouldBe(HttpStatusCode.OK);
        (await CallAsync(http, "only-we-two-know", 4)).ShouldBe(HttpStatusCode.OK);
        server.Posts.Count.ShouldBe(2);
        server.Calls.ShouldNotContain(call => call.Method == "getUpdates");
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "bot.example" } };
        using var refused = await http.SendAsync(foreign);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<HttpStatusCode> CallAsync(HttpClient http, string secret, long update, string? body = null)
    {
        HttpStatusCode code;
        do
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/telegram/webhook")
            {
                Headers = { Host = "bot.example" },
                Content = new StringContent(body ?? $$$"""{"update_id":{{{update}}},"message":{"message_id":9,"date":1,"chat":{"id":-11,"type":"group"},"from":{"id":7,"is_bot":false,"first_name":"A"},"text":"/help"}}"""),
            };
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
            using var response = await http.SendAsync(request);
            code = response.StatusCode;
        }
        while (code == HttpStatusCode.ServiceUnavailable);
        return code;
    }

    private static bool Says(NewsBot.Platforms.WebChat.WebMessage message, string headline) => JsonSerializer.Serialize(message, NewsBot.Platforms.WebChat.WebJson.Options).Contains($"\"type\":\"story\",\"headline\":\"{headline}\"", StringComparison.Ordinal);

    private static string Page()
    {
        const string Caption = "A dredger at work near Basra. (Sample Wire)";
        return $"""
            {Headline}

            {Caption}
            {Caption}
            TT

            {Headline}

            {Caption}
            {Caption}

            BASRA, Iraq – Crews in the southern Iraqi city of Basra have cleared the last stretch of the old grain canal, the city council said.

            Barges will carry wheat from farms in southern Iraq to the mills of Basra from April on, officials of the Iraqi water ministry said.
            """;
    }
}
