using System.Collections.Immutable;
using NewsBot.Articles;
using NewsBot.Topics;

namespace NewsBot.Stories;

/// <summary>A candidate with all that can be worked out before the write transaction begins.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Traces">By what it is recognised.</param>
/// <param name="Text">Its text, packed.</param>
/// <param name="Columns">What the search index takes.</param>
/// <param name="Topics">Its topics.</param>
internal sealed record PreparedCandidate(Candidate Candidate, TextTraces Traces, byte[] Text, SearchColumns Columns, StoryTopics Topics);

/// <summary>Topics as a story carries them.</summary>
/// <param name="Packed">The tags with their evidence.</param>
/// <param name="Ids">The tags' topics and all that lies above them.</param>
internal sealed record StoryTopics(byte[] Packed, ImmutableArray<string> Ids)
{
    /// <summary>Works out the topics of a text.</summary>
    public static StoryTopics Of(Candidate candidate, TopicTagger tagger, TopicCatalogue catalogue)
    {
        var text = candidate.Text;
        var tags = tagger.Tag(new TaggedText(text.Title, text.Standfirst, text.Dateline, text.Paragraphs) { Hints = candidate.TopicHints });
        return new StoryTopics(StoredTags.Pack(tags), [.. tags.SelectMany(tag => catalogue.WithAncestors(tag.TopicId)).Distinct(StringComparer.Ordinal)]);
    }
}
