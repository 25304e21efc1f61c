using System.Text;
using NewsBot.Ingestion;
using NewsBot.Ingestion.Opml;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Ingestion.Remote;

public sealed class OpmlTests
{
    [Fact]
    public void The_feeds_of_a_list_become_sources_with_ids_of_their_own()
    {
        var list = Read("""
            <opml version="1.0"><body>
              <outline text="Libya"><outline text="The Libya Wire" xmlUrl="https://libya.example/rss"/></outline>
              <outline title="الجريدة" xmlurl="https://aljarida.example/feed"/>
              <outline text="The Libya Wire!" XMLURL="https://libya.example/second"/>
              <outline text="Again" xmlUrl="https://libya.example/rss"/>
              <outline text="Known" xmlUrl="https://known.example/rss"/>
            </body></opml>
            """);

        var sources = ImportedSources.Of(list.Feeds, [new SourceOptions { Id = "the-libya-wire", Url = new Uri("https://known.example/rss") }]);

        sources.Select(source => source.Id).ShouldBe(["the-libya-wire-2", "aljarida-example", "the-libya-wire-3"]);
        sources[1].Name.ShouldBe("الجريدة");
        ImportedSources.Write(sources).ShouldContain("\"Url\": \"https://aljarida.example/feed\"");
    }

    [Theory]
    [InlineData("<opml><body><outline text='x' xmlUrl='http://xn--م/rss'/></body></opml>")]
    [InlineData("<rss><channel><item><title>No list</title></item></channel></rss>")]
    [InlineData("<opml><body><outline text='x' xmlUrl='file:///etc/passwd'/></body></opml>")]
    [InlineData("<opml><body><outline text='x' xmlUrl='https://me:secret@a.example/'/></body></opml>")]
    [InlineData("<opml><body><outline")]
    [InlineData("")]
    public void What_is_hostile_or_broken_is_a_problem_and_no_source(string file)
    {
        var list = Read(file);

        list.Feeds.ShouldBeEmpty();
        list.Problems.ShouldHaveSingleItem().Reason.ShouldNotContain("secret");
    }

    [Fact]
    public void A_list_is_read_past_a_fault_and_says_what_was_wrong()
    {
        var list = Read("""
            <opml><body><outline text="Wire & Courier" xmlUrl="https://a.example/rss"/>
            <outline text="Folder"><outline text="Second" xmlUrl="https://b.example/rss?x=1&y=2">
            <outline text="Third" xmlUrl="https://c.example/rss"/></body>
            """);

        list.Feeds.ShouldBe([new OpmlFeed("Wire & Courier", new Uri("https://a.example/rss")), new OpmlFeed("Second", new Uri("https://b.example/rss?x=1&y=2")), new OpmlFeed("Third", new Uri("https://c.example/rss"))]);
        var problem = list.Problems.ShouldHaveSingleItem();
        problem.Reason.ShouldStartWith("It is no sound OPML: it is no well-formed XML: ");
        problem.Reason.ShouldContain("Line 1");
        problem.Reason.ShouldEndWith("What could be read is taken, 3 feeds; see whether one is missing.");
    }

    [Fact]
    public void An_entity_that_a_list_declares_is_never_looked_up()
    {
        var list = Read("<!DOCTYPE opml [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><opml><body><outline text='&a;' xmlUrl='https://a.example/'/></body></opml>");

        list.Feeds.ShouldHaveSingleItem().Title.ShouldBe("&a;");
        list.Problems.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_feed_that_is_written_in_two_ways_is_one_and_another_query_is_another_feed()
    {
        var list = Read("""
            <opml><body><outline text="A" xmlUrl="https://www.wire.example/rss/"/><outline text="B" xmlUrl="http://wire.example/rss#top"/>
            <outline text="C" xmlUrl="https://wire.example/rss?source=1"/><outline text="D" xmlUrl="https://wire.example/rss?source=2"/>
            <outline text="E" xmlUrl="http://known.example/rss/"/></body></opml>
            """);

        ImportedSources.Of(list.Feeds, [new SourceOptions { Id = "known", Url = new Uri("https://known.example/rss") }]).Select(source => source.Name).ShouldBe(["A", "C", "D"]);
    }

    [Fact]
    public void What_a_name_hides_is_neither_exported_nor_imported()
    {
        var written = new StringWriter();
        OpmlFile.Write([new SourceOptions { Id = "a", Name = "The\u0001 \u202EWire\uFFFE\uD800", Kind = SourceKind.Feed, Url = new Uri("https://a.example/") }, new SourceOptions { Id = "b", Name = "\u0007", Kind = SourceKind.Feed, Url = new Uri("https://b.example/") }], written);

        Read(written.ToString()).Feeds.Select(feed => feed.Title).ShouldBe(["The Wire\uFFFD", "b"]);
        Read("<opml><body><outline text='The &#x202E;Wire' xmlUrl='https://a.example/'/></body></opml>").Feeds.Single().Title.ShouldBe("The Wire");
    }

    // Made when they are needed: what a theory is given by value stands in its name, megabytes long, in every run.
    private static readonly Dictionary<string, Func<string>> Lists = new(StringComparer.Ordinal)
    {
        ["attributes"] = () => "<opml><body><outline " + string.Concat(Enumerable.Range(0, 500_000).Select(number => $"a{number}='1' ")) + " text='x' xmlUrl='https://a.example/'/></body></opml>",
        ["outlines"] = () => "<opml><body>" + string.Concat(Enumerable.Range(0, 100_000).Select(number => $"<outline text='x' xmlUrl='http://{number}.example/'/>")),
        ["outlines in outlines"] = () => "<opml><body>" + string.Concat(Enumerable.Repeat("<outline text='x'>", 400_000)),
    };

    public static TheoryData<string> Endless => [.. Lists.Keys];

    [Theory]
    [MemberData(nameof(Endless))]
    public void No_list_takes_longer_than_two_seconds(string what)
    {
        var list = Lists[what]();
        var begun = ThreadClock.Now();
        var sources = ImportedSources.Of(Read(list).Feeds, []);

        (ThreadClock.Now() - begun).ShouldBeLessThan(TimeSpan.FromSeconds(2));
        sources.ShouldAllBe(source => source.Id.Length <= 40);
    }

    [Fact]
    public void What_is_exported_can_be_imported()
    {
        var written = new StringWriter();
        OpmlFile.Write([new SourceOptions { Id = "a", Name = "A & \"B\" <c>", Kind = SourceKind.Feed, Url = new Uri("https://a.example/rss?x=1&y=2") }, new SourceOptions { Id = "folder" }], written);

        Read(written.ToString()).Feeds.ShouldBe([new OpmlFeed("A & \"B\" <c>", new Uri("https://a.example/rss?x=1&y=2"))]);
    }

    private static OpmlReading Read(string file) => OpmlFile.Read(Encoding.UTF8.GetBytes(file), "list.opml");
}
