namespace NewsBot.Ingestion;

/// <summary>Why a document, or a part of it, could not be read.</summary>
/// <param name="Kind">What kind of trouble.</param>
/// <param name="Place">The file or URL, and the line where it is known.</param>
/// <param name="Reason">One sentence for an administrator: what is wrong and what would mend it.</param>
public sealed record ReadingProblem(ProblemKind Kind, string Place, string Reason);
