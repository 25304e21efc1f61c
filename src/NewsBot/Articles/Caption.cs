namespace NewsBot.Articles;

/// <summary>The words under a picture.</summary>
/// <param name="Text">The caption without its credit.</param>
/// <param name="Credit">The photo agency or photographer; null where none is named.</param>
public sealed record Caption(string Text, string? Credit);
