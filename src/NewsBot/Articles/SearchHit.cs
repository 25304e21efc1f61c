using System.Collections.Immutable;

namespace NewsBot.Articles;

/// <summary>An article that a search found.</summary>
/// <param name="Article">The article.</param>
/// <param name="Snippet">About 160 characters around the best match, in pieces; joined they are the publisher's text.</param>
public sealed record SearchHit(Article Article, ImmutableArray<SnippetPiece> Snippet);
