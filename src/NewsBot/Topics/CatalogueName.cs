namespace NewsBot.Topics;

/// <summary>One name that the catalogue lists for a topic.</summary>
/// <param name="Text">As written in the file; its case says how it is matched.</param>
/// <param name="Kind">What it is.</param>
internal sealed record CatalogueName(string Text, NameKind Kind);
