namespace NewsBot.Commands;

/// <summary>A completion.</summary>
/// <param name="Value">What is written into the line.</param>
/// <param name="Label">What the list shows.</param>
public sealed record Choice(string Value, string Label);
