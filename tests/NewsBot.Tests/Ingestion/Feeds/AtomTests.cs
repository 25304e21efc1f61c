using NewsBot.Ingestion.Feeds;

namespace NewsBot.Tests.Ingestion.Feeds;

public sealed class AtomTests
{
    [Fact]
    public void An_entry_links_to_its_page_and_not_to_its_relatives()
    {
        var entry = FeedDocument.Entry("""
            <link rel="self" href="/entries/1.atom"/><link rel="enclosure" href="/1.mp3" type="audio/mpeg" length="99"/>
            <link rel="alternate" type="application/json" href="/1.json"/><link href="/1"/>
            """);

        entry.Link!.AbsoluteUri.ShouldBe("https://news.example.org/1");
        entry.Enclosures.Single().ShouldBe(new FeedLink(new Uri("https://news.example.org/1.mp3"), "enclosure", "audio/mpeg", Length: "99"));
    }

    [Fact]
    public void Text_is_markup_only_where_it_says_so()
    {
        FeedDocument.Entry("<title>1 &lt;b&gt; 2</title>").Title!.ToLine().ShouldBe("1 <b> 2");
        FeedDocument.Entry("<title type='html'>1 &lt;b&gt;2&lt;/b&gt;</title>").Title!.ToLine().ShouldBe("1 2");
        FeedDocument.Entry("<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>1 &lt; <i>2</i></div></title>").Title!.ToLine().ShouldBe("1 < 2");
    }

    [Fact]
    public void Relative_links_follow_the_nested_bases()
    {
        var content = FeedDocument.Entry("<content type='html' xml:base='story/'>&lt;a href=\"map.html\"&gt;Map&lt;/a&gt; &lt;img src='//cdn.example.org/1.jpg'&gt;</content>", "xml:base='https://news.example.org/world/'").Contents.Single();

        content.Base!.AbsoluteUri.ShouldBe("https://news.example.org/world/story/");
        content.Value.ShouldBe("<a href=\"https://news.example.org/world/story/map.html\">Map</a> <img src='https://cdn.example.org/1.jpg'>");
    }

    [Fact]
    public void A_base_that_leads_nowhere_is_passed_over() =>
        FeedDocument.Entry("<link href='1'/>", "xml:base=\"javascript:alert('x')\"").Link!.AbsoluteUri.ShouldBe("https://news.example.org/feeds/1");

    [Fact]
    public void The_language_comes_from_the_nearest_element_that_states_one()
    {
        var entry = FeedDocument.Entry("<title xml:lang='ku'>Bender</title><summary>Port</summary>", "xml:lang='en'");

        entry.Title!.Language.ShouldBe("ku");
        entry.Summary!.Language.ShouldBe("en");
        entry.Language.ShouldBe("en");
    }

    [Fact]
    public void Who_an_aggregator_took_an_entry_from_is_kept()
    {
        var source = FeedDocument.Entry("<source><title>Gulf Courier</title><link href='https://courier.example.org/'/><updated>2025-12-29T00:00:00Z</updated></source>").Source!;

        source.Title!.ToLine().ShouldBe("Gulf Courier");
        source.Link!.AbsoluteUri.ShouldBe("https://courier.example.org/");
    }

    [Fact]
    public void Content_of_another_type_is_Base64() =>
        FeedDocument.Entry("<content type='application/octet-stream'>PHA+VGhlIHBvcnQ8L3A+</content>").Contents.Single().ToLine().ShouldBe("The port");

    [Fact]
    public void An_element_of_a_picture_or_of_another_maker_does_not_speak_for_the_entry()
    {
        var entry = FeedDocument.Entry("<x:image xmlns:x='urn:x'><id>wrong</id></x:image><x:title xmlns:x='urn:x'>wrong</x:title><id>right</id><title>right</title>");

        entry.Id.ShouldBe("right");
        entry.Title!.Value.ShouldBe("right");
    }
}
