using System.Text;
using NewsBot.Ingestion;
using NewsBot.Ingestion.Opml;

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
    [InlineData("<!DOCTYPE opml [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><opml><body><outline text='&a;' xmlUrl='https://a.example/'/></body></opml>")]
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
    public void What_is_exported_can_be_imported()
    {
        var written = new StringWriter();
        OpmlFile.Write([new SourceOptions { Id = "a", Name = "A & \"B\" <c>", Kind = SourceKind.Feed, Url = new Uri("https://a.example/rss?x=1&y=2") }, new SourceOptions { Id = "folder" }], written);

        Read(written.ToString().Replace("utf-16", "utf-8", StringComparison.Ordinal)).Feeds.ShouldBe([new OpmlFeed("A & \"B\" <c>", new Uri("https://a.example/rss?x=1&y=2"))]);
    }

    private static OpmlReading Read(string file) => OpmlFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(file)), "list.opml");
}
