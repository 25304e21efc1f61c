namespace NewsBot.Ingestion.Html;

/// <summary>A block of an article's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its characters: one line, no markup, no control characters.</param>
public sealed record PageBlock(PageBlockKind Kind, string Text);
