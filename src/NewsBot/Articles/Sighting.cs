namespace NewsBot.Articles;

/// <summary>One place where an article was seen.</summary>
/// <param name="SourceId">The configured source's id.</param>
/// <param name="Place">File path or URL.</param>
/// <param name="SeenAt">When NewsBot read it there.</param>
public sealed record Sighting(string SourceId, string Place, DateTimeOffset SeenAt);
