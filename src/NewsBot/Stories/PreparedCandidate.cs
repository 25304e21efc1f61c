using NewsBot.Articles;
using NewsBot.Stories.Clustering;

namespace NewsBot.Stories;

/// <summary>A candidate with all that can be worked out before the write transaction begins.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Traces">By what it is recognised.</param>
/// <param name="Text">Its text, packed.</param>
/// <param name="Columns">What the search index takes.</param>
/// <param name="Topics">Its topics.</param>
/// <param name="Terms">What it is compared by with other stories' articles.</param>
internal sealed record PreparedCandidate(Candidate Candidate, TextTraces Traces, byte[] Text, SearchColumns Columns, StoryTopics Topics, ArticleTerms Terms);
