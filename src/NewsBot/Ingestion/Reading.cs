using System.Collections.Immutable;
using NewsBot.Articles;

namespace NewsBot.Ingestion;

/// <summary>What a reader made of one document.</summary>
/// <param name="Format">The layout that was recognised ("asharq-al-awsat-page", "kurdistan24-article", …); "unknown" where none was.</param>
/// <param name="Articles">The articles in order.</param>
/// <param name="Problems">What could not be read.</param>
public sealed record Reading(string Format, ImmutableArray<ArticleText> Articles, ImmutableArray<ReadingProblem> Problems);
