namespace NewsBot.Ingestion.Html;

/// <summary>What was made of a web page: an article or a problem, never both and never neither.</summary>
/// <param name="Page">The article; null where there is a problem.</param>
/// <param name="Problem">Why there is none; null where there is one.</param>
public sealed record ArticlePageReading(ArticlePage? Page, ReadingProblem? Problem);
