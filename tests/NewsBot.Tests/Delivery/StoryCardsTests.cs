using NewsBot.Articles;
using NewsBot.Delivery;
using NewsBot.Stories;
using NewsBot.Subscriptions;
using NewsBot.Tests.Support;
using NewsBot.Topics;

namespace NewsBot.Tests.Delivery;

public sealed class StoryCardsTests
{
    private static readonly ChatSettings Settings = new() { TimeZone = "Asia/Baghdad" };
    private readonly StoryCards _cards = new(PushedChats.Catalogue, new FakeTime());

    [Fact]
    public void The_byline_names_publishers_in_order_the_number_of_sources_and_the_time_of_the_chat() =>
        Byline(Story() with { Publishers = ["Sample Wire", "Gulf Courier"], IndependentSources = 2 }).ShouldBe("Sample Wire · Gulf Courier — 2 sources · 14:05");

    [Fact]
    public void Copies_of_one_text_are_no_further_sources() =>
        Byline(Story() with { Publishers = ["Sample Wire", "Gulf Courier"], IndependentSources = 1 }).ShouldBe("Sample Wire · Gulf Courier · 14:05");

    [Fact]
    public void Many_publishers_stay_one_line() =>
        Byline(Story() with { Publishers = ["A", "B", "C", "D", "E", "F"], IndependentSources = 6 }).ShouldBe("A · B · C · D +2 — 6 sources · 14:05");

    [Fact]
    public void An_unknown_date_is_not_shown() => Byline(Story() with { Published = null }).ShouldBe("Sample Wire");

    [Fact]
    public void A_date_known_by_its_day_shows_no_time() =>
        Byline(Story() with { Published = new Published(new DateTimeOffset(2026, 1, 4, 0, 0, 0, TimeSpan.Zero), DatePrecision.Day) }).ShouldBe("Sample Wire · yesterday");

    [Fact]
    public void In_answers_an_age_stands_for_the_time() =>
        _cards.Card(Story(), Settings, withLead: false, withAge: true).Byline.ShouldBe("Sample Wire · 55 min ago");

    [Fact]
    public void In_answers_a_story_of_unknown_date_says_since_when_it_is_known() =>
        _cards.Card(Story() with { Published = null, FirstSeen = Some.Noon.AddHours(-3) }, Settings, withLead: false, withAge: true).Byline.ShouldBe("Sample Wire · seen 3 h ago");

    [Fact]
    public void A_name_of_the_other_direction_is_kept_apart() =>
        _cards.Card(Story() with { Published = null }, Settings with { Language = "ar" }, withLead: false, withAge: false).Byline.ShouldBe("\u2068Sample Wire\u2069");

    [Fact]
    public void Topics_are_named_in_the_language_of_the_chat()
    {
        var story = Story() with { Topics = [new TopicTag("iraq", 5, []), new TopicTag("no-such-topic", 3, [])] };

        _cards.Card(story, Settings, withLead: false, withAge: false).Topics.ShouldBe(["Iraq"]);
        _cards.Card(story, Settings with { Language = "ar" }, withLead: false, withAge: false).Topics.ShouldBe(["العراق"]);
    }

    [Fact]
    public void Topics_stand_strongest_first_and_narrower_before_wider()
    {
        var story = Story() with { Topics = [.. new[] { "syria", "iraq", "united-states", "kurdistan-region" }.Select(id => new TopicTag(id, 5, []))] };

        _cards.Card(story, Settings, withLead: false, withAge: false).Topics.ShouldBe(["Syria", "Kurdistan Region", "Iraq", "United States"]);
    }

    [Fact]
    public void The_lead_is_the_first_whole_sentences_that_fit()
    {
        var long1 = $"First {new string('a', 120)}.";
        var long2 = $"Second {new string('b', 120)}.";
        var long3 = $"Third {new string('c', 120)}.";

        Lead($"{long1} {long2} {long3}").ShouldBe($"{long1} {long2}");
    }

    [Fact]
    public void The_lead_goes_on_over_paragraphs_but_not_over_subheadings() =>
        Lead("The port opened.", "A New Chapter", "Two berths follow.").ShouldBe("The port opened. Two berths follow.");

    [Fact]
    public void A_sentence_that_its_source_cut_off_is_not_shown() => Lead("The port opened. Two berths fol").ShouldBe("The port opened.");

    [Fact]
    public void An_abbreviation_ends_no_sentence() => Lead($"The U.S. said so. X{new string('x', 280)}.").ShouldBe("The U.S. said so.");

    [Theory]
    [InlineData("هل تفتح الميناء؟ نعم.")]
    [InlineData("بندرگاہ کھل گئی۔ دو اور آئیں گی۔")]
    public void Arabic_and_Urdu_marks_end_sentences(string text) => Lead(text).ShouldBe(text);

    [Fact]
    public void Where_the_first_sentence_is_too_long_the_standfirst_stands_for_it_or_nothing()
    {
        var story = Story() with { Lead = [$"{new string('x', 281)}. Short."] };

        _cards.Card(story, Settings, withLead: true, withAge: false).Lead.ShouldBeNull();
        _cards.Card(story with { Standfirst = "The short of it" }, Settings, withLead: true, withAge: false).Lead.ShouldBe("The short of it");
    }

    private static Story Story() => new()
    {
        Id = new StoryId(1107),
        Headline = "Port of Basra opens a second grain terminal",
        Publishers = ["Sample Wire"],
        Published = new Published(new DateTimeOffset(2026, 1, 5, 11, 5, 0, TimeSpan.Zero), DatePrecision.Time),
    };

    private string Byline(Story story) => _cards.Card(story, Settings, withLead: false, withAge: false).Byline;

    private string? Lead(params string[] paragraphs) => _cards.Card(Story() with { Lead = [.. paragraphs] }, Settings, withLead: true, withAge: false).Lead;
}
