namespace NewsBot.Articles;

/// <summary>A piece of a snippet.</summary>
/// <param name="Text">The publisher's words.</param>
/// <param name="Found">True where this piece is what the search asked for.</param>
public sealed record SnippetPiece(string Text, bool Found);
