using NewsBot.Ingestion;
using NewsBot.Tests.Support;
using static NewsBot.Tests.Ingestion.Servers.Replies;

namespace NewsBot.Tests.Ingestion.Remote;

public sealed class FeedSourceTests
{
    [Fact]
    public async Task At_the_first_time_the_newest_few_are_news_and_the_others_are_only_stored()
    {
        await using var stand = await Newsstand.OpenAsync();
        stand.Source.FirstFetch = 3;
        stand.Publish([.. Enumerable.Range(1, 50).Select(Headline)]);

        var report = await stand.PollAsync();

        report.New.ShouldBe(50);
        (await stand.StoredAsync()).ShouldBe(50);
        (await stand.HeadlinesAsync()).ShouldBe([Headline(3), Headline(2), Headline(1)]);
    }

    [Fact]
    public async Task What_was_stored_silently_becomes_news_with_the_first_report_that_is_news()
    {
        await using var stand = await Newsstand.OpenAsync();
        stand.Source.FirstFetch = 0;
        stand.Publish("Port of Basra opens|https://wire.example/port");
        await stand.PollAsync();
        (await stand.HeadlinesAsync()).ShouldBeEmpty();

        var reprint = Some.Text("Port of Basra opens", Newsstand.Long("Port of Basra opens")) with { Publisher = "Gulf Courier" };
        await stand.Newsroom.AcceptAsync(reprint, seen: stand.Time.GetUtcNow());

        (await stand.HeadlinesAsync()).ShouldBe(["Port of Basra opens"]);
        (await stand.Newsroom.Stories.ChangedAfterAsync(0, 10, CancellationToken.None)).ShouldHaveSingleItem().IsAwake.ShouldBeTrue();
    }

    [Fact]
    public async Task Later_everything_new_is_news_and_nothing_twice()
    {
        await using var stand = await Newsstand.OpenAsync();
        stand.Publish("Port opens", "Bridge closes");
        await stand.PollAsync();
        stand.Publish("Airport reopens", "Dam is full", "Port opens", "Bridge closes");
        await stand.PollAsync();
        stand.Restart();
        await stand.PollAsync();

        (await stand.HeadlinesAsync()).ShouldBe(["Bridge closes", "Port opens", "Dam is full", "Airport reopens"]);
    }

    [Fact]
    public async Task Items_that_slide_back_with_other_dates_titles_or_hosts_are_no_news()
    {
        await using var stand = await Newsstand.OpenAsync();
        stand.Publish("Port of Basra opens|https://wire.example/2026/port-of-basra-opens");
        await stand.PollAsync();
        stand.Publish("Something else|https://wire.example/2026/something-else");
        await stand.PollAsync();

        stand.Publish($"Port of Basra opens|https://wire.example/2026/port-of-basra-opens|{Newsstand.Long("Port of Basra opens")}|Mon, 12 Jan 2026 12:00:00 GMT");
        await stand.PollAsync();
        stand.Publish("Basra port: the opening, in pictures|https://wire.example/2026/port-of-basra-opens");
        await stand.PollAsync();
        stand.Publish($"Port of Basra opens|https://mirror.example/2026/port-of-basra-opens?utm_source=rss|{Newsstand.Long("Port of Basra opens")}");
        await stand.PollAsync();

        (await stand.HeadlinesAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_text_that_its_publisher_corrects_revises_the_article()
    {
        await using var stand = await Newsstand.OpenAsync();
        var text = Newsstand.Long("the port");
        stand.Publish($"Port of Basra opens|https://wire.example/port|{text}");
        await stand.PollAsync();
        stand.Publish($"Port of Basra opens|https://wire.example/port|{text.Replace(text.Split(' ')[40], "corrected", StringComparison.Ordinal)}");

        (await stand.PollAsync()).Revised.ShouldBe(1);

        (await stand.NewsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_did_not_change_is_asked_for_conditionally_and_not_read()
    {
        await using var stand = await Newsstand.OpenAsync();
        stand.Server["/feed"] = Document(Newsstand.Rss("Port opens"), "ETag: \"1\"");
        await stand.PollAsync();
        stand.Server["/feed"] = (asked, connection, stopped) => (asked["If-None-Match"] == "\"1\"" ? Status("304 Not Modified") : Status("500 Broken"))(asked, connection, stopped);
        stand.Restart();

        (await stand.PollAsync()).ShouldBe(PollReport.Nothing);
        (await stand.PollAsync()).ShouldBe(PollReport.Nothing);

        (await stand.StatusAsync()).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_etag_that_changes_each_time_makes_no_news()
    {
        await using var stand = await Newsstand.OpenAsync();
        for (var at = 0; at < 3; at++)
        {
            stand.Server["/feed"] = Document(Newsstand.Rss("Port opens"), $"ETag: \"{at}\"");
            await stand.PollAsync();
        }

        (await stand.HeadlinesAsync()).ShouldBe(["Port opens"]);
    }

    [Fact]
    public async Task A_teaser_is_made_whole_from_its_page_and_stays_a_teaser_where_the_page_cannot_be_had()
    {
        await using var stand = await Newsstand.OpenAsync();
        stand.Source.FullText = FullText.Auto;
        var body = string.Concat(Enumerable.Range(1, 8).Select(at => $"<p>Paragraph {at}: {Newsstand.Long($"bridge {at}")[..400]}</p>"));
        stand.Server["/bridge"] = Document($"<html><head><title>Bridge opens</title></head><body><article><h1>Bridge opens</h1>{body}</article></body></html>", "Content-Type: text/html");
        stand.Publish($"Bridge opens|{stand.Server.At("/bridge")}|The bridge is open again.", $"Port closes|{stand.Server.At("/port")}|The port is closed for repairs.");

        await stand.PollAsync();

        var (port, bridge) = (await stand.NewsAsync()) is [var first, var second] ? (first, second) : throw new InvalidOperationException();
        port.Lead.ShouldBe(["The port is closed for repairs."]);
        bridge.Lead.Length.ShouldBe(5);
        bridge.Lead[0].ShouldStartWith("Paragraph 1");
    }

    [Fact]
    public async Task A_page_that_robots_txt_closes_is_left_alone()
    {
        await using var stand = await Newsstand.OpenAsync();
        stand.Source.FullText = FullText.Always;
        stand.Server["/robots.txt"] = Document("User-agent: *\nDisallow: /port");
        stand.Publish($"Port closes|{stand.Server.At("/port")}|The port is closed for repairs.");

        await stand.PollAsync();

        stand.Server.Times("/port").ShouldBe(0);
        (await stand.HeadlinesAsync()).ShouldBe(["Port closes"]);
    }

    [Fact]
    public async Task A_failing_source_is_asked_less_and_less_and_says_since_when()
    {
        await using var stand = await Newsstand.OpenAsync();
        stand.Source.Every = TimeSpan.FromMinutes(10);
        stand.Server["/feed"] = Status("500 Broken");
        var began = stand.Time.GetUtcNow() + TimeSpan.FromMinutes(10);
        for (var at = 0; at < 24 * 6; at++)
        {
            await stand.LookAsync(TimeSpan.FromMinutes(10));
        }

        stand.Server.Asked.Count.ShouldBeInRange(7, 11);
        var status = await stand.StatusAsync();
        status.FailingSince.ShouldBe(began);
        status.NextTry.ShouldNotBeNull();
        status.Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.Answered);

        stand.Publish("Port opens");
        await stand.PollAsync();
        (await stand.StatusAsync()).FailingSince.ShouldBeNull();
        (await stand.HeadlinesAsync()).ShouldBe(["Port opens"]);
    }

    [Fact]
    public async Task A_server_that_asks_for_a_pause_gets_it()
    {
        await using var stand = await Newsstand.OpenAsync();
        stand.Source.Every = TimeSpan.FromMinutes(1);
        stand.Server["/feed"] = Status("429 Too Many Requests", "Retry-After: 7200");
        for (var at = 0; at < 119; at++)
        {
            await stand.LookAsync(TimeSpan.FromMinutes(1));
        }

        stand.Server.Times("/feed").ShouldBe(1);
    }

    [Fact]
    public async Task What_a_server_says_of_freshness_is_kept_within_the_configured_bounds()
    {
        await using var stand = await Newsstand.OpenAsync();
        (stand.Source.Every, stand.Source.EveryAtMost) = (TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
        stand.Server["/feed"] = Document(Newsstand.Rss("Port opens"), "Cache-Control: max-age=1800");
        await stand.LookAsync(TimeSpan.Zero);
        await stand.LookAsync(TimeSpan.FromMinutes(25));
        stand.Server.Times("/feed").ShouldBe(1);
        stand.Server["/feed"] = Document(Newsstand.Rss("Port opens"), "Cache-Control: max-age=31536000");
        await stand.LookAsync(TimeSpan.FromMinutes(10));
        stand.Server.Times("/feed").ShouldBe(2);
        await stand.LookAsync(TimeSpan.FromMinutes(67));

        stand.Server.Times("/feed").ShouldBe(3);
    }

    [Fact]
    public async Task A_move_for_good_is_remembered_shown_and_taken_back_when_it_fails()
    {
        await using var stand = await Newsstand.OpenAsync();
        stand.Server["/feed"] = Redirect(301, "/moved");
        stand.Server["/moved"] = Document(Newsstand.Rss("Port opens"));
        await stand.PollAsync();
        (await stand.StatusAsync()).MovedTo.ShouldBe(stand.Server.At("/moved"));

        await stand.PollAsync();
        stand.Server.Times("/feed").ShouldBe(1);

        stand.Server["/moved"] = Status("404 Not Found");
        stand.Publish("Port opens", "Bridge closes");
        await stand.PollAsync();
        await stand.PollAsync();
        (await stand.HeadlinesAsync()).ShouldBe(["Port opens", "Bridge closes"]);
    }

    [Fact]
    public async Task A_web_page_instead_of_a_feed_is_a_problem_that_names_the_feed()
    {
        await using var stand = await Newsstand.OpenAsync();
        stand.Server["/feed"] = Document("<html><head><link rel='alternate' type='application/rss+xml' href='/rss.xml'></head><body>Hello</body></html>", "Content-Type: text/html");

        (await stand.PollAsync()).Problems.ShouldHaveSingleItem().Reason.ShouldContain(stand.Server.At("/rss.xml").ToString());
    }

    [Fact]
    public async Task A_source_with_another_address_begins_anew_and_what_is_known_stays_known()
    {
        await using var stand = await Newsstand.OpenAsync();
        stand.Publish("Port opens", "Bridge closes");
        await stand.PollAsync();
        stand.Source.Url = stand.Server.At("/other");
        stand.Source.FirstFetch = 1;
        stand.Server["/other"] = Document(Newsstand.Rss("Dam is full", "Airport reopens", "Port opens"));
        await stand.PollAsync();

        (await stand.HeadlinesAsync()).ShouldBe(["Bridge closes", "Port opens", "Dam is full"]);
    }

    [Fact]
    public async Task A_source_that_is_switched_off_is_left_alone()
    {
        await using var stand = await Newsstand.OpenAsync();
        stand.Source.Enabled = false;

        await stand.PollAsync();

        stand.Server.Asked.ShouldBeEmpty();
    }

    private static string Headline(int number) => string.Join(' ', Newsstand.Long($"event {number * 31}").Split(' ')[2..8]);
}
