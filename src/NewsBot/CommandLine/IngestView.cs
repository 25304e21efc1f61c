using System.Globalization;
using NewsBot.Ingestion;
using Spectre.Console;

namespace NewsBot.CommandLine;

/// <summary>Shows how far a reading of files has come: a bar on a terminal, a line a batch elsewhere.</summary>
/// <param name="output">Where to.</param>
/// <param name="terminal">The terminal that it leads to; null for plain lines.</param>
internal sealed class IngestView(TextWriter output, IAnsiConsole? terminal)
{
    // What a terminal shows at once, beside the counts and the problems.
    private const int FewFiles = 20;

    /// <summary>For the standard output of this process.</summary>
    public static IngestView OfThisProcess() => new(Console.Out, Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Ansi ? null : AnsiConsole.Console);

    /// <summary>What was brought, in one line: files, articles new, revised, duplicate, problems.</summary>
    public static string Counts(PollReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{report.Files} {(report.Files == 1 ? "file" : "files")}; articles: {report.New} new, {report.Revised} revised, {report.Duplicate} duplicate; {report.Problems.Length} {(report.Problems.Length == 1 ? "problem" : "problems")}");

    /// <summary>What the files were read as: a line for each of few, else for each format.</summary>
    /// <param name="report">What was brought.</param>
    public static IEnumerable<string> ReadAs(PollReport report) => report.Documents.Length <= FewFiles
        ? report.Documents.Select(document => string.Create(CultureInfo.InvariantCulture, $"{document.Path}: read as {document.Format}, {Articles(document.Articles)}"))
        : report.Documents.GroupBy(document => document.Format, StringComparer.Ordinal).OrderByDescending(format => format.Count())
            .Select(format => string.Create(CultureInfo.InvariantCulture, $"{format.Count()} read as {format.Key}, {Articles(format.Sum(document => document.Articles))}"));

    /// <summary>Shows a reading while it goes on.</summary>
    /// <param name="read">Reads, and tells how far it is.</param>
    public Task<PollReport> FollowAsync(Func<IProgress<IngestProgress>, Task<PollReport>> read) => terminal is null
        ? read(new Reporter(Line))
        : terminal.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async context =>
        {
            var bar = context.AddTask("Reading", autoStart: true, maxValue: 1);
            return await read(new Reporter(progress =>
            {
                bar.MaxValue = Math.Max(progress.Total, 1);
                bar.Value = progress.Done;
                bar.Description = string.Create(CultureInfo.InvariantCulture, $"{progress.Done} of {progress.Total} files, {progress.SoFar.New} new");
            }));
        });

    private static string Articles(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "article" : "articles")}");

    private void Line(IngestProgress progress)
    {
        if (progress.Done > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{progress.Done} of {progress.Total} files read, {progress.SoFar.New} articles new"));
        }
    }

    /// <summary>Tells at once and in order; the framework's own would tell on some other thread, later.</summary>
    private sealed class Reporter(Action<IngestProgress> show) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => show(value);
    }
}
