using System.Collections.Immutable;
using NewsBot.Tests.Support;
using NewsBot.Topics;

namespace NewsBot.Tests.Topics;

/// <summary>Tags texts with the catalogue that ships.</summary>
internal static class Tagged
{
    public static readonly TopicCatalogue Catalogue = TopicCatalogue.Load(Repository.File("config/topics.json"));
    private static readonly TopicTagger Tagger = new(Catalogue);

    /// <summary>Sixty words that name no place, so that what follows is the rest of a body.</summary>
    public static readonly string Opening = string.Concat(Enumerable.Repeat("The talks went on for a while. ", 9));

    public static ImmutableArray<TopicTag> All(string title, string? dateline = null, params string[] paragraphs) =>
        Tagger.Tag(new TaggedText(title, null, dateline, [.. paragraphs]));

    public static string Ids(string title, string? dateline = null, params string[] paragraphs) =>
        string.Join(' ', All(title, dateline, paragraphs).Select(tag => tag.TopicId).Order(StringComparer.Ordinal));
}
