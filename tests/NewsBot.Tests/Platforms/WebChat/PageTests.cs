using System.Net;
using NewsBot.Platforms.WebChat;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.WebChat;

public sealed class PageTests
{
    [Fact]
    public async Task The_page_tells_the_browser_to_run_nothing_but_its_own_files()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = server.Open();
        using var response = await browser.GetAsync("/");

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        foreach (var rule in new[] { "default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "img-src 'self' data:", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'" })
        {
            policy.Split("; ").ShouldContain(rule);
        }

        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        response.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task The_page_holds_no_script_or_style_of_its_own_and_loads_nothing_from_elsewhere()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = server.Open();
        var page = await browser.Http.GetStringAsync("/");

        page.ShouldNotContain("<style");
        page.ShouldNotContain(" style=");
        page.ShouldNotContain(" onclick=");
        page.ShouldNotContain("://");
        page.ShouldNotContain("{{");
    }

    [Fact]
    public void The_scripts_never_make_markup_of_text()
    {
        foreach (var script in Directory.GetFiles(Repository.File("src/NewsBot/Platforms/WebChat/Page"), "*.js"))
        {
            var text = File.ReadAllText(script);
            foreach (var way in new[] { "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "DOMParser" })
            {
                text.ShouldNotContain(way, Case.Sensitive, Path.GetFileName(script));
            }
        }
    }

    [Theory]
    [InlineData("/chat.js", "text/javascript; charset=utf-8")]
    [InlineData("/message.js", "text/javascript; charset=utf-8")]
    [InlineData("/completion.js", "text/javascript; charset=utf-8")]
    [InlineData("/chat.css", "text/css; charset=utf-8")]
    [InlineData("/icon.svg", "image/svg+xml")]
    public async Task A_file_comes_with_its_type_and_is_not_sent_twice(string path, string type)
    {
        await using var server = await WebServer.StartAsync();
        using var browser = server.Open();
        using var first = await browser.GetAsync(path);
        using var second = await browser.GetAsync(path, ("If-None-Match", first.Headers.ETag!.ToString()));

        first.Content.Headers.ContentType!.ToString().ShouldBe(type);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("ar-IQ,ar;q=0.9,en;q=0.8", "<html lang=\"ar\" dir=\"rtl\">")]
    [InlineData("ku;q=0.9, en;q=0.5, ar;q=0.1", "<html lang=\"en\" dir=\"ltr\">")]
    [InlineData("xx", "<html lang=\"en\" dir=\"ltr\">")]
    [InlineData("ar;q=0", "<html lang=\"en\" dir=\"ltr\">")]
    public async Task The_page_speaks_the_browsers_language(string accepted, string expected)
    {
        await using var server = await WebServer.StartAsync();
        using var browser = server.Open();
        using var response = await browser.GetAsync("/", ("Accept-Language", accepted));
        (await response.Content.ReadAsStringAsync()).ShouldContain(expected);
    }

    [Fact]
    public async Task A_browser_keeps_one_chat_in_a_cookie_that_scripts_and_other_sites_cannot_use()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = server.Open();
        using var first = await browser.GetAsync("/");
        var chat = browser.Chat;
        using var second = await browser.GetAsync("/");

        browser.Chat.ShouldBe(chat);
        chat.Chat.Length.ShouldBe(32, "128 bits in hexadecimal");
        var cookie = first.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
    }

    [Fact]
    public async Task Behind_a_proxy_that_ends_tls_the_cookie_is_for_tls_only()
    {
        await using var server = await WebServer.StartAsync(new() { ["Web:AllowedHosts:0"] = "news.example.org", ["Web:AllowedOrigins:0"] = "https://news.example.org" });
        using var browser = server.Open();
        using var proxied = await browser.GetAsync("/", ("Host", "news.example.org"));
        using var local = await browser.GetAsync("/", ("Host", "localhost"));
        proxied.Headers.GetValues("Set-Cookie").Single().ShouldContain("secure");
        local.Headers.GetValues("Set-Cookie").Single().ShouldNotContain("secure");
    }

    [Theory]
    [InlineData("short")]
    [InlineData("../../../../../../../../../../aaaa")]
    [InlineData("ABCDEFABCDEFABCDEFABCDEFABCDEFAB")]
    public async Task A_cookie_that_was_made_up_is_replaced(string value)
    {
        await using var server = await WebServer.StartAsync();
        using var handler = new SocketsHttpHandler { UseCookies = false };
        using var http = new HttpClient(handler) { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Cookie", $"{ChatCookie.Name}={value}" } } };
        using var response = await http.SendAsync(request);
        response.Headers.GetValues("Set-Cookie").Single().ShouldNotContain(value);
    }

    [Fact]
    public async Task Two_browsers_have_two_chats()
    {
        await using var server = await WebServer.StartAsync();
        using var one = await server.Open().VisitAsync(server);
        using var other = await server.Open().VisitAsync(server);
        other.Chat.ShouldNotBe(one.Chat);
    }

    [Fact]
    public async Task Without_the_page_only_health_is_served()
    {
        await using var server = await WebServer.StartAsync(new() { ["Web:Enabled"] = "false" });
        using var browser = server.Open();
        using var page = await browser.GetAsync("/");
        using var health = await browser.GetAsync("/healthz");
        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        health.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
