using NewsBot.Ingestion;
using static NewsBot.Tests.Ingestion.Servers.Replies;

namespace NewsBot.Tests.Ingestion.Remote;

public sealed class FeedMannersTests
{
    [Fact]
    public async Task How_long_a_feed_may_be_kept_counts_also_when_it_did_not_change_and_after_a_restart()
    {
        await using var stand = await OpenAsync();
        stand.Server["/feed"] = Document(Newsstand.Rss("Port opens").Replace("<title>Wire", "<ttl>60</ttl><title>Wire", StringComparison.Ordinal), "ETag: \"1\"");
        await stand.LookAsync(TimeSpan.Zero);
        stand.Server["/feed"] = Status("304 Not Modified");
        await stand.LookAsync(TimeSpan.FromMinutes(59));
        stand.Server.Times("/feed").ShouldBe(1);
        await stand.LookAsync(TimeSpan.FromMinutes(8));
        stand.Server.Times("/feed").ShouldBe(2);
        await stand.Poller.WriteAsync(TestContext.Current.CancellationToken);
        stand.Restart();

        await stand.LookAsync(TimeSpan.FromMinutes(59));
        stand.Server.Times("/feed").ShouldBe(2);
        await stand.LookAsync(TimeSpan.FromMinutes(8));

        stand.Server.Times("/feed").ShouldBe(3);
        await stand.LookAsync(TimeSpan.FromMinutes(59));
        stand.Server.Times("/feed").ShouldBe(3);
    }

    [Fact]
    public async Task A_document_that_expires_later_is_asked_for_later()
    {
        await using var stand = await OpenAsync();
        var now = stand.Time.GetUtcNow();
        stand.Server["/feed"] = Document(Newsstand.Rss("Port opens"), $"Date: {now:r}", $"Expires: {now.AddMinutes(40):r}");
        await stand.LookAsync(TimeSpan.Zero);
        await stand.LookAsync(TimeSpan.FromMinutes(39));
        stand.Server.Times("/feed").ShouldBe(1);

        await stand.LookAsync(TimeSpan.FromMinutes(6));

        stand.Server.Times("/feed").ShouldBe(2);
    }

    [Fact]
    public async Task A_server_that_asks_for_a_pause_between_pages_gets_it()
    {
        await using var stand = await OpenAsync();
        stand.Source.FullText = FullText.Always;
        stand.Server["/1"] = Status("429 Too Many Requests", "Retry-After: 600");
        stand.Publish([.. Enumerable.Range(1, 4).Select(number => $"{Newsstand.Long($"event {number}")[..50]}|{stand.Server.At($"/{number}")}|In short.")]);

        await stand.LookAsync(TimeSpan.Zero);

        stand.Server.Asked.Select(asked => asked.Path).ShouldBe(["/feed", "/robots.txt", "/1"]);
        (await stand.NewsAsync()).Count.ShouldBe(4);
    }

    private static async Task<Newsstand> OpenAsync()
    {
        var stand = await Newsstand.OpenAsync();
        stand.Source.Every = TimeSpan.FromMinutes(5);
        return stand;
    }
}
