namespace NewsBot.Ingestion.Feeds;

/// <summary>A category, a subject or a keyword.</summary>
/// <param name="Term">The word.</param>
/// <param name="Scheme">The list that it is of; null where none is named.</param>
/// <param name="Label">How readers should see it; null where the term says it.</param>
public sealed record FeedCategory(string Term, string? Scheme = null, string? Label = null);
