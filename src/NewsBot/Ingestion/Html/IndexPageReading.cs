namespace NewsBot.Ingestion.Html;

/// <summary>What was made of an index page: its links or a problem, never both and never neither.</summary>
/// <param name="Page">The page; null where there is a problem.</param>
/// <param name="Problem">Why there is none; null where there is one.</param>
public sealed record IndexPageReading(IndexPage? Page, ReadingProblem? Problem);
