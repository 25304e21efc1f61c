namespace NewsBot.Ingestion.Remote;

/// <summary>What came of a document's items.</summary>
/// <param name="Report">What they brought.</param>
/// <param name="Done">Those that need not be looked at again.</param>
/// <param name="IsWhole">False where some are left for the next look.</param>
internal sealed record TakenItems(PollReport Report, IReadOnlyList<FoundItem> Done, bool IsWhole);
