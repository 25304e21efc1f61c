using System.Collections.Immutable;

namespace NewsBot.Articles;

/// <summary>What a reader found: a text and where it stood. It becomes an article, a revision or a sighting at the intake.</summary>
/// <param name="Text">The text.</param>
/// <param name="Sighting">Where and when it was seen.</param>
public sealed record Candidate(ArticleText Text, Sighting Sighting)
{
    /// <summary>Topic ids that the source's configuration gives as a hint; the tagger weighs them, they decide nothing alone.</summary>
    public ImmutableArray<string> TopicHints { get; init; } = [];

    /// <summary>True for what is stored and found without being news: a story that it founds is owed to nobody until an article joins that is news.</summary>
    public bool IsSilent { get; init; }
}
