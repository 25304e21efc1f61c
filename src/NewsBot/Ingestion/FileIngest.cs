using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Ingestion.PageDumps;

namespace NewsBot.Ingestion;

/// <summary>Reads files and folders into the store now, whether or not they were read before.</summary>
public sealed class FileIngest
{
    /// <summary>Id of the source that files stand under which belong to no configured one.</summary>
    public const string AdHocId = "ingest";

    private static readonly StringComparison PathComparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
    private readonly IOptionsMonitor<SourceList> _sources;
    private readonly ConfigurationFile _configuration;
    private readonly DocumentIntake _intake;

    internal FileIngest(IOptionsMonitor<SourceList> sources, ConfigurationFile configuration, DocumentIntake intake)
    {
        _sources = sources;
        _configuration = configuration;
        _intake = intake;
    }

    /// <summary>Reads them. A file belongs to the configured source whose folder holds it, else to the source <see cref="AdHocId"/>.</summary>
    /// <param name="paths">Files of any name and kind (page dumps, saved feeds and pages), and folders, whose page dumps are read.</param>
    /// <param name="progress">Told after each batch; null for nobody.</param>
    /// <param name="cancellationToken">Stops between two batches; what was stored stays.</param>
    public async Task<PollReport> RunAsync(IReadOnlyList<string> paths, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        var (looks, missing) = List(paths);
        var total = PollReport.Nothing with { Problems = missing };
        var done = 0;
        var reported = total;
        progress?.Report(new IngestProgress(done, looks.Count, reported));
        foreach (var group in looks.GroupBy(look => SourceOf(look.Path)))
        {
            total = total.Add(await _intake.TakeAsync(group.Key, [.. group], FrozenDictionary<string, byte[]>.Empty, Stored, cancellationToken));
        }

        return total;

        void Stored(int files, PollReport brought)
        {
            done += files;
            reported = reported.Add(brought);
            progress?.Report(new IngestProgress(done, looks.Count, reported));
        }
    }

    /// <summary>What the source of a file says about its documents, for <see cref="DocumentInspector"/>; null where no configured source holds it.</summary>
    /// <param name="path">The file.</param>
    public ReadingDefaults? DefaultsOf(string path) => Configured(Path.GetFullPath(path))?.Defaults;

    private static (List<FileLook> Looks, ImmutableArray<ReadingProblem> Missing) List(IReadOnlyList<string> paths)
    {
        var looks = new Dictionary<string, FileLook>(StringComparer.Ordinal);
        var missing = ImmutableArray.CreateBuilder<ReadingProblem>();
        foreach (var path in paths.Select(Path.GetFullPath))
        {
            if (Directory.Exists(path))
            {
                foreach (var look in FolderListing.Of(path, FrozenSet<ulong>.Empty).OrderBy(look => look.Path, StringComparer.Ordinal))
                {
                    looks.TryAdd(look.Path, look);
                }
            }
            else if (FileLook.At(path) is { } look)
            {
                looks.TryAdd(path, look);
            }
            else
            {
                missing.AddRange(DumpProblems.Missing(path).Problems);
            }
        }

        return ([.. looks.Values], missing.ToImmutable());
    }

    private Source SourceOf(string path) => Configured(path) ?? new Source(AdHocId, Path: null, new ReadingDefaults(AdHocId), []);

    private Source? Configured(string path) => _sources.CurrentValue
        .Where(declared => declared.Kind == SourceKind.Folder)
        .Select(declared => Source.Of(declared, _configuration))
        .Where(source => path.StartsWith(Path.TrimEndingDirectorySeparator(source.Path!) + Path.DirectorySeparatorChar, PathComparison))
        .MaxBy(source => source.Path!.Length);
}
