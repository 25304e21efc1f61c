using System.Text;
using NewsBot.Ingestion.Feeds;

namespace NewsBot.Tests.Ingestion.Feeds;

/// <summary>Feeds written for tests.</summary>
internal static class FeedDocument
{
    public static readonly Uri Address = new("https://news.example.org/feeds/world.xml");

    public static Feed Read(string document, string? contentType = null) => Read(Encoding.UTF8.GetBytes(document), contentType);

    public static Feed Read(byte[] document, string? contentType = null)
    {
        var reading = FeedReader.Read(document, contentType, Address);
        reading.Problem.ShouldBeNull();
        return reading.Feed!;
    }

    public static FeedItem Item(string inside, string declarations = "") => Read($"<rss version=\"2.0\" {declarations}><channel><title>Sample Wire</title><item>{inside}</item></channel></rss>").Items.Single();

    public static FeedItem Entry(string inside, string attributes = "") => Read($"<feed xmlns=\"http://www.w3.org/2005/Atom\" {attributes}><title>Sample Wire</title><entry>{inside}</entry></feed>").Items.Single();
}
