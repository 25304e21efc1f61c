using System.Collections.Immutable;

namespace NewsBot.Stories;

/// <summary>What ties an article to the others of its story.</summary>
/// <param name="Article">The article.</param>
/// <param name="Words">Words, names and numbers that it shares with them, as it writes them, the strongest first; empty where the article left the window and nothing is kept to tell.</param>
public sealed record ArticleTie(long Article, ImmutableArray<string> Words);
