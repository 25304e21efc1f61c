namespace NewsBot.Ingestion.Feeds.Markup;

/// <summary>A piece of an element: one of both is null.</summary>
/// <param name="Text">Text, references decoded.</param>
/// <param name="Element">An element.</param>
internal readonly record struct FeedNode(string? Text, FeedElement? Element);
