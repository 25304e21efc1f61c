using NewsBot.Articles;

namespace NewsBot.Ingestion.Remote;

/// <summary>What was made of an item.</summary>
/// <param name="Text">The article; null where there is none.</param>
/// <param name="IsDone">False where it should be tried again at the next look.</param>
/// <param name="Problem">What went wrong; null for nothing.</param>
internal sealed record ItemText(ArticleText? Text, bool IsDone = true, ReadingProblem? Problem = null);
