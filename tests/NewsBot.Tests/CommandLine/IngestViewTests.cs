using NewsBot.CommandLine;
using NewsBot.Ingestion;

namespace NewsBot.Tests.CommandLine;

public sealed class IngestViewTests
{
    private static readonly PollReport Report = new(3, 12, 1, 4, [new ReadingProblem(ProblemKind.Empty, "empty.txt", "is empty.")]);

    [Fact]
    public async Task A_pipe_gets_a_plain_line_for_each_step()
    {
        var output = new StringWriter { NewLine = "\n" };

        var report = await new IngestView(output, terminal: null).FollowAsync(progress =>
        {
            progress.Report(new IngestProgress(0, 4, PollReport.Nothing));
            progress.Report(new IngestProgress(4, 4, Report));
            return Task.FromResult(Report);
        });

        report.ShouldBe(Report);
        output.ToString().ShouldBe("4 of 4 files read, 12 articles new\n");
    }

    [Fact]
    public void The_counts_tell_files_articles_and_problems() =>
        IngestView.Counts(Report).ShouldBe("3 files; articles: 12 new, 1 revised, 4 duplicate; 1 problem");
}
