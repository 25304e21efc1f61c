using System.Text;
using NewsBot.Ingestion;
using NewsBot.Tests.Ingestion.Servers;
using static NewsBot.Tests.Ingestion.Servers.Replies;

namespace NewsBot.Tests.Ingestion.Fetching;

public sealed class FetcherSafetyTests
{
    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://127.1/")]
    [InlineData("http://１２７.０.０.１/")]
    [InlineData("http://127.0.0.1./")]
    [InlineData("http://100.64.1.1/")]
    [InlineData("http://[64:ff9b::10.0.0.1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[::127.0.0.1]/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://localhost/")]
    [InlineData("http://LOCALHOST./")]
    public async Task An_address_that_is_not_public_is_refused_before_anything_is_dialled(string address)
    {
        await using var bench = new FetchBench(throughNames: true);

        var result = await bench.FetchAsync(new Uri(address));

        result.Problem!.Kind.ShouldBe(ProblemKind.Refused);
        result.Problem.Reason.ShouldContain("Fetch.AllowPrivate");
        bench.Network.Dialled.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_host_that_no_name_can_be_is_refused_where_private_addresses_are_allowed_too()
    {
        await using var bench = new FetchBench();

        var problem = (await bench.FetchAsync(new Uri("http://xn--م/feed"))).Problem.ShouldNotBeNull();

        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Refused, "No host can be called so. Correct the address."));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://news.example/feed")]
    [InlineData("gopher://news.example/feed")]
    [InlineData("data:text/xml,news")]
    public async Task Only_addresses_of_the_web_are_fetched(string address)
    {
        await using var bench = new FetchBench();

        (await bench.FetchAsync(new Uri(address))).Problem!.Kind.ShouldBe(ProblemKind.Refused);
    }

    [Fact]
    public async Task A_name_with_a_private_address_is_refused_after_resolution()
    {
        await using var bench = new FetchBench(throughNames: true);
        bench.Network.Hosts["intranet.example"] = ["10.0.0.5"];

        var result = await bench.FetchAsync(new Uri("http://intranet.example/feed"));

        result.Problem!.Kind.ShouldBe(ProblemKind.Refused);
        result.Problem.Reason.ShouldStartWith("intranet.example (10.0.0.5) is no address of the public internet.");
        bench.Network.Dialled.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_several_addresses_only_the_public_ones_are_dialled()
    {
        await using var bench = new FetchBench(throughNames: true);
        bench.Network.Hosts["news.example"] = ["10.0.0.5", "93.184.216.34"];
        bench.Server["/feed"] = Document("news");

        (await bench.FetchAsync(new Uri("http://news.example/feed"))).Document.ShouldNotBeNull();

        bench.Network.Dialled.ShouldBe(["93.184.216.34:80"]);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://inside.example/")]
    [InlineData("//127.0.0.1:22/")]
    public async Task A_redirect_to_an_address_that_is_not_public_is_refused(string location)
    {
        await using var bench = new FetchBench(throughNames: true);
        bench.Network.Hosts["news.example"] = ["93.184.216.34"];
        bench.Network.Hosts["inside.example"] = ["192.168.1.10"];
        bench.Server["/feed"] = Redirect(302, location);

        var result = await bench.FetchAsync(new Uri("http://news.example/feed"));

        result.Problem!.Kind.ShouldBe(ProblemKind.Refused);
        bench.Network.Dialled.ShouldBe(["93.184.216.34:80"]);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://news.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://")]
    [InlineData("http://\u00AD.example/")]
    public async Task A_redirect_out_of_the_web_is_refused(string location)
    {
        await using var bench = new FetchBench();
        bench.Server["/feed"] = Redirect(301, location);

        (await bench.FetchAsync("/feed")).Problem!.Kind.ShouldBe(ProblemKind.Refused);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<rss>")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n")]
    public async Task A_server_that_stops_in_the_middle_is_given_up_after_the_time(string beginning)
    {
        await using var bench = new FetchBench();
        bench.Options.CurrentValue.Within = TimeSpan.FromMilliseconds(300);
        bench.Server["/slow"] = Silence(beginning);

        var result = await bench.FetchAsync("/slow");

        result.Problem!.Kind.ShouldBe(ProblemKind.Unreachable);
        result.Problem.Reason.ShouldStartWith("It did not answer whole within 0.3 s.");
    }

    [Fact]
    public async Task A_body_without_end_is_given_up_at_the_bound()
    {
        await using var bench = new FetchBench();
        bench.Server["/endless"] = Endless();

        var result = await bench.FetchAsync("/endless", most: 300_000);

        result.Problem!.Kind.ShouldBe(ProblemKind.TooLarge);
        result.Problem.Reason.ShouldContain("300,000");
    }

    [Fact]
    public async Task A_body_that_says_itself_that_it_is_too_large_is_not_even_read()
    {
        await using var bench = new FetchBench();
        bench.Server["/large"] = Silence("HTTP/1.1 200 OK\r\nContent-Length: 5000000000\r\n\r\n");

        (await bench.FetchAsync("/large")).Problem!.Kind.ShouldBe(ProblemKind.TooLarge);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_bomb_does_not_burst(string encoding)
    {
        await using var bench = new FetchBench();
        var zeros = new byte[60_000_000];
        var bomb = encoding switch { "gzip" => Gzip(zeros), "br" => Brotli(zeros), _ => Zlib(zeros) };
        bench.Server["/bomb"] = Bytes(bomb, $"Content-Encoding: {encoding}");

        (await bench.FetchAsync("/bomb", most: 100_000_000)).Problem!.Kind.ShouldBe(ProblemKind.TooLarge);
        (await bench.FetchAsync("/bomb", most: 1_000_000)).Problem!.Kind.ShouldBe(ProblemKind.TooLarge);
    }

    [Theory]
    [InlineData("gzip, gzip")]
    [InlineData("zstd")]
    public async Task A_compression_that_nobody_asked_for_is_a_problem(string encoding)
    {
        await using var bench = new FetchBench();
        bench.Server["/odd"] = Bytes([1, 2, 3], $"Content-Encoding: {encoding}");

        (await bench.FetchAsync("/odd")).Problem!.Kind.ShouldBe(ProblemKind.Binary);
    }

    [Fact]
    public async Task A_broken_compression_is_a_problem()
    {
        await using var bench = new FetchBench();
        bench.Server["/broken"] = Bytes("<rss>this is no gzip</rss>"u8.ToArray(), "Content-Encoding: gzip");

        (await bench.FetchAsync("/broken")).Problem!.Kind.ShouldBe(ProblemKind.Unreadable);
    }

    [Fact]
    public async Task An_answer_that_ends_early_is_a_problem_and_no_half_document()
    {
        await using var bench = new FetchBench();
        bench.Server["/cut"] = Cut("<rss><channel>");

        var result = await bench.FetchAsync("/cut");

        result.Document.ShouldBeNull();
        result.Problem!.Reason.ShouldBe("The answer ended before its end. It is tried again.");
    }

    [Fact]
    public async Task Headers_without_end_are_given_up()
    {
        await using var bench = new FetchBench();
        bench.Server["/heads"] = Status("200 OK", [.. Enumerable.Range(0, 3000).Select(at => $"X-{at}: {new string('x', 100)}")]);

        (await bench.FetchAsync("/heads")).Problem!.Kind.ShouldBe(ProblemKind.TooLarge);
    }

    [Theory]
    [InlineData("no http at all\r\n\r\n")]
    [InlineData("HTTP/1.1 999999 ???\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n")]
    public async Task What_is_no_answer_of_a_web_server_is_a_problem(string answer)
    {
        await using var bench = new FetchBench();
        bench.Server["/odd"] = async (_, connection, stopped) => await connection.WriteAsync(Encoding.ASCII.GetBytes(answer), stopped);

        (await bench.FetchAsync("/odd")).Problem!.Kind.ShouldBe(ProblemKind.Unreachable);
    }

    [Fact]
    public async Task Whoever_is_told_to_stop_stops_and_calls_it_no_problem_of_the_source()
    {
        await using var bench = new FetchBench();
        bench.Server["/slow"] = Silence("");
        using var stop = new CancellationTokenSource();
        var fetching = bench.Fetcher.FetchAsync(new(bench.Server.At("/slow"), 1000), stop.Token);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(fetching);
    }
}
