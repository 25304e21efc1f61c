namespace NewsBot.Ingestion;

/// <summary>How far a reading of files has come.</summary>
/// <param name="Done">Files read and stored.</param>
/// <param name="Total">Files found.</param>
/// <param name="SoFar">What they brought.</param>
public sealed record IngestProgress(int Done, int Total, PollReport SoFar);
