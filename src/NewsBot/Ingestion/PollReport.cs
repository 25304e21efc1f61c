using System.Collections.Immutable;

namespace NewsBot.Ingestion;

/// <summary>What a reading of files brought.</summary>
/// <param name="Files">Files that were read; unchanged ones are not.</param>
/// <param name="New">New articles.</param>
/// <param name="Revised">Known articles with a new text.</param>
/// <param name="Duplicate">Known articles seen again.</param>
/// <param name="Problems">What could not be read.</param>
public sealed record PollReport(int Files, int New, int Revised, int Duplicate, ImmutableArray<ReadingProblem> Problems)
{
    /// <summary>Nothing read, nothing wrong.</summary>
    public static PollReport Nothing { get; } = new(0, 0, 0, 0, []);

    /// <summary>What the files were read as; those with a problem, and what was fetched, are not among them.</summary>
    public ImmutableArray<ReadDocument> Documents { get; init; } = [];

    /// <summary>True where a file was still being written, so that looking again soon is worth it.</summary>
    public bool IsUnfinished => Problems.Any(problem => problem.Kind == ProblemKind.StillWritten);

    /// <summary>Both together.</summary>
    /// <param name="other">Another report.</param>
    public PollReport Add(PollReport other) =>
        new(Files + other.Files, New + other.New, Revised + other.Revised, Duplicate + other.Duplicate, Problems.AddRange(other.Problems)) { Documents = Documents.AddRange(other.Documents) };
}
