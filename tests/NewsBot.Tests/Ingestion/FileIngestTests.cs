using NewsBot.Articles;
using NewsBot.CommandLine;
using NewsBot.Ingestion;
using NewsBot.Tests.Ingestion.Remote;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Ingestion;

public sealed class FileIngestTests
{
    private const string Port = "Port of Basra opens a second grain terminal\n\nThe terminal doubles the capacity of the port, the transport ministry of Iraq said on Monday in Baghdad.";

    [Fact]
    public async Task Files_are_read_at_once_and_counted()
    {
        await using var room = await Pressroom.OpenAsync();
        using var elsewhere = new TestFolder();
        var paths = new[]
        {
            elsewhere.Write("port.page", Port),
            elsewhere.Write("more/copy.txt", Port),
            elsewhere.Write("more/broken.txt", ""),
            Path.Combine(elsewhere.Path, "none.txt"),
        };
        var steps = new Steps();

        var report = await room.Ingest.RunAsync([paths[0], Path.Combine(elsewhere.Path, "more"), paths[1], paths[3]], steps, CancellationToken.None);

        (report.Files, report.New, report.Duplicate).ShouldBe((3, 1, 1));
        report.Problems.Select(problem => (problem.Kind, problem.Place)).ShouldBe([(ProblemKind.Missing, paths[3]), (ProblemKind.Empty, paths[2])]);
        (steps.Seen[0].Done, steps.Seen[0].Total).ShouldBe((0, 3));
        (steps.Seen[^1].Done, steps.Seen[^1].SoFar.New).ShouldBe((3, 1));
        (await room.Newsroom.LatestAsync()).ShouldHaveSingleItem().Publishers.ShouldBe([FileIngest.AdHocId]);
    }

    [Fact]
    public async Task Files_of_a_configured_source_belong_to_it_and_its_innermost_folder_wins()
    {
        await using var room = await Pressroom.OpenAsync();
        room.Sources.Add(new SourceOptions { Id = "courier", Name = "Gulf Courier", Path = "pages/courier" });
        room.Write("courier/port.txt", Port);

        var report = await room.Ingest.RunAsync([room.Pages], progress: null, CancellationToken.None);

        report.New.ShouldBe(1);
        (await room.Newsroom.LatestAsync()).ShouldHaveSingleItem().Publishers.ShouldBe(["Gulf Courier"]);
        (await room.Health.AllAsync(CancellationToken.None)).Select(source => source.Articles).ShouldBe([0, 1]);
        (await room.Ingest.RunAsync([room.Pages], progress: null, CancellationToken.None)).Duplicate.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_is_read_as_what_its_content_says_whatever_it_is_called()
    {
        await using var room = await Pressroom.OpenAsync();
        using var elsewhere = new TestFolder();
        var paths = new[]
        {
            elsewhere.Write("a", Newsstand.Rss("Night flights return", "Harvest is late")),
            elsewhere.Write("b.txt", $"<!DOCTYPE html><html><head><title>Bridge opens</title><link rel=\"canonical\" href=\"https://wire.example/2026/05/03/bridge\"></head><body><article><p>{Newsstand.Long("bridge")}</p><p>{Newsstand.Long("river")}</p></article></body></html>"),
            elsewhere.Write("c", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"The Wire\", \"items\": [{\"id\": \"1\", \"title\": \"Dam is full\", \"content_text\": \"Water at last\"}]}"),
            elsewhere.Write("d.html", Port),
            elsewhere.Write("e.xml", "<opml><body><outline text='x' xmlUrl='https://a.example/'/></body></opml>"),
            elsewhere.Write("f.html", "<!DOCTYPE html><html><head><title>Nothing</title></head><body></body></html>"),
        };

        var report = await room.Ingest.RunAsync(paths, progress: null, CancellationToken.None);

        report.Documents.Select(document => (Path.GetFileName(document.Path), document.Format, document.Articles)).ShouldBe([("a", "rss20", 2), ("b.txt", "page", 1), ("c", "jsonfeed", 1), ("d.html", "plain-article", 1)]);
        IngestView.ReadAs(report).First().ShouldBe($"{paths[0]}: read as rss20, 2 articles");
        IngestView.ReadAs(report with { Documents = [.. Enumerable.Repeat(report.Documents[0], 30), report.Documents[1]] }).ShouldBe(["30 read as rss20, 60 articles", "1 read as page, 1 article"]);
        report.Problems.Select(problem => problem.Place).ShouldBe([paths[4], paths[5]]);
        report.Problems[0].Reason.ShouldContain("<opml>");
        report.Problems[1].Reason.ShouldStartWith("There is no article in it");
        var stories = await room.Newsroom.LatestAsync();
        stories.Select(story => story.Headline).ShouldBe(["Night flights return", "Harvest is late", "Bridge opens", "Dam is full", "Port of Basra opens a second grain terminal"], ignoreOrder: true);
        var bridge = stories.Single(story => story.Headline == "Bridge opens");
        (bridge.Link, bridge.Published).ShouldBe((new Uri("https://wire.example/2026/05/03/bridge"), new Published(new DateTimeOffset(2026, 5, 3, 0, 0, 0, TimeSpan.Zero), DatePrecision.Day)));
    }

    [Fact]
    public async Task A_saved_page_that_does_not_name_its_address_has_no_link()
    {
        await using var room = await Pressroom.OpenAsync();
        using var elsewhere = new TestFolder();
        var path = elsewhere.Write("2026/05/03/bridge.html", $"<html><head><title>Bridge opens</title></head><body><article><p>{Newsstand.Long("bridge")}</p><p><a href='/more'>{Newsstand.Long("river")}</a></p></article></body></html>");

        await room.Ingest.RunAsync([path], progress: null, CancellationToken.None);

        var bridge = (await room.Newsroom.LatestAsync()).ShouldHaveSingleItem();
        (bridge.Link, bridge.Published).ShouldBe((null, null));
    }

    private sealed class Steps : IProgress<IngestProgress>
    {
        public List<IngestProgress> Seen { get; } = [];

        public void Report(IngestProgress value) => Seen.Add(value);
    }
}
