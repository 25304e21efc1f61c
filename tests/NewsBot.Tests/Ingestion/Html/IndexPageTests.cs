using System.Text;
using NewsBot.Articles;
using NewsBot.Ingestion;
using NewsBot.Ingestion.Html;

namespace NewsBot.Tests.Ingestion.Html;

/// <summary>Which links of an index page lead to articles.</summary>
public sealed class IndexPageTests
{
    private const string Page = """
        <html lang="en"><head><title>The Example</title></head><body>
        <header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/world/middle-east-and-africa">Middle East and North Africa news today</a></li></ul></nav></header>
        <main>
          <div class="card"><a href="/world/harbour-opens-second-grain-terminal"><img src="1.jpg"></a><h2><a href="/world/harbour-opens-second-grain-terminal#top">Harbour opens its second grain terminal</a></h2>
            <time datetime="2026-05-03T11:05:00Z">3 May</time><a href="/author/jane-doe">Jane Doe of the port desk</a><a href="/world/harbour-opens-second-grain-terminal?utm_source=front">Read more about it here</a></div>
          <div class="card"><h2><a href="/2026/05/02/bridge">The bridge is closed until the spring</a></h2><span class="date">Saturday 2 May 2026</span></div>
          <div class="card"><h2><a href="/news/184223.html">Night flights return to the old airport</a></h2></div>
          <a href="/tag/grain-prices-in-the-gulf">Everything about grain prices in the Gulf</a>
          <a rel="sponsored" href="/offers/ten-kitchens-that-will-change-your-life">Ten kitchens that will change your life for good</a>
          <a href="https://elsewhere.example.com/world/another-sites-article-with-slug">An article of another site with a slug</a>
          <a href="/report-of-the-year.pdf">The report of the year as a document</a>
        </main>
        <aside><h3>Most read</h3><ul><li><a href="/2026/04/01/what-everybody-read-last-month">What everybody read here last month</a></li></ul></aside>
        <footer><a href="/about-us">About the company and its long history</a><a href="/legal/how-we-use-what-we-know">How we use what we know about you</a></footer>
        </body></html>
        """;

    private static readonly Uri Front = new("https://www.example.org/");

    [Fact]
    public void Articles_are_told_from_navigation_tags_authors_and_advertisements_in_the_order_of_the_page() =>
        Read(Page).Links.Select(link => (link.Address.ToString(), link.Title)).ShouldBe(
        [
            ("https://www.example.org/world/harbour-opens-second-grain-terminal", "Harbour opens its second grain terminal"),
            ("https://www.example.org/2026/05/02/bridge", "The bridge is closed until the spring"),
            ("https://www.example.org/news/184223.html", "Night flights return to the old airport"),
        ]);

    [Fact]
    public void The_date_beside_a_link_is_the_articles() => Read(Page).Links.Select(link => link.Published).ShouldBe(
    [
        new Published(new DateTimeOffset(2026, 5, 3, 11, 5, 0, TimeSpan.Zero), DatePrecision.Time),
        new Published(new DateTimeOffset(2026, 5, 2, 0, 0, 0, TimeSpan.Zero), DatePrecision.Day),
        null,
    ]);

    [Fact]
    public void An_Arabic_page_is_read_like_an_English_one()
    {
        var page = Read("""
            <html><body><ul class="menu"><li><a href="/سياسة">سياسة</a></li><li><a href="/اقتصاد">اقتصاد</a></li></ul>
            <div class="list"><a href="/story/5512087"><h3>الميناء يفتتح محطته الثانية للحبوب</h3><p>قال مدير الميناء إن المحطة بنيت في أحد عشر شهراً.</p></a>
            <a href="/اقتصاد/عودة-الرحلات-الليلية-إلى-المطار-القديم"><h3>عودة الرحلات الليلية إلى المطار القديم</h3></a></div></body></html>
            """);

        page.Language.ShouldBe("ar");
        page.Links.Select(link => link.Title).ShouldBe(["الميناء يفتتح محطته الثانية للحبوب", "عودة الرحلات الليلية إلى المطار القديم"]);
    }

    [Fact]
    public void Only_web_addresses_are_taken()
    {
        var problem = Reading("""<a href="javascript:alert('a very long slug of a script')">A headline that runs a script</a><a href="https://user:secret@www.example.org/world/a-slug-of-five-words">A headline that carries a password</a>""").Problem.ShouldNotBeNull();

        problem.Kind.ShouldBe(ProblemKind.UnknownLayout);
        problem.Reason.ShouldContain("no articles");
    }

    [Fact]
    public void A_link_to_a_host_that_no_name_can_be_spoils_nothing() =>
        Read("""<main><h2><a href="http://xn--م/world/a-slug-of-five-words">A headline that leads to nowhere</a></h2><h2><a href="/2026/05/02/bridge">The bridge is closed until the spring</a></h2></main>""")
            .Links.ShouldHaveSingleItem().Title.ShouldBe("The bridge is closed until the spring");

    private static IndexPage Read(string html) => Reading(html).Page.ShouldNotBeNull();

    private static IndexPageReading Reading(string html) => IndexPageReader.Read(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", Front);
}
