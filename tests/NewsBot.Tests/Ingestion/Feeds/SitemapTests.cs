using NewsBot.Ingestion.Feeds;

namespace NewsBot.Tests.Ingestion.Feeds;

public sealed class SitemapTests
{
    [Fact]
    public void The_pages_of_a_news_sitemap_are_items()
    {
        var item = FeedDocument.Read("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
            <url><loc>https://news.example.org/1</loc><lastmod>2025-12-30</lastmod>
              <news:news><news:publication><news:name>Sample Wire</news:name><news:language>ar</news:language></news:publication>
              <news:publication_date>2025-12-29T14:05+03:00</news:publication_date><news:title>The port &amp; the sea</news:title><news:keywords>Iraq, Basra</news:keywords></news:news>
              <image:image><image:loc>https://news.example.org/1.jpg</image:loc></image:image></url>
            <url><lastmod>2025-12-30</lastmod></url>
            </urlset>
            """).Items.Single();

        item.Link!.AbsoluteUri.ShouldBe("https://news.example.org/1");
        item.Title!.ToLine().ShouldBe("The port & the sea");
        item.Language.ShouldBe("ar");
        item.Publisher!.Name.ShouldBe("Sample Wire");
        item.Date!.At.ShouldBe(new DateTimeOffset(2025, 12, 29, 14, 5, 0, TimeSpan.FromHours(3)));
        item.Categories.Select(category => category.Term).ShouldBe(["Iraq", "Basra"]);
        item.Images.Single().Address.AbsoluteUri.ShouldBe("https://news.example.org/1.jpg");
    }

    [Fact]
    public void An_index_of_sitemaps_gives_their_addresses()
    {
        var feed = FeedDocument.Read("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>https://news.example.org/a.xml</loc></sitemap><sitemap><loc>ftp://x/b.xml</loc></sitemap></sitemapindex>");

        feed.Version.ShouldBe(FeedVersion.SitemapIndex);
        feed.Items.ShouldBeEmpty();
        feed.Head.Links.Single().ShouldBe(new FeedLink(new Uri("https://news.example.org/a.xml"), "sitemap", "application/xml"));
    }
}
