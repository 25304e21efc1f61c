using System.Collections.Immutable;
using NewsBot.Articles;
using NewsBot.Stories.Clustering;
using NewsBot.Topics;

namespace NewsBot.Stories;

/// <summary>Topics as a story carries them.</summary>
/// <param name="Packed">The tags with their evidence.</param>
/// <param name="Ids">The tags' topics and all that lies above them.</param>
/// <param name="Places">Keys of the countries among them.</param>
internal sealed record StoryTopics(byte[] Packed, ImmutableArray<string> Ids, uint[] Places)
{
    /// <summary>Works out the topics of a text.</summary>
    /// <param name="candidate">The text.</param>
    /// <param name="tagger">Finds them.</param>
    /// <param name="catalogue">The topics.</param>
    /// <param name="names">Receives the names of places in the text, and those that its dateline and its source give.</param>
    public static StoryTopics Of(Candidate candidate, TopicTagger tagger, TopicCatalogue catalogue, out IEnumerable<string> names)
    {
        var text = candidate.Text;
        var tags = tagger.Tag(new TaggedText(text.Title, text.Standfirst, text.Dateline, text.Paragraphs) { Hints = candidate.TopicHints }, out var found);
        names = tags.SelectMany(tag => tag.Evidence.Select(evidence => evidence.Name)).Concat(found);
        return Of(tags, catalogue);
    }

    /// <summary>Topics of tags; one that the catalogue no longer has stands under nothing.</summary>
    public static StoryTopics Of(ImmutableArray<TopicTag> tags, TopicCatalogue catalogue)
    {
        var ids = tags.Where(tag => catalogue.Topics.ContainsKey(tag.TopicId)).SelectMany(tag => catalogue.WithAncestors(tag.TopicId)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return new StoryTopics(StoredTags.Pack(tags), ids, [.. ids.Where(id => catalogue.Topics[id].Iso is not null).Select(TermWords.Key)]);
    }
}
