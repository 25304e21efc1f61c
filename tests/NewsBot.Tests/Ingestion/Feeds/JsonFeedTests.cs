using System.Text;
using NewsBot.Ingestion;
using NewsBot.Ingestion.Feeds;

namespace NewsBot.Tests.Ingestion.Feeds;

public sealed class JsonFeedTests
{
    [Fact]
    public void A_JSON_feed_is_read_like_any_other()
    {
        var feed = FeedDocument.Read("""
            { "version": "https://jsonfeed.org/version/1.1", "title": "Sample Wire", "home_page_url": "https://news.example.org/", "language": "en", "authors": [{ "name": "The Desk" }],
              "items": [{ "id": 17, "url": "/17", "title": "The port", "content_html": "<p>Opened <a href='map'>here</a>.</p>", "date_published": "2025-12-29T14:05:10+03:00", "tags": ["iraq", 5, null], "image": "/17.jpg",
                          "attachments": [{ "url": "/17.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 12 }] }, "junk", { }] }
            """, "application/feed+json");

        feed.Version.ShouldBe(FeedVersion.JsonFeed);
        feed.Head.Link!.AbsoluteUri.ShouldBe("https://news.example.org/");
        feed.Items.Length.ShouldBe(2);
        var item = feed.Items[0];
        item.Id.ShouldBe("17");
        item.Link!.AbsoluteUri.ShouldBe("https://news.example.org/17");
        item.Contents.Single().Value.ShouldBe("<p>Opened <a href='https://news.example.org/feeds/map'>here</a>.</p>");
        item.Date!.At.ShouldBe(new DateTimeOffset(2025, 12, 29, 14, 5, 10, TimeSpan.FromHours(3)));
        item.Categories.Select(category => category.Term).ShouldBe(["iraq", "5"]);
        item.Authors.Single().Name.ShouldBe("The Desk");
        item.Enclosures.Single().Length.ShouldBe("12");
        item.Language.ShouldBe("en");
    }

    [Theory]
    [InlineData("{}", "\"items\"")]
    [InlineData("{ \"items\": 5 }", "\"items\"")]
    [InlineData("{ \"items\": [", "begins as JSON")]
    [InlineData("{ \"items\": [{ \"id\": \"\\ud800\" }] }", "begins as JSON")]
    public void What_is_no_JSON_feed_says_why(string document, string reason)
    {
        var problem = FeedReader.Read(Encoding.UTF8.GetBytes(document), "application/json", FeedDocument.Address).Problem!;

        problem.Kind.ShouldBe(ProblemKind.UnknownLayout);
        problem.Reason.ShouldContain(reason);
    }
}
