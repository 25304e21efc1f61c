using NewsBot.Articles;

namespace NewsBot.Stories;

/// <summary>A sentence of a summary.</summary>
/// <param name="Text">The sentence as its source has it; under a limit of words without weekdays that only say when it was reported.</param>
/// <param name="Source">The article that says it.</param>
public sealed record SummarySentence(string Text, Article Source);
