using System.Text;
using FsCheck.Fluent;
using NewsBot.Ingestion.Feeds;
using NewsBot.Ingestion.Html;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Ingestion.Feeds;

public sealed class HostileFeedTests
{
    // Processor time, and all memory that was ever asked for: more than what was held at any time.
    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(2);
    private const long MostMemory = 200L * 1024 * 1024;

    private static readonly string[] Pieces =
    [
        "<rss version=\"2.0\">", "<channel>", "<item>", "</item>", "</channel>", "</rss>", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "<entry>", "</entry>", "<title>", "</title>", "<title type=\"xhtml\">", "<link>", "<link href=\"", "\"/>",
        "<guid isPermaLink='true'>", "<pubDate>", "Mon, 29 Dec 2025 99:99:99 +9999", "<description>", "<content:encoded>", "<![CDATA[", "]]>", "<!--", "-->", "<!DOCTYPE x [", "<!ENTITY a '&a;&a;'>", "]>", "&a;", "&#x110000;", "&#0;", "&amp;", "&lt;script&gt;",
        "<?xml version='1.0' encoding='utf-16'?>", "<urlset>", "<url>", "<loc>http://", "http://[::", "javascript:alert(1)", "<media:group>", "<media:content url='x'>", "<georss:point>1e999 NaN", "<itunes:category text='", "<source url='", "<rdf:RDF>", "xml:base='../..'", "xmlns:x='",
        "{", "}", "\"items\":[", "{\"id\":", "null", "<", ">", "'", "\"", "/", "\0", "\u202E", "\uFFFE", "٣", "😀", " ", "\n", "=", "ميناء",
    ];

    private static readonly string?[] ContentTypes = [null, "", "text/xml", "application/json", "text/html; charset=\u0001", "application/rss+xml; charset=utf-7", ";;;"];

    [Fact]
    public void Any_bytes_give_a_feed_or_the_readers_own_problem()
    {
        var documents = Gen.Elements(Pieces).ListOf().Select(string.Concat).Select(Encoding.UTF8.GetBytes)
            .Or(ArbMap.Default.GeneratorFor<byte[]>().Where(bytes => bytes is not null))
            .Or(ArbMap.Default.GeneratorFor<string>().Where(text => text is not null).Select(text => Encoding.UTF8.GetBytes("<rss><channel><item>" + text)));
        var number = 0;
        foreach (var document in documents.Sample(3000, 60))
        {
            Uses(FeedReader.Read(document, ContentTypes[number++ % ContentTypes.Length], FeedDocument.Address));
        }
    }

    [Theory]
    [InlineData("//\u202E")]
    [InlineData("//\u202D//")]
    public void An_address_that_is_none_costs_no_item(string address)
    {
        FeedDocument.Read($"<rss><channel><item><title>Port</title><link>{address}</link><guid>{address}</guid></item></channel></rss>").Items.ShouldHaveSingleItem().Link.ShouldBeNull();
        ArticlePageReader.Read(Encoding.UTF8.GetBytes($"<html><head><base href='{address}'><link rel='canonical' href='{address}'></head><body><article><h1>Port</h1><p>{Some.OwnWords("port")} <a href='{address}'>here</a></p></article></body></html>"), "text/html", FeedDocument.Address).Page.ShouldNotBeNull();
    }

    [Fact]
    public void Any_address_is_followed_as_it_is_or_is_none()
    {
        string[] pieces = ["http://", "https://", "HTTP:", "//", "/", "\\", "xn--", "xn--zz--", "ａ", "ميناء", "例え", ".", "..", "a.example", ":80", ":99999", ":", "@", "[::1]", "[fe80::1%25x]", "%", "%00", "%zz", "?", "&amp;", "=", "#", "\u202E", "\u00AD", "\uFFFD", "\u200D", "😀", " ", "utm_x", "-", "_", "a", "0x7f.1", "file:", "data:", "javascript:"];
        foreach (var address in Gen.Elements(pieces).ListOf().Select(parts => "http://" + string.Concat(parts)).Or(Gen.Elements(pieces).ListOf().Select(string.Concat)).Sample(5000, 20))
        {
            var feed = FeedDocument.Read($"<rss><channel><item><link>{address}</link><guid>{address}</guid><description><![CDATA[<a href='{address}'>x</a>]]></description></item></channel></rss>");

            feed.Items.Single().Link?.Scheme.ShouldStartWith("http");
            _ = feed.Items.Single().Link?.AbsoluteUri + feed.Items.Single().Link?.IdnHost;
            ItemIdentity.Of(feed).ShouldHaveSingleItem();
        }
    }

    [Fact]
    public void A_sound_feed_with_any_byte_changed_or_cut_is_still_read()
    {
        var sound = Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://a.example/\"><title type=\"html\">A &amp;amp; B</title><entry><id>urn:1</id><link href=\"1?a=1&amp;b=2\"/><updated>2025-12-29T14:05:10Z</updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>ميناء</p></div></content></entry></feed>");
        for (var at = 0; at < sound.Length; at++)
        {
            Uses(FeedReader.Read(sound.AsMemory(0, at), contentType: null, FeedDocument.Address));
            foreach (var strange in (byte[])[0, (byte)'<', (byte)'&', (byte)'"', 0xFF])
            {
                var changed = (byte[])sound.Clone();
                changed[at] = strange;
                Uses(FeedReader.Read(changed, contentType: null, FeedDocument.Address));
            }
        }
    }

    // Made when they are needed: what a theory is given by value stands in its name, megabytes long, in every run.
    private static readonly Dictionary<string, Func<string>> Documents = new(StringComparer.Ordinal)
    {
        ["elements in elements"] = () => "<rss><channel><item><title>" + Repeat("<a>"),
        ["named elements in elements"] = () => "<rss>" + Repeat("<item xml:base='x/'>"),
        ["elements that end at once"] = () => "<rss><channel>" + Repeat("<a/>"),
        ["items"] = () => "<rss><channel>" + Repeat("<item><title>x</title><link>http://a.example/</link></item>"),
        ["ends of nothing"] = () => "<rss><channel>" + Repeat("</b>"),
        ["ends of something far"] = () => "<rss><channel><item>" + Repeat("<a></b>"),
        ["attributes"] = () => "<rss><channel a='1' " + Repeat("x='1' "),
        ["different attributes"] = () => "<rss " + string.Concat(Enumerable.Range(0, 400_000).Select(number => $"a{number}='1' ")) + "/>",
        ["open quotation marks"] = () => "<rss><channel>" + Repeat("<a b=\""),
        ["quotation marks of both kinds"] = () => "<rss>" + Repeat("<a b='\""),
        ["beginnings of comments"] = () => "<rss><channel><title>" + Repeat("<!--"),
        ["beginnings of declarations"] = () => Repeat("<!a ["),
        ["beginnings of instructions"] = () => "<rss>" + Repeat("<?"),
        ["beginnings of CDATA"] = () => "<rss><channel><title>" + Repeat("<![CDATA["),
        ["ampersands"] = () => "<rss><channel><title>" + Repeat("&"),
        ["references"] = () => "<rss><channel><item><description>" + Repeat("&amp;lt;"),
        ["entities that multiply"] = () => "<!DOCTYPE x [<!ENTITY a0 'lol'>" + string.Concat(Enumerable.Range(1, 50).Select(number => $"<!ENTITY a{number} '{string.Concat(Enumerable.Repeat($"&a{number - 1};", 20))}'>")) + "]><rss><channel><title>&a50;</title></channel></rss>",
        ["markup in a description"] = () => "<rss><channel><item><description><![CDATA[" + Repeat("<div><p>"),
        ["scripts in a description"] = () => "<rss><channel><item><description><![CDATA[" + Repeat("<script>"),
        ["links in a description"] = () => "<rss><channel><item><description><![CDATA[" + Repeat("<a href='x'>"),
        ["one long word"] = () => "<rss><channel><item><title>" + new string('x', FeedLimits.Bytes - 100),
        ["a long date"] = () => "<rss><channel><item><pubDate>" + new string('1', 4_000_000),
        ["a long author"] = () => "<rss><channel><item><author>" + Repeat("a@b."),
        ["a long place"] = () => "<rss><channel><item xmlns:georss='http://www.georss.org/georss'><georss:polygon>" + Repeat("1 2 "),
        ["many categories"] = () => "<rss><channel><item>" + Repeat("<category>x</category>"),
        ["nested categories"] = () => "<rss><channel>" + Repeat("<itunes:category text='x'>"),
        ["namespaces"] = () => "<rss><channel>" + Repeat("<a:b xmlns:a='urn:x'>"),
        ["JSON in JSON"] = () => "{\"items\":" + Repeat("["),
        ["JSON items"] = () => "{\"items\":[" + Repeat("{\"id\":1},") + "{}]}",
    };

    public static TheoryData<string> Bombs => [.. Documents.Keys];

    [Theory]
    [MemberData(nameof(Bombs))]
    public void No_document_takes_more_than_its_share_of_time_and_memory(string what)
    {
        var bytes = Encoding.UTF8.GetBytes(Documents[what]());
        var (allocated, clock) = (GC.GetAllocatedBytesForCurrentThread(), ThreadClock.Now());
        var reading = FeedReader.Read(bytes.AsMemory(0, Math.Min(bytes.Length, FeedLimits.Bytes)), contentType: null, FeedDocument.Address);
        var taken = ThreadClock.Now() - clock;
        var memory = GC.GetAllocatedBytesForCurrentThread() - allocated;

        taken.ShouldBeLessThan(LongestTime, what);
        memory.ShouldBeLessThan(MostMemory, what);
        Uses(reading);
    }

    private static string Repeat(string piece) => string.Concat(Enumerable.Repeat(piece, (FeedLimits.Bytes - 100_000) / piece.Length));

    // What NewsBot does with a feed must not fail either.
    private static void Uses(FeedReading reading)
    {
        (reading.Feed is null).ShouldBe(reading.Problem is not null);
        if (reading.Feed is { } feed)
        {
            feed.Head.Title?.ToLine().ShouldNotContain('\0');
            foreach (var item in feed.Items.Take(100))
            {
                item.Title?.ToLine().ShouldNotContain('\n');
                item.Summary?.ToParts();
                item.Contents.FirstOrDefault()?.ToParts();
                item.Date?.ToPublished();
            }

            ItemIdentity.Of(feed with { Items = [.. feed.Items.Take(100)] });
        }
    }
}
