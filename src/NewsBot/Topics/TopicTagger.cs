using System.Collections.Immutable;

namespace NewsBot.Topics;

/// <summary>Says what a text is about, by the names in it and where they stand.</summary>
public sealed class TopicTagger(TopicCatalogue catalogue)
{
    /// <summary>The topics of a text, strongest first; empty where it names no place.</summary>
    public ImmutableArray<TopicTag> Tag(TaggedText text) => throw new NotImplementedException();
}
