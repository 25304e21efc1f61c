using NewsBot.Ingestion;

namespace NewsBot.CommandLine;

/// <summary>A problem with a document, in one line.</summary>
internal static class ProblemLine
{
    /// <summary>Place and reason.</summary>
    public static string Of(ReadingProblem problem) => problem.Reason.StartsWith(problem.Place, StringComparison.Ordinal) ? problem.Reason : $"{problem.Place}: {problem.Reason}";
}
