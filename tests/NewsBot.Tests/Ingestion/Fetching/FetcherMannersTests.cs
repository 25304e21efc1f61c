using System.Text;
using NewsBot.Ingestion;
using NewsBot.Ingestion.Fetching;
using NewsBot.Tests.Ingestion.Servers;
using NewsBot.Tests.Support;
using static NewsBot.Tests.Ingestion.Servers.Replies;

namespace NewsBot.Tests.Ingestion.Fetching;

public sealed class FetcherMannersTests
{
    [Fact]
    public async Task It_says_who_it_is_and_whom_to_write_to()
    {
        await using var bench = new FetchBench();
        bench.Options.CurrentValue.Contact = "mailto:news@example.org";
        bench.Server["/feed"] = Document("news");

        await bench.FetchAsync("/feed");

        bench.Server.Asked.ShouldHaveSingleItem()["User-Agent"].ShouldBe("NewsBot/0.1 (+mailto:news@example.org)");
    }

    [Fact]
    public async Task A_document_comes_with_its_type_language_and_validators()
    {
        await using var bench = new FetchBench();
        bench.Server["/feed"] = Document("news", "Content-Type: application/rss+xml; charset=windows-1256", "Content-Language: ar", "ETag: W/\"1\"", "Last-Modified: Mon, 05 Jan 2026 10:00:00 GMT", "Cache-Control: max-age=600", "Age: 60");

        var result = await bench.FetchAsync("/feed");

        result.Document.ShouldNotBeNull().ContentType.ShouldBe("application/rss+xml; charset=windows-1256");
        result.Document.Language.ShouldBe("ar");
        result.Document.Body.ToArray().ShouldBe("news"u8.ToArray());
        result.Validators.ShouldBe(new Validators("W/\"1\"", "Mon, 05 Jan 2026 10:00:00 GMT"));
        result.FreshFor.ShouldBe(TimeSpan.FromMinutes(9));
        result.MovedTo.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_known_is_asked_for_conditionally_and_validators_go_back_as_they_came()
    {
        await using var bench = new FetchBench();
        bench.Server["/feed"] = Status("304 Not Modified", "ETag: W/\"2\"");

        var result = await bench.FetchAsync("/feed", new Validators("W/\"1\"", "yesterday, says the server"));

        bench.Server.Asked.ShouldHaveSingleItem()["If-None-Match"].ShouldBe("W/\"1\"");
        bench.Server.Asked.ShouldHaveSingleItem()["If-Modified-Since"].ShouldBe("yesterday, says the server");
        result.Problem.ShouldBeNull();
        result.Document.ShouldBeNull();
        result.Validators.ShouldBe(new Validators("W/\"2\"", "yesterday, says the server"));
    }

    [Fact]
    public async Task Not_modified_without_a_condition_is_a_fault_of_the_server()
    {
        await using var bench = new FetchBench();
        bench.Server["/feed"] = Status("304 Not Modified");

        (await bench.FetchAsync("/feed")).Problem!.Kind.ShouldBe(ProblemKind.Answered);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("deflate, without its frame")]
    [InlineData("an archive that no header announces")]
    public async Task Compressed_answers_are_read(string how)
    {
        await using var bench = new FetchBench();
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<item>Port of Basra opens</item>", 1000)));
        bench.Server["/feed"] = how switch
        {
            "gzip" => Bytes(Gzip(text), "Content-Encoding: gzip"),
            "br" => Bytes(Brotli(text), "Content-Encoding: br"),
            "deflate" => Bytes(Zlib(text), "Content-Encoding: deflate"),
            "deflate, without its frame" => Bytes(Deflate(text), "Content-Encoding: deflate"),
            _ => Bytes(Gzip(text), "Content-Type: application/gzip"),
        };

        (await bench.FetchAsync("/feed")).Document.ShouldNotBeNull().Body.ToArray().ShouldBe(text);

        bench.Server.Asked.ShouldHaveSingleItem()["Accept-Encoding"].ShouldBe("gzip, br, deflate");
    }

    [Fact]
    public async Task Redirects_are_followed_and_a_move_for_good_is_told()
    {
        await using var bench = new FetchBench();
        bench.Server["/old"] = Redirect(301, "/new");
        bench.Server["/new"] = Redirect(308, "/newer");
        bench.Server["/newer"] = Redirect(302, "/today#top");
        bench.Server["/today"] = Document("news");

        var result = await bench.FetchAsync("/old");

        result.Document.ShouldNotBeNull().Address.ShouldBe(bench.Server.At("/today"));
        result.MovedTo.ShouldBe(bench.Server.At("/newer"));
    }

    [Fact]
    public async Task A_move_for_a_while_is_no_move_for_good_whatever_follows()
    {
        await using var bench = new FetchBench();
        bench.Server["/old"] = Redirect(307, "/new");
        bench.Server["/new"] = Redirect(301, "/newer");
        bench.Server["/newer"] = Document("news");

        (await bench.FetchAsync("/old")).MovedTo.ShouldBeNull();
    }

    [Fact]
    public async Task A_circle_of_redirects_is_found()
    {
        await using var bench = new FetchBench();
        bench.Server["/a"] = Redirect(302, "/b");
        bench.Server["/b"] = Redirect(302, "/a");

        var result = await bench.FetchAsync("/a");

        result.Problem!.Kind.ShouldBe(ProblemKind.Refused);
        result.Problem.Reason.ShouldStartWith("Its redirects lead in a circle");
        bench.Server.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_not_one_more()
    {
        await using var bench = new FetchBench();
        for (var at = 0; at < 20; at++)
        {
            bench.Server[$"/{at}"] = Redirect(302, $"/{at + 1}");
        }

        (await bench.FetchAsync("/0")).Problem!.Reason.ShouldStartWith("It leads on more than 5 times");
        bench.Server["/5"] = Document("news");
        (await bench.FetchAsync("/0")).Document.ShouldNotBeNull();
    }

    [Fact]
    public void From_https_no_redirect_leads_back_to_http()
    {
        using var answer = new HttpResponseMessage(System.Net.HttpStatusCode.MovedPermanently) { Headers = { Location = new Uri("http://news.example/feed") } };

        var (next, refusal) = new Redirects(new Uri("https://news.example/feed")).Follow(new Uri("https://news.example/feed"), answer);

        next.ShouldBeNull();
        refusal!.ShouldStartWith("It leads from https to http://news.example/feed");
    }

    [Theory]
    [InlineData("429 Too Many Requests", "120")]
    [InlineData("503 Service Unavailable", "Mon, 05 Jan 2026 12:02:00 GMT")]
    public async Task A_server_that_asks_for_a_pause_is_heard(string status, string pause)
    {
        var time = new FakeTime(Some.Noon);
        await using var bench = new FetchBench(time);
        bench.Server["/feed"] = Status(status, $"Retry-After: {pause}");

        var result = await bench.FetchAsync("/feed");

        result.Problem!.Kind.ShouldBe(ProblemKind.Answered);
        result.NotBefore.ShouldBe(Some.Noon.AddMinutes(2));
    }

    [Fact]
    public async Task A_pause_of_years_is_a_mistake_and_becomes_a_day()
    {
        var time = new FakeTime(Some.Noon);
        await using var bench = new FetchBench(time);
        bench.Server["/feed"] = Status("503 Service Unavailable", "Retry-After: 999999999");

        (await bench.FetchAsync("/feed")).NotBefore.ShouldBe(Some.Noon.AddDays(1));
    }

    [Fact]
    public async Task Requests_to_one_host_are_apart()
    {
        var time = new FakeTime(Some.Noon);
        await using var bench = new FetchBench(time);
        bench.Options.CurrentValue.Spacing = TimeSpan.FromSeconds(5);
        bench.Server["/feed"] = Document("news");
        await bench.FetchAsync("/feed");

        var second = bench.FetchAsync("/feed");
        bench.Server.Asked.Count.ShouldBe(1);
        second.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(5));
        await second;

        bench.Server.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_host_that_no_name_server_knows_is_told_by_name()
    {
        await using var bench = new FetchBench(throughNames: true);

        (await bench.FetchAsync(new Uri("http://nowhere.example/feed"))).Problem!.Reason.ShouldStartWith("No host is called nowhere.example.");
    }

    [Fact]
    public async Task A_password_in_an_address_is_not_told()
    {
        await using var bench = new FetchBench();

        (await bench.FetchAsync(new Uri(bench.Server.At("/gone").ToString().Replace("http://", "http://me:secret@", StringComparison.Ordinal)))).Problem!.Place.ShouldNotContain("secret");
    }
}
