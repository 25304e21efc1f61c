using NewsBot.Topics;

namespace NewsBot.Tests.Topics;

public sealed class TopicCatalogueTests
{
    private readonly TopicCatalogue _catalogue = CatalogueText.Load(CatalogueText.Small);

    [Theory]
    [InlineData("kurdistan-region")]
    [InlineData("Kurdistan Region")]
    [InlineData("  the kurdistan   region ")]
    [InlineData("ERBIL")]
    public void Ids_names_and_places_lead_to_the_topic(string typed)
    {
        _catalogue.TryFind(typed, out var topic).ShouldBeTrue();
        topic!.Id.ShouldBe("kurdistan-region");
    }

    [Theory]
    [InlineData("العراق")]
    [InlineData("عراق")]
    [InlineData("الـعِـراق")]
    [InlineData("عراقية")]
    public void Arabic_spellings_lead_to_the_topic(string typed)
    {
        _catalogue.TryFind(typed, out var topic).ShouldBeTrue();
        topic!.Id.ShouldBe("iraq");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("…")]
    [InlineData("atlantis")]
    public void What_is_no_topic_is_not_found(string typed) => _catalogue.TryFind(typed, out _).ShouldBeFalse();

    [Fact]
    public void A_text_without_end_is_not_found_and_not_near()
    {
        var typed = string.Concat(Enumerable.Repeat("iraq ", 100_000));

        _catalogue.TryFind(typed, out _).ShouldBeFalse();
        _catalogue.Nearest(typed, 3).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("irak", "iraq")]
    [InlineData("iarq", "iraq")]
    [InlineData("bagdhad", "iraq")]
    [InlineData("kurdistan regoin", "kurdistan-region")]
    public void A_misspelled_name_has_the_right_one_nearest(string typed, string nearest) => _catalogue.Nearest(typed, 3)[0].Id.ShouldBe(nearest);

    [Fact]
    public void Nothing_is_near_to_something_else() => _catalogue.Nearest("football", 3).ShouldBeEmpty();

    [Fact]
    public void Completion_begins_with_the_widest() =>
        _catalogue.Complete("", 3).Select(topic => topic.Id).ShouldBe(["world", "middle-east", "north-africa"]);

    [Fact]
    public void Completion_goes_by_id_and_by_name_in_every_language()
    {
        _catalogue.Complete("kurd", 5).Select(topic => topic.Id).ShouldBe(["kurdistan-region"]);
        _catalogue.Complete("Middle E", 5).Select(topic => topic.Id).ShouldBe(["middle-east"]);
        _catalogue.Complete("مص", 5).Select(topic => topic.Id).ShouldBe(["egypt"]);
    }

    [Fact]
    public void Children_stand_by_name() => _catalogue.Children("middle-east").Select(topic => topic.Id).ShouldBe(["egypt", "iraq"]);

    [Fact]
    public void Ancestors_go_up_to_below_the_root() =>
        _catalogue.WithAncestors("kurdistan-region").ShouldBe(["kurdistan-region", "iraq", "middle-east"]);

    [Fact]
    public void A_country_may_lie_in_two_regions()
    {
        _catalogue.WithAncestors("egypt").ShouldBe(["egypt", "middle-east", "north-africa"]);
        _catalogue.Children("north-africa").Select(topic => topic.Id).ShouldBe(["egypt"]);
    }

    [Fact]
    public void A_name_that_a_language_lacks_is_shown_in_English()
    {
        _catalogue.Topics["iraq"].NameIn("ar").ShouldBe("العراق");
        _catalogue.Topics["kurdistan-region"].NameIn("ar").ShouldBe("Kurdistan Region");
    }
}
