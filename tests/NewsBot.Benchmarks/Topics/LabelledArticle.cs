namespace NewsBot.Benchmarks.Topics;

/// <summary>A line of a file of labelled articles.</summary>
internal sealed record LabelledArticle(string Id, string Title, string Body, string[]? Topics);
