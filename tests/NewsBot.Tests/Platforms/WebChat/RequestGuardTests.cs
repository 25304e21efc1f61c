using System.Net;

namespace NewsBot.Tests.Platforms.WebChat;

public sealed class RequestGuardTests
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:8080")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("192.0.2.7")]
    [InlineData("[2001:db8::1]:80")]
    public async Task A_foreign_host_name_is_refused_on_every_path(string host)
    {
        await using var server = await WebServer.StartAsync();
        using var browser = server.Open();
        foreach (var path in new[] { "/", "/chat.js", "/api/history", "/api/events", "/api/completions?line=/", "/nowhere" })
        {
            using var response = await browser.GetAsync(path, ("Host", host));
            response.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        using var posted = await browser.PostAsync("""{"text":"/help"}""", headers: ("Host", host));
        posted.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await posted.Content.ReadAsStringAsync()).ShouldContain("Web.AllowedHosts");
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:9999")]
    [InlineData("127.0.0.1:1")]
    [InlineData("[::1]:8080")]
    public async Task The_names_of_this_machine_are_let_in(string host)
    {
        await using var server = await WebServer.StartAsync();
        using var browser = server.Open();
        using var response = await browser.GetAsync("/", ("Host", host));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_configured_host_and_origin_are_let_in_and_others_still_refused()
    {
        await using var server = await WebServer.StartAsync(new()
        {
            ["Web:AllowedHosts:0"] = "news.example.org",
            ["Web:AllowedOrigins:0"] = "https://news.example.org",
        });
        using var browser = server.Open();

        using var proxied = await browser.PostAsync("{}", headers: [("Host", "news.example.org"), ("Origin", "https://news.example.org")]);
        using var foreign = await browser.PostAsync("{}", headers: [("Host", "news.example.org"), ("Origin", "https://other.example.org")]);

        proxied.StatusCode.ShouldBe(HttpStatusCode.BadRequest, "let in, and told that {} is no line");
        foreign.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://localhost")]
    [InlineData("null")]
    public async Task A_foreign_origin_is_refused(string origin)
    {
        await using var server = await WebServer.StartAsync();
        using var browser = server.Open();

        using var posted = await browser.PostAsync("""{"text":"/help"}""", headers: ("Origin", origin));
        using var streamed = await browser.GetAsync("/api/events", ("Origin", origin));

        posted.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        streamed.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await posted.Content.ReadAsStringAsync()).ShouldContain("did not come from the NewsBot page");
    }

    [Fact]
    public async Task The_pages_own_origin_is_let_in()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = server.Open();
        using var response = await browser.PostAsync("{}", headers: [("Origin", server.Address.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin")]);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, "let in, and told that {} is no line");
    }

    [Theory]
    [InlineData("cross-site", "/api/history")]
    [InlineData("same-site", "/api/history")]
    [InlineData("cross-site", "/api/events")]
    [InlineData("cross-site", "/chat.js")]
    [InlineData("cross-site", "/")]
    public async Task What_another_site_makes_the_browser_load_is_refused(string site, string path)
    {
        await using var server = await WebServer.StartAsync();
        using var browser = server.Open();
        using var response = await browser.GetAsync(path, ("Sec-Fetch-Site", site), ("Sec-Fetch-Dest", "iframe"));
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_link_on_another_site_may_lead_to_the_page()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = server.Open();
        using var response = await browser.GetAsync("/", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Dest", "document"));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    public async Task A_body_that_a_foreign_form_could_send_is_refused(string type)
    {
        await using var server = await WebServer.StartAsync();
        using var browser = server.Open();
        using var response = await browser.PostAsync("""{"text":"/help"}""", type);
        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"text\":7}")]
    [InlineData("{\"text\":\"  \"}")]
    [InlineData("{\"text\":\"\\ud800\"}")]
    [InlineData("{\"text\":")]
    public async Task A_broken_body_is_refused_with_an_example(string body)
    {
        await using var server = await WebServer.StartAsync();
        using var browser = server.Open();
        using var response = await browser.PostAsync(body);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("/help");
    }

    [Theory]
    [InlineData(1_001)]
    [InlineData(5_000)]
    public async Task A_long_line_is_refused_and_not_kept(int length)
    {
        await using var server = await WebServer.StartAsync();
        using var browser = server.Open();
        await browser.VisitAsync(server);

        using var response = await browser.SayAsync(new string('x', length));

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await browser.HistoryAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_invites_other_origins()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = server.Open();
        using var preflight = await browser.Http.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/api/messages")
        {
            Headers = { { "Origin", "https://evil.example" }, { "Access-Control-Request-Method", "POST" }, { "Access-Control-Request-Headers", "content-type" } },
        });
        preflight.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        preflight.Headers.ShouldNotContain(header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }
}
