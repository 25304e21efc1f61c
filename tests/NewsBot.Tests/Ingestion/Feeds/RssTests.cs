using NewsBot.Articles;
using NewsBot.Ingestion.Feeds;

namespace NewsBot.Tests.Ingestion.Feeds;

public sealed class RssTests
{
    private const string Media = "xmlns:media=\"http://search.yahoo.com/mrss/\"";

    [Fact]
    public void An_item_is_read_with_all_that_news_uses()
    {
        var item = FeedDocument.Item("""
            <title>Port of Basra opens a &lt;b&gt;second&lt;/b&gt; terminal</title>
            <link>https://news.example.org/2025/12/29/port?utm_source=rss</link>
            <guid isPermaLink="false">port-2025-12-29</guid>
            <description>&lt;p&gt;The terminal doubles the port&amp;#8217;s capacity.&lt;/p&gt;</description>
            <content:encoded><![CDATA[<p>First.</p><p>Second.</p>]]></content:encoded>
            <pubDate>Mon, 29 Dec 2025 14:05:10 +0300</pubDate>
            <dc:creator>Rim Adel</dc:creator><author>desk@example.org (The Desk)</author>
            <category domain="places">Iraq</category><dc:subject>Trade</dc:subject>
            <enclosure url="https://news.example.org/port.jpg" type="image/jpeg" length="1200"/>
            <comments>https://news.example.org/port#comments</comments><slash:comments>7</slash:comments>
            <georss:point>30.5 47.8</georss:point>
            """, "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:slash=\"http://purl.org/rss/1.0/modules/slash/\" xmlns:georss=\"http://www.georss.org/georss\"");

        item.Title!.ToLine().ShouldBe("Port of Basra opens a second terminal");
        item.Id.ShouldBe("port-2025-12-29");
        item.IdIsLink.ShouldBeFalse();
        item.Link!.AbsoluteUri.ShouldBe("https://news.example.org/2025/12/29/port?utm_source=rss");
        item.Summary!.ToLine().ShouldBe("The terminal doubles the port’s capacity.");
        item.Contents.Single().ToParts().Paragraphs.ShouldBe(["First.", "Second."]);
        item.Date!.ToPublished().ShouldBe(new Published(new DateTimeOffset(2025, 12, 29, 14, 5, 10, TimeSpan.FromHours(3)), DatePrecision.Time));
        item.Authors.ShouldBe([new FeedPerson("Rim Adel"), new FeedPerson("The Desk", "desk@example.org")]);
        item.Categories.ShouldBe([new FeedCategory("Iraq", "places"), new FeedCategory("Trade")]);
        item.Enclosures.Single().MediaType.ShouldBe("image/jpeg");
        item.Images.Single().Address.AbsoluteUri.ShouldBe("https://news.example.org/port.jpg");
        item.CommentCount.ShouldBe(7);
        item.Place!.Points.Single().ShouldBe(new FeedPoint(47.8, 30.5));
    }

    [Fact]
    public void The_channel_says_who_speaks_and_how_often()
    {
        var head = FeedDocument.Read("""
            <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
            <title>Sample Wire</title><link>https://news.example.org/</link><atom:link rel="self" href="https://news.example.org/rss"/>
            <description>News of the Gulf</description><language>ar_IQ</language><ttl>15</ttl>
            <image><url>/logo.png</url><title>Logo</title><link>https://news.example.org/about</link></image>
            </channel></rss>
            """).Head;

        head.Title!.ToLine().ShouldBe("Sample Wire");
        head.Link!.AbsoluteUri.ShouldBe("https://news.example.org/");
        head.Links.Length.ShouldBe(2);
        head.Language.ShouldBe("ar-IQ");
        head.TimeToLive.ShouldBe(TimeSpan.FromMinutes(15));
        head.Image!.Address.AbsoluteUri.ShouldBe("https://news.example.org/logo.png");
    }

    [Theory]
    [InlineData("<rss version='0.91'/>", FeedVersion.Rss091)]
    [InlineData("<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://my.netscape.com/publish/formats/rss-0.91.dtd'><rss version='0.91'/>", FeedVersion.Rss091Netscape)]
    [InlineData("<rss version='0.94'/>", FeedVersion.Rss094)]
    [InlineData("<rss version='2.0.1'/>", FeedVersion.Rss20)]
    [InlineData("<rss/>", FeedVersion.Rss)]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'/>", FeedVersion.Rss090)]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'/>", FeedVersion.Rss10)]
    [InlineData("<feed version='0.3' xmlns='http://purl.org/atom/ns#'/>", FeedVersion.Atom03)]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'/>", FeedVersion.Atom10)]
    [InlineData("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>", FeedVersion.Sitemap)]
    public void The_version_is_told_by_the_root(string document, FeedVersion version) => FeedDocument.Read(document).Version.ShouldBe(version);

    [Fact]
    public void Items_beside_the_channel_of_an_RDF_feed_are_its_items()
    {
        var feed = FeedDocument.Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://news.example.org/"><title>Sample Wire</title></channel>
            <item rdf:about="https://news.example.org/1"><title>One</title><dc:date>2025-12-29</dc:date></item>
            </rdf:RDF>
            """);

        var item = feed.Items.Single();
        item.Link!.AbsoluteUri.ShouldBe("https://news.example.org/1");
        item.Date!.Precision.ShouldBe(DatePrecision.Day);
    }

    [Fact]
    public void An_id_that_is_an_address_leads_to_the_page_unless_it_says_that_it_does_not()
    {
        FeedDocument.Item("<guid>https://news.example.org/1</guid>").Link!.AbsoluteUri.ShouldBe("https://news.example.org/1");
        FeedDocument.Item("<guid isPermaLink='false'>https://news.example.org/1</guid>").Link.ShouldBeNull();
        FeedDocument.Item("<guid>17</guid>").Link.ShouldBeNull();
    }

    [Fact]
    public void The_title_of_a_picture_is_not_the_title_of_the_item()
    {
        var item = FeedDocument.Item("<media:group><media:content url='https://news.example.org/1.jpg' medium='image'><media:title>A quay</media:title><media:credit>AFP</media:credit></media:content></media:group><title>The port</title>", Media);

        item.Title!.ToLine().ShouldBe("The port");
        item.Images.Single().ShouldBe(new FeedImage(new Uri("https://news.example.org/1.jpg"), "A quay", Credit: "AFP"));
    }

    [Fact]
    public void The_page_behind_a_counter_is_the_page() =>
        FeedDocument.Item("<link>https://feeds.counter.example/~r/1</link><feedburner:origLink>https://news.example.org/1</feedburner:origLink>", "xmlns:feedburner=\"http://rssnamespace.org/feedburner/ext/1.0\"").Link!.AbsoluteUri.ShouldBe("https://news.example.org/1");

    [Fact]
    public void An_address_without_its_scheme_is_no_path_of_the_feed() => FeedDocument.Item("<link>www.news.example.org/1</link>").Link!.AbsoluteUri.ShouldBe("http://www.news.example.org/1");

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://")]
    [InlineData("http://\uFFFD.example/")]
    public void A_link_that_no_reader_may_follow_is_no_link(string link) => FeedDocument.Item($"<link>{link}</link>").Link.ShouldBeNull();
}
