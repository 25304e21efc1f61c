using NewsBot.Configuration;
using NewsBot.Ingestion;
using NewsBot.Tests.Ingestion.Servers;
using NewsBot.Tests.Support;
using static NewsBot.Tests.Ingestion.Servers.Replies;

namespace NewsBot.Tests.Ingestion.Remote;

public sealed class SourceInspectorTests : IAsyncDisposable
{
    private static readonly string Page = $"<html><head><title>Bridge opens</title></head><body><article><h1>Bridge opens</h1><p>{Newsstand.Long("bridge")}</p><p>{Newsstand.Long("river")}</p></article></body></html>";

    private readonly FetchBench _bench = new();
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task The_newest_items_of_a_feed_would_become_news()
    {
        _bench.Server["/feed"] = Document(Newsstand.Rss([.. Enumerable.Range(1, 9).Select(at => $"Headline {at}")]));

        var reading = await Inspector().InspectSourceAsync(_bench.Server.At("/feed").ToString(), SourceKind.Feed, default);

        reading.Articles.Select(article => article.Title).ShouldBe(["Headline 1", "Headline 2", "Headline 3", "Headline 4", "Headline 5"]);
    }

    [Fact]
    public async Task A_feed_and_a_page_are_read_from_addresses_and_from_files()
    {
        _bench.Server["/feed"] = Document(Newsstand.Rss("Port opens"));
        _bench.Server["/bridge"] = Document(Page, "Content-Type: text/html");

        (await ReadAsync(_bench.Server.At("/feed").ToString())).ShouldBe("Port opens");
        (await ReadAsync(_bench.Server.At("/bridge").ToString())).ShouldBe("Bridge opens");
        (await ReadAsync(_folder.Write("feed.xml", Newsstand.Rss("Port opens")))).ShouldBe("Port opens");
        (await ReadAsync(_folder.Write("bridge.html", Page))).ShouldBe("Bridge opens");
        (await ReadAsync(_folder.Write("dump.txt", $"Dam is full\n\n{Newsstand.Long("dam")}\n\n{Newsstand.Long("water")}\n"))).ShouldBe("Dam is full");
    }

    [Fact]
    public async Task The_articles_that_a_page_lists_would_become_news()
    {
        _bench.Server["/"] = Document("<html><body><main><h2><a href='/2026/05/02/bridge'>The bridge is closed until the spring</a></h2></main></body></html>", "Content-Type: text/html");
        _bench.Server["/2026/05/02/bridge"] = Document(Page, "Content-Type: text/html");

        var reading = await Inspector().InspectSourceAsync(_bench.Server.At("/").ToString(), SourceKind.Page, default);

        (reading.Format, reading.Articles.ShouldHaveSingleItem().Title).ShouldBe(("index-page", "Bridge opens"));
    }

    [Fact]
    public async Task What_cannot_be_had_is_told()
    {
        (await Inspector().InspectAsync(_bench.Server.At("/gone").ToString(), default)).Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.Answered);
        (await Inspector().InspectSourceAsync("feed.xml", SourceKind.Feed, default)).Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.Missing);
        (await Inspector().InspectAsync("http://xn--م/", default)).Problems.ShouldHaveSingleItem().Reason.ShouldStartWith("It is no address that can be fetched.");
    }

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await _bench.DisposeAsync();
    }

    private async Task<string> ReadAsync(string target) => (await Inspector().InspectAsync(target, default)).Articles.ShouldHaveSingleItem().Title;

    private SourceInspector Inspector() => new(new FileIngest(new FakeOptions<SourceList>([]), new ConfigurationFile(Path.Combine(_folder.Path, "newsbot.json")), null!), _bench.Fetcher, _bench.Pages);
}
