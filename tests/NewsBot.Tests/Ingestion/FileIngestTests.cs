using NewsBot.Ingestion;
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

    private sealed class Steps : IProgress<IngestProgress>
    {
        public List<IngestProgress> Seen { get; } = [];

        public void Report(IngestProgress value) => Seen.Add(value);
    }
}
