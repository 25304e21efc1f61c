using NewsBot.Ingestion;
using NewsBot.Ingestion.PageDumps;
using NewsBot.Tests.Support;
using NewsBot.Topics;

namespace NewsBot.Tests.Topics;

public sealed class SeedTopicsTests
{
    /// <summary>What a reader says the articles are about, each article once, in the order of the files.</summary>
    private static readonly string[] ByOneReading =
    [
        "IQ IR US", "IQ", "SY", "SY", "IR SY", "IL SO TR", "IQ", "EG IL PS", "LB SY US", "IL LB", "LY", "IQ SY", "PS", "IQ IR US",
    ];

    private const int ExtraAtMost = 1;

    [Fact]
    public void Real_pages_are_tagged_as_a_reader_would()
    {
        var catalogue = TopicCatalogue.Load(Repository.File("config/topics.json"));
        var tagger = new TopicTagger(catalogue);

        var tags = Directory.EnumerateFiles(Repository.SharedOrSkip("seeds"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(path => PageDumpReader.Read(File.ReadAllBytes(path), path, new ReadingDefaults("Seeds")).Articles)
            .DistinctBy(article => article.Title)
            .Select(article => tagger.Tag(new TaggedText(article.Title, article.Standfirst, article.Dateline, article.Paragraphs)))
            .Select(found => found.Select(tag => catalogue.Topics[tag.TopicId].Iso).OfType<string>().ToHashSet())
            .ToList();

        tags.Count.ShouldBe(ByOneReading.Length);
        for (var article = 0; article < tags.Count; article++)
        {
            ByOneReading[article].Split(' ').Except(tags[article]).ShouldBeEmpty($"article {article + 1}");
        }

        tags.Sum(found => found.Count).ShouldBeLessThanOrEqualTo(ByOneReading.Sum(reading => reading.Split(' ').Length) + ExtraAtMost);
    }
}
