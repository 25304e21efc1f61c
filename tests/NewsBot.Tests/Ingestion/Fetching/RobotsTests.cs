using System.Text;
using NewsBot.Ingestion;
using NewsBot.Ingestion.Fetching.Robots;
using NewsBot.Tests.Ingestion.Servers;
using NewsBot.Tests.Support;
using static NewsBot.Tests.Ingestion.Servers.Replies;

namespace NewsBot.Tests.Ingestion.Fetching;

public sealed class RobotsTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/page", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/news", true)]
    [InlineData("User-agent: *\nDisallow:", "/news", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow: /news\nAllow: /news/world", "/news/world/1", true)]
    [InlineData("User-agent: *\nAllow: /news\nDisallow: /news", "/news", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/axxbxxc/d", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/axxbxx", true)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: NewsBot\nAllow: /", "/news", true)]
    [InlineData("User-agent: newsbot/2.0\nDisallow: /news\nUser-agent: *\nAllow: /", "/news", false)]
    [InlineData("User-agent: newsbot-pictures\nDisallow: /", "/news", true)]
    [InlineData("User-agent: Other\nUser-agent: NewsBot\nDisallow: /news", "/news", false)]
    [InlineData("User-agent: Other\nDisallow: /\n\nUser-agent: NewsBot\nDisallow: /x", "/news", true)]
    [InlineData("User-agent: NewsBot\nDisallow: /a\nUser-agent: Other\nDisallow: /c\nUser-agent: NewsBot\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: *\nDisallow: /أخبار", "/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/1", false)]
    [InlineData("User-agent: *\nDisallow: /%7Ejoe", "/~joe/index", false)]
    [InlineData("User-agent: *\nDisallow: private", "/private", false)]
    [InlineData("  user-AGENT : *  # all\r\n dISALLOW:/x # no\r\n", "/x", false)]
    [InlineData("<html>not found</html>", "/news", true)]
    [InlineData("Disallow: /", "/news", true)]
    public void The_standard_is_kept(string file, string path, bool allowed) =>
        RobotsRules.Read(Encoding.UTF8.GetBytes(file), "NewsBot").Allow(new Uri("https://news.example" + path)).ShouldBe(allowed);

    [Fact]
    public async Task A_page_that_robots_txt_closes_is_not_fetched_and_the_file_is_asked_for_once_a_day()
    {
        var time = new FakeTime();
        await using var bench = new FetchBench(time);
        bench.Server["/robots.txt"] = Document("User-agent: *\nDisallow: /private");
        bench.Server["/news"] = Document("<p>news</p>");

        (await bench.Pages.FetchAsync(bench.Server.At("/private"), known: null, default)).Problem!.Kind.ShouldBe(ProblemKind.Refused);
        (await bench.Pages.FetchAsync(bench.Server.At("/news"), known: null, default)).Document.ShouldNotBeNull();
        bench.Server.Times("/private").ShouldBe(0);
        bench.Server.Times("/robots.txt").ShouldBe(1);

        time.Advance(TimeSpan.FromHours(25));
        bench.Server["/robots.txt"] = Document("");
        bench.Server["/private"] = Document("<p>open now</p>");
        (await bench.Pages.FetchAsync(bench.Server.At("/private"), known: null, default)).Document.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_redirect_to_a_closed_page_is_not_followed()
    {
        await using var bench = new FetchBench();
        bench.Server["/robots.txt"] = Document("User-agent: *\nDisallow: /private");
        bench.Server["/news"] = Redirect(302, "/private");

        (await bench.Pages.FetchAsync(bench.Server.At("/news"), known: null, default)).Problem!.Kind.ShouldBe(ProblemKind.Refused);
        bench.Server.Times("/private").ShouldBe(0);
    }

    [Fact]
    public async Task Without_a_file_everything_may_be_fetched_and_with_a_server_at_fault_nothing_for_a_while()
    {
        var time = new FakeTime();
        await using var bench = new FetchBench(time);
        bench.Server["/robots.txt"] = Status("500 Internal Server Error");
        bench.Server["/news"] = Document("<p>news</p>");

        var refused = await bench.Pages.FetchAsync(bench.Server.At("/news"), known: null, default);
        refused.Problem!.Kind.ShouldBe(ProblemKind.Refused);
        refused.NotBefore.ShouldNotBeNull();

        bench.Server["/robots.txt"] = Status("404 Not Found");
        time.Advance(TimeSpan.FromMinutes(11));
        (await bench.Pages.FetchAsync(bench.Server.At("/news"), known: null, default)).Document.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_thousands_of_hosts_say_is_kept()
    {
        await using var bench = new FetchBench(throughNames: true);
        bench.Server["/robots.txt"] = Document("User-agent: *\nDisallow: /private");
        for (var round = 0; round < 2; round++)
        {
            for (var number = 0; number < 1_500; number++)
            {
                bench.Network.Hosts[$"news-{number}.example"] = ["93.184.216.34"];
                (await bench.Robots.RefusalAsync(new Uri($"http://news-{number}.example/news"), TestContext.Current.CancellationToken)).ShouldBeNull();
            }
        }

        bench.Server.Asked.Count.ShouldBe(1_500);
    }
}
