namespace NewsBot.Stories.Rewriting;

/// <summary>A summary in a language model's words, held to its sources; to be shown with them.</summary>
/// <param name="Text">The text.</param>
/// <param name="Model">Whose words these are.</param>
public sealed record RewrittenSummary(string Text, string Model);
