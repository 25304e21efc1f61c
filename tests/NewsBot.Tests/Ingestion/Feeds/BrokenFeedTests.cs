using System.Text;
using NewsBot.Ingestion;
using NewsBot.Ingestion.Feeds;

namespace NewsBot.Tests.Ingestion.Feeds;

public sealed class BrokenFeedTests
{
    private const string Whole = "<rss version='2.0'><channel><title>Sample Wire</title><item><title>One</title></item><item><title>Two</title></item></channel></rss>";

    [Theory]
    [InlineData("<rss><channel><item><title>Caf&eacute; &amp; AT&T &nbsp;&hellip; &unknown;</title></item></channel></rss>", "Café & AT&T … &unknown;")]
    [InlineData("<rss><channel><item><title>A < B</title></item></channel></rss>", "A < B")]
    [InlineData("<rss><channel><item><title>Open<b>bold</title></item></channel></rss>", "Openbold")]
    [InlineData("<rss><channel><item><title>Cut", "Cut")]
    [InlineData("<rss><channel><item><title>Cut</title><descr", "Cut")]
    [InlineData("<rss><channel><item><title><![CDATA[Cut", "Cut")]
    [InlineData("PHP Warning: x in y on line 3\n<?xml version='1.0'?><rss><channel><item><title>Behind junk</title></item></channel></rss>", "Behind junk")]
    [InlineData("\n\n <?xml version='1.0'?><rss><channel><item><title>Behind lines</title></item></channel></rss>", "Behind lines")]
    [InlineData("<rss><channel><item><dc:title>No prefix declared</dc:title></item></channel></rss>", "No prefix declared")]
    [InlineData("<rss><channel><item><title>Bell\u0007 and nothing\0</title></item></channel></rss>", "Bell and nothing")]
    [InlineData("<rss><channel><item><title one=1 two>Attributes</title></item></channel></rss>", "Attributes")]
    [InlineData("<rss><channel></channel><item><title>Beside</title></item></rss>", "Beside")]
    [InlineData("<rss><channel></channel></rss><item><title>Behind</title></item>", "Behind")]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>Not &x; fetched</title></item></channel></rss>", "Not &x; fetched")]
    public void A_broken_feed_is_read_for_what_it_has(string document, string title)
    {
        var feed = FeedDocument.Read(document);

        feed.Items.Single().Title!.ToLine().ShouldBe(title);
    }

    [Fact]
    public void What_was_repaired_is_told()
    {
        FeedDocument.Read(Whole).Repairs.ShouldBeEmpty();
        FeedDocument.Read(Whole.Replace("</rss>", "", StringComparison.Ordinal)).Repairs.Single().ShouldContain("no well-formed XML");
        FeedDocument.Read(Whole, "text/html").Repairs.Single().ShouldContain("Content-Type");
    }

    [Fact]
    public void Wherever_a_feed_is_cut_the_items_before_the_cut_are_read()
    {
        var first = Whole.IndexOf("</item>", StringComparison.Ordinal);
        for (var length = first; length < Whole.Length; length++)
        {
            FeedDocument.Read(Whole[..length]).Items[0].Title!.ToLine().ShouldBe("One", $"{length}");
        }
    }

    [Theory]
    [InlineData("", ProblemKind.Empty)]
    [InlineData(" \r\n", ProblemKind.Empty)]
    [InlineData("%PDF-1.7", ProblemKind.Binary)]
    [InlineData("Not found", ProblemKind.UnknownLayout)]
    [InlineData("<!DOCTYPE html><html><head><title>Sample Wire</title></head><body>x</body></html>", ProblemKind.UnknownLayout)]
    [InlineData("<opml><body/></opml>", ProblemKind.UnknownLayout)]
    public void What_is_no_feed_is_a_problem_that_names_place_and_way_out(string document, ProblemKind kind)
    {
        var problem = FeedReader.Read(Encoding.UTF8.GetBytes(document), contentType: null, FeedDocument.Address).Problem!;

        problem.Kind.ShouldBe(kind);
        problem.Place.ShouldBe(FeedDocument.Address.ToString());
        problem.Reason.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_web_page_says_where_its_feed_is()
    {
        var page = "<!DOCTYPE html><html><head><meta charset=utf-8><link rel=icon href=/i.png><LINK REL='alternate' type='application/rss+xml' href='/rss?a=1&amp;b=2'></head><body>x</body></html>";

        FeedReader.Read(Encoding.UTF8.GetBytes(page), "text/html", FeedDocument.Address).Problem!.Reason.ShouldEndWith("https://news.example.org/rss?a=1&b=2");
    }

    [Fact]
    public void A_password_in_the_address_is_not_told() =>
        FeedReader.Read("x"u8.ToArray(), contentType: null, new Uri("https://rim:secret@news.example.org/rss")).Problem!.Place.ShouldBe("https://news.example.org/rss");

    [Fact]
    public void A_document_over_the_limit_is_refused_unread() =>
        FeedReader.Read(new byte[FeedLimits.Bytes + 1], contentType: null, FeedDocument.Address).Problem!.Kind.ShouldBe(ProblemKind.TooLarge);
}
