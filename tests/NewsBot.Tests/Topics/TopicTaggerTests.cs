using NewsBot.Topics;

namespace NewsBot.Tests.Topics;

public sealed class TopicTaggerTests
{
    [Fact]
    public void A_passing_mention_makes_no_topic() =>
        Tagged.Ids("Iraq raises oil output", null, "Iraq will pump more oil from May, the Iraqi oil ministry said in Baghdad.", Tagged.Opening, "A similar step was taken by Norway years ago.").ShouldBe("iraq");

    [Fact]
    public void A_lone_name_after_the_opening_is_a_passing_mention() =>
        Tagged.Ids("Iraq raises oil output", null, "Iraq will pump more oil from Monday. The pumps come from Norway.").ShouldBe("iraq");

    [Fact]
    public void Countries_in_a_list_take_part_in_what_is_told() =>
        Tagged.Ids("Ministers meet over water", null, "Ministers met on Monday. Those of Syria, Iraq and Turkey took part.").ShouldBe("iraq syria turkey");

    [Fact]
    public void A_text_that_names_no_place_has_no_topic() => Tagged.All("A new kind of battery", null, "It lasts longer, its makers say.").ShouldBeEmpty();

    [Fact]
    public void A_place_said_once_far_down_is_no_topic() => Tagged.All("A new kind of battery", null, Tagged.Opening, "It was shown in Norway.").ShouldBeEmpty();

    [Fact]
    public void An_empty_text_has_no_topic() => Tagged.All("").ShouldBeEmpty();

    [Fact]
    public void What_happens_in_a_part_happens_in_its_country() => Tagged.Ids("Erbil airport reopens", "ERBIL", "Flights resumed on Monday.").ShouldBe("iraq kurdistan-region");

    [Fact]
    public void Gaza_is_Palestine() => Tagged.Ids("Aid reaches Gaza", null, "Trucks entered through Rafah.").ShouldBe("gaza palestine");

    [Fact]
    public void A_region_is_the_topic_where_no_country_of_it_is()
    {
        Tagged.Ids("A dry summer for the Middle East", null, "Rain stays away from the Middle East, forecasters say.").ShouldBe("middle-east");
        Tagged.Ids("Iraq and the Middle East brace for a dry summer", null, "Rain stays away from Iraq.").ShouldBe("iraq");
    }

    [Fact]
    public void The_dateline_alone_is_enough_where_nothing_else_is_named()
    {
        var tag = Tagged.All("Museum opens a new wing", "BASRA", "It holds old coins.").ShouldHaveSingleItem();

        tag.TopicId.ShouldBe("iraq");
        tag.Evidence.ShouldBe([new TopicEvidence("BASRA", "dateline", "dateline", 1)]);
    }

    [Fact]
    public void What_the_source_hints_at_counts_as_a_dateline_does() =>
        new TopicTagger(Tagged.Catalogue).Tag(new TaggedText("Museum opens a new wing", null, null, []) { Hints = ["iraq", "no-such-topic"] })
            .ShouldHaveSingleItem().Evidence.ShouldBe([new TopicEvidence("iraq", "hint", "source", 1)]);

    [Theory]
    [InlineData("CAMBRIDGE, Mass.", "united-states")]
    [InlineData("PRINCETON, N.J", "united-states")]
    [InlineData("TRIPOLI, Lebanon", "lebanon")]
    [InlineData("TRIPOLI", "libya")]
    [InlineData("PARIS, Texas", "united-states")]
    [InlineData("BEIRUT/DAMASCUS", "lebanon syria")]
    [InlineData("عمان", "jordan")]
    [InlineData("NEAR RAMALLAH", "palestine west-bank")]
    [InlineData("SOMEWHERE", "")]
    public void A_dateline_names_a_town_and_its_state(string dateline, string expected) =>
        string.Join(' ', new TopicTagger(Tagged.Catalogue, datelineWeight: 2).Tag(new TaggedText("Museum opens a new wing", null, dateline, [])).Select(tag => tag.TopicId).Order(StringComparer.Ordinal))
            .ShouldBe(expected);

    [Fact]
    public void Evidence_says_what_stood_where_strongest_first()
    {
        var tag = Tagged.All("Iraqi farmers wait for rain", "BAGHDAD", "Iraq had little rain.", Tagged.Opening, "Farmers near Basra lost their wheat.")
            .ShouldHaveSingleItem();

        tag.Evidence.Select(one => (one.Name, one.Kind, one.Zone)).ShouldBe(
        [
            ("Iraqi", "demonym", "title"),
            ("Iraq", "name", "lead"),
            ("BAGHDAD", "dateline", "dateline"),
            ("Basra", "city", "rest"),
        ]);
        tag.Score.ShouldBe(tag.Evidence.Sum(one => one.Weight), tolerance: 0.02);
        tag.Score.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void The_strongest_topic_comes_first() =>
        Tagged.All("Iraq and Syria reopen a border crossing", null, "Iraq said trucks may pass. Iraqi traders were glad.").Select(tag => tag.TopicId).ShouldBe(["iraq", "syria"]);

    [Fact]
    public void Many_threads_may_tag_at_once()
    {
        var ids = Enumerable.Range(0, 64).AsParallel().Select(_ => Tagged.Ids("Iraq and Syria reopen a border crossing", null, "Trucks may pass.")).Distinct();

        ids.ShouldBe(["iraq syria"]);
    }
}
