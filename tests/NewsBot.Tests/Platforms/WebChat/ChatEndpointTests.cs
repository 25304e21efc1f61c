using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsBot.Messages;
using NewsBot.Platforms.WebChat;

namespace NewsBot.Tests.Platforms.WebChat;

public sealed class ChatEndpointTests
{
    [Fact]
    public async Task A_line_is_answered_and_both_are_kept()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = server.Open();
        using var response = await browser.SayAsync("/search grain");

        var said = await response.Content.ReadFromJsonAsync<JsonElement>();
        said.GetProperty("asked").GetProperty("text").GetString().ShouldBe("/search grain");
        var block = said.GetProperty("answer").GetProperty("message").GetProperty("blocks")[0];
        block.GetProperty("type").GetString().ShouldBe("paragraph");
        block.GetProperty("runs")[0].GetProperty("text").GetString().ShouldBe("answer to /search grain");
        var history = await browser.HistoryAsync();
        history.Select(entry => entry.Text ?? TextOf(entry)).ShouldBe(["/search grain", "answer to /search grain"]);
        history.ShouldAllBe(entry => !entry.Pushed);
    }

    [Fact]
    public async Task What_is_said_on_one_page_appears_on_the_others_of_the_same_browser()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = await server.Open().VisitAsync(server);
        await using var events = await EventReader.OpenAsync(browser);

        using var response = await browser.SayAsync("مرحبا");

        (await events.NextAsync())!.Text.ShouldBe("مرحبا");
        TextOf((await events.NextAsync())!).ShouldContain("مرحبا");
    }

    [Theory]
    [InlineData("localhost", null, true)]
    [InlineData("127.0.0.1", null, true)]
    [InlineData("localhost", "X-Forwarded-For", false)]
    [InlineData("localhost", "Forwarded", false)]
    [InlineData("localhost", "X-Real-IP", false)]
    public async Task Only_somebody_at_this_machine_is_administrator(string host, string? proxyHeader, bool administrator)
    {
        await using var server = await WebServer.StartAsync();
        using var browser = server.Open();
        (await IsAdministratorAsync(browser, host, proxyHeader)).ShouldBe(administrator);
    }

    [Theory]
    [InlineData("Web:Administrators", "false")]
    [InlineData("Web:AllowedHosts:0", "news.example.org")]
    [InlineData("Web:AllowedOrigins:0", "https://news.example.org")]
    public async Task Nobody_is_administrator_where_it_was_switched_off_or_others_are_let_in(string key, string value)
    {
        await using var server = await WebServer.StartAsync(new() { [key] = value });
        using var browser = server.Open();
        (await IsAdministratorAsync(browser, "localhost", proxyHeader: null)).ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_is_administrator_on_a_server_that_the_network_reaches()
    {
        await using var server = await WebServer.StartAsync(new() { ["Web:Url"] = "http://0.0.0.0:0", ["Web:AllowedHosts:0"] = "news.example.org" });
        using var browser = new Browser(new Uri($"http://127.0.0.1:{server.Address.Port}"));
        (await IsAdministratorAsync(browser, "localhost", proxyHeader: null)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_address_that_opens_chat_after_chat_is_told_to_wait()
    {
        await using var server = await WebServer.StartAsync();
        for (var at = 0; at < NewChatAllowance.PerHour; at++)
        {
            using var next = server.Open();
            (await next.SayAsync("/search one")).EnsureSuccessStatusCode().Dispose();
        }

        using var late = server.Open();
        using var refused = await late.SayAsync("/search one");
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        server.Time.Advance(TimeSpan.FromHours(1));
        using var again = await late.SayAsync("/search one");
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Reading_alone_stores_nothing()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = server.Open();
        await browser.GetAsync("/");
        await browser.HistoryAsync();
        (await server.Store.KnowsAsync(browser.Chat.Chat, CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_line_that_is_being_typed_is_completed()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = server.Open();
        var choices = await browser.Http.GetFromJsonAsync<JsonElement>("/api/completions?line=%2Fsu");
        choices.EnumerateArray().Select(choice => choice.GetProperty("value").GetString()).ShouldBe(["/summary"]);
        (await browser.Http.GetStringAsync("/api/completions")).ShouldBe("[]");
    }

    private static string TextOf(WebMessage entry) => entry.Message!.Blocks.OfType<Paragraph>().Single().Runs.Single().Text;

    private static async Task<bool> IsAdministratorAsync(Browser browser, string host, string? proxyHeader)
    {
        (string, string)[] headers = proxyHeader is null ? [("Host", host)] : [("Host", host), (proxyHeader, "203.0.113.9")];
        using var response = await browser.PostAsync("""{"text":"/status"}""", headers: headers);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadAsStringAsync()).Contains("answer to /status", StringComparison.Ordinal);
    }
}
