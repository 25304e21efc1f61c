using System.Collections.Concurrent;
using NewsBot.Configuration;
using NewsBot.Ingestion.PageDumps;

namespace NewsBot.Ingestion;

/// <summary>Looks at folders of page dumps for new and changed files.</summary>
internal sealed partial class FolderPoller(ConfigurationFile configuration, SourceTables tables, DocumentIntake intake, TimeProvider time, ILogger<FolderPoller> logger) : IPoller
{
    /// <summary>A file that did not change for this long is taken for finished; scrapers write a page in one go.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Watched> _watched = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Polls(SourceKind kind) => kind == SourceKind.Folder;

    /// <inheritdoc/>
    public Task RecallAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public DateTimeOffset? DueAt(SourceOptions declared) => null;

    /// <inheritdoc/>
    public Task WriteAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<PollReport> PollAsync(SourceOptions declared, CancellationToken cancellationToken) =>
        PollAsync(Source.Of(declared, configuration), _watched.GetOrAdd(declared.Id, _ => new Watched()), cancellationToken);

    private async Task<PollReport> PollAsync(Source source, Watched watched, CancellationToken cancellationToken)
    {
        if (FolderProblem(source.Path!) is { } problem)
        {
            await tables.CheckedAsync(source.Id, time.GetUtcNow(), problem, [], cancellationToken);

            // Told once, until it is mended or becomes another; /status shows it all the while.
            if (watched.Told != problem.Kind)
            {
                watched.Told = problem.Kind;
                LogFolder(source.Id, problem.Kind, problem.Place);
            }

            return PollReport.Nothing with { Problems = [problem] };
        }

        watched.Told = null;
        var changed = await ChangedAsync(source, watched, cancellationToken);
        var (finished, unfinished) = await PartAsync(source, changed, cancellationToken);
        var hashes = changed.Where(file => file.Remembered?.Hash is not null).ToDictionary(file => file.Look.Path, file => file.Remembered!.Hash!, StringComparer.Ordinal);
        var report = await intake.TakeAsync(source, finished, hashes, stored: null, cancellationToken);
        report = report with { Problems = report.Problems.AddRange(unfinished) };
        var gone = (await tables.ProblemsAsync(source.Id, cancellationToken)).Select(known => known.Place).Where(path => !File.Exists(path)).ToList();
        await tables.CheckedAsync(source.Id, time.GetUtcNow(), problem: null, gone, cancellationToken);

        // A file that was just dropped is read at the next look; that is no news.
        if (report.Files > 0 || report.Problems.Any(found => found.Kind != ProblemKind.StillWritten))
        {
            LogPolled(source.Id, report.Files, report.New, report.Revised, report.Duplicate, report.Problems.Length);
        }

        return report;
    }

    // Known files are passed over by their stamp alone; the store is asked about the others, all of them at the first look after a start.
    private async Task<List<(FileLook Look, RememberedFile? Remembered)>> ChangedAsync(Source source, Watched watched, CancellationToken cancellationToken)
    {
        var looks = FolderListing.Of(source.Path!, watched.Known).ToList();
        var remembered = await tables.RememberedAsync(source.Id, looks, cancellationToken);
        var changed = new List<(FileLook Look, RememberedFile? Remembered)>();
        foreach (var look in looks)
        {
            var file = remembered.GetValueOrDefault(look.Path);
            if (file?.Covers(look) == true)
            {
                watched.Known.Add(FolderListing.Stamp(look));
            }
            else
            {
                changed.Add((look, file));
            }
        }

        return changed;
    }

    private async Task<(List<FileLook> Finished, List<ReadingProblem> Unfinished)> PartAsync(Source source, List<(FileLook Look, RememberedFile? Remembered)> changed, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var unfinished = changed.Where(file => !IsFinished(file.Look, file.Remembered, now)).ToList();
        var problems = unfinished.ConvertAll(file => DumpProblems.StillWritten(file.Look.Path).Problems[0]);
        if (unfinished.Count > 0)
        {
            var files = unfinished.Zip(problems, (file, problem) => new RememberedFile
            {
                Path = file.Look.Path,
                Size = file.Look.Size,
                Modified = file.Look.Modified,
                Hash = file.Remembered?.Hash,
                Problem = problem.Kind.ToString(),
                Reason = problem.Reason,
            });
            await tables.RememberAsync(source.Id, [.. files], newArticles: 0, now, cancellationToken);
        }

        var finished = changed.Except(unfinished).Select(file => file.Look).OrderBy(look => look.Modified).ThenBy(look => look.Path, StringComparer.Ordinal);
        return ([.. finished], problems);
    }

    // A file from the future (its folder is on a machine whose clock is ahead) is finished when two looks find it the same.
    private static bool IsFinished(FileLook look, RememberedFile? remembered, DateTimeOffset now)
    {
        var age = now - new DateTimeOffset(look.Modified, TimeSpan.Zero);
        return age >= Quiet || (age < TimeSpan.Zero && remembered is not null && remembered.Size == look.Size && remembered.Modified == look.Modified);
    }

    private static ReadingProblem? FolderProblem(string path)
    {
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(path).GetEnumerator();
            entries.MoveNext();
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return DumpProblems.Missing(path).Problems[0];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return DumpProblems.Unreadable(path, refused.Message).Problems[0];
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Source {Source}: {Files} files read, {New} new, {Revised} revised, {Duplicate} known, {Problems} problems")]
    private partial void LogPolled(string source, int files, int @new, int revised, int duplicate, int problems);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Source {Source} cannot be read: {Problem} {Folder}")]
    private partial void LogFolder(string source, ProblemKind problem, string folder);

    private sealed class Watched
    {
        /// <summary>Stamps of files that the store remembers as they are; a cache, the store is the truth.</summary>
        public HashSet<ulong> Known { get; } = [];

        /// <summary>The trouble with the folder that was logged; null while there is none.</summary>
        public ProblemKind? Told { get; set; }
    }
}
