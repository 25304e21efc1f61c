using NewsBot.Tests.Support;
using NewsBot.Topics;

namespace NewsBot.Tests.Topics;

public sealed class ShippedCatalogueTests
{
    private static readonly TopicCatalogue Catalogue = TopicCatalogue.Load(Repository.File("config/topics.json"));

    [Theory]
    [InlineData("iraq", "iraq")]
    [InlineData("Iraq", "iraq")]
    [InlineData("العراق", "iraq")]
    [InlineData("عراق", "iraq")]
    [InlineData("Iraqi", "iraq")]
    [InlineData("Baghdad", "iraq")]
    [InlineData("middle east", "middle-east")]
    [InlineData("TÜRKIYE", "turkey")]
    public void A_user_finds_a_topic_by_any_of_its_names(string typed, string expected)
    {
        Catalogue.TryFind(typed, out var topic).ShouldBeTrue();
        topic!.Id.ShouldBe(expected);
    }

    [Fact]
    public void A_text_about_a_country_is_tagged_with_it()
    {
        var tags = new TopicTagger(Catalogue).Tag(new TaggedText("Iraq opens a grain terminal", null, "BAGHDAD", ["The Iraqi transport ministry said so on Monday."]));

        tags.ShouldHaveSingleItem().TopicId.ShouldBe("iraq");
    }
}
