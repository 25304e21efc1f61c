using NewsBot.Articles;

namespace NewsBot.Tests.Ingestion.Html;

/// <summary>What a page says of its article.</summary>
public sealed class PageMetadataTests
{
    private const string Description = """
        {"@context":"https://schema.org","@type":["NewsArticle"],"headline":"Harbour opens &amp; grows","datePublished":"2026-05-03T14:05:00+03:00","dateModified":"2026-05-03T12:00:00Z",
        "author":[{"@type":"Person","name":"Jane Doe"},{"@type":"Person","name":"John Roe"}],"image":{"url":"/pictures/pier.jpg"},"publisher":{"name":"The Example"},}
        """;

    [Fact]
    public void Structured_data_say_who_when_and_where_from()
    {
        var page = Read($"<script type=\"application/ld+json\">{Description}</script>");

        page.Bylines.ShouldBe(["Jane Doe", "John Roe"]);
        page.Published.ShouldBe(new Published(new DateTimeOffset(2026, 5, 3, 11, 5, 0, TimeSpan.Zero), DatePrecision.Time));
        page.Modified.ShouldBe(new Published(new DateTimeOffset(2026, 5, 3, 12, 0, 0, TimeSpan.Zero), DatePrecision.Time));
        page.Picture.ShouldBe(new Uri("https://news.example.org/pictures/pier.jpg"));
        page.SiteName.ShouldBe("The Example");
    }

    [Theory]
    [InlineData("<!-- {0} -->")]
    [InlineData("//<![CDATA[\n{0}\n//]]>")]
    [InlineData("/*<![CDATA[*/{0}/*]]>*/")]
    [InlineData("[{{\"@type\":\"WebSite\"}}, {0}];")]
    [InlineData("{{\"@context\":\"https://schema.org\",\"@graph\":[{{\"@type\":\"Organization\"}}, {0}]}}")]
    public void Structured_data_are_read_however_they_are_wrapped(string wrapping) =>
        Read($"<script type=\"application/ld+json\">{string.Format(System.Globalization.CultureInfo.InvariantCulture, wrapping, Description)}</script>").Bylines.ShouldBe(["Jane Doe", "John Roe"]);

    [Fact]
    public void Structured_data_with_a_bare_line_end_are_read() =>
        Read($"<script type=\"application/ld+json\">{Description.Replace("Harbour opens", "Harbour\nopens", StringComparison.Ordinal)}</script>").Bylines.ShouldBe(["Jane Doe", "John Roe"]);

    [Fact]
    public void Of_structured_data_broken_beyond_repair_the_date_is_still_read() =>
        Read($"<script type=\"application/ld+json\">{Description.Replace("\"author\":", "\"author\" oops \"", StringComparison.Ordinal)}</script>").Published.ShouldBe(new Published(new DateTimeOffset(2026, 5, 3, 11, 5, 0, TimeSpan.Zero), DatePrecision.Time));

    [Theory]
    [InlineData("Harbour opens second terminal | The Example", "Harbour opens second terminal")]
    [InlineData("The Example - Harbour opens second terminal", "Harbour opens second terminal")]
    [InlineData("Harbour opens second terminal - but for whom?", "Harbour opens second terminal - but for whom?")]
    [InlineData("الميناء يفتتح محطته الثانية اليوم - صحيفة المثال", "الميناء يفتتح محطته الثانية اليوم")]
    public void The_sites_name_is_no_part_of_the_headline(string title, string headline) =>
        Read("<meta property=\"og:site_name\" content=\"The Example\">", title).Title.ShouldBe(headline);

    [Fact]
    public void The_headline_above_the_text_is_taken_before_the_one_for_social_networks() =>
        Read("<meta property=\"og:title\" content=\"You will not believe this harbour\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Harbour opens second terminal\"}</script>").Title
            .ShouldBe("Harbour opens second terminal");

    [Theory]
    [InlineData("By Jane Doe and John Roe", "Jane Doe", "John Roe")]
    [InlineData("By Jane Doe, Staff Writer | May 3, 2026", "Jane Doe")]
    [InlineData("JANE DOE, senior political correspondent", "JANE DOE")]
    [InlineData("بقلم: سارة الخطيب، أحمد علي", "سارة الخطيب", "أحمد علي")]
    [InlineData("كتب أحمد علي", "أحمد علي")]
    public void A_byline_is_the_names_in_it(string line, params string[] names) =>
        Read("", article: $"<div class=\"byline\">{line}</div>").Bylines.ShouldBe(names);

    [Theory]
    [InlineData("https://facebook.com/example")]
    [InlineData("@example")]
    [InlineData("Log in")]
    public void An_address_or_a_button_is_nobody(string line) => Read($"<meta name=\"author\" content=\"{line}\">").Bylines.ShouldBeEmpty();

    [Fact]
    public void Who_commented_did_not_write_the_article() =>
        Read("", article: "<div class=\"comments\"><p><span class=\"byline\">Sam Sky</span> Nonsense.</p></div><div class=\"byline\">Jane Doe</div>").Bylines.ShouldBe(["Jane Doe"]);

    [Fact]
    public void The_link_behind_a_heading_is_no_part_of_it() =>
        WebPage.Read(WebPage.With("<h1>Harbour opens its second terminal<a href=\"#it\">¶</a></h1>" + WebPage.Paragraphs(WebPage.English), title: "Harbour opens its second terminal — docs of the harbour at Basra in 2026")).Title.ShouldBe("Harbour opens its second terminal");

    [Fact]
    public void The_date_of_the_address_is_taken_before_that_of_the_text() =>
        WebPage.Read(WebPage.With("<p class=\"date\">7 June 2026</p>" + WebPage.Paragraphs(WebPage.English)), new Uri("https://news.example.org/2026/05/03/harbour")).Published.ShouldBe(Day(2026, 5, 3));

    [Fact]
    public void A_date_that_only_readers_see_is_read() =>
        Read("", article: "<div class=\"post-date\">الاثنين ٣ أيار / مايو ٢٠٢٦</div>").Published.ShouldBe(Day(2026, 5, 3));

    [Fact]
    public void A_page_without_a_date_has_none() => Read("").Published.ShouldBeNull();

    [Theory]
    [InlineData("https://news.example.org/canonical", "https://news.example.org/canonical")]
    [InlineData("/relative", "https://news.example.org/relative")]
    [InlineData("https://evil.example.com/other", null)]
    [InlineData("https://news.example.org/", null)]
    [InlineData("javascript:alert(1)", null)]
    public void A_canonical_address_must_be_believable(string stated, string? taken) =>
        Read($"<link rel=\"canonical\" href=\"{stated}\">").Canonical.ShouldBe(taken is null ? null : new Uri(taken));

    [Fact]
    public void A_description_that_the_text_repeats_or_that_is_cut_is_no_standfirst()
    {
        Read("<meta name=\"description\" content=\"A short word about the port and its cranes.\">").Standfirst.ShouldBe("A short word about the port and its cranes.");
        Read($"<meta name=\"description\" content=\"{WebPage.English[0]}\">").Standfirst.ShouldBeNull();
        Read("<meta name=\"description\" content=\"A short word about the port and its …\">").Standfirst.ShouldBeNull();
    }

    [Fact]
    public void The_text_says_its_language_where_the_page_is_wrong() =>
        WebPage.Read(WebPage.With(WebPage.Paragraphs(WebPage.Arabic), attributes: "lang=\"en-US\"")).Language.ShouldBe("ar");

    private static Published Day(int year, int month, int day) => new(new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero), DatePrecision.Day);

    private static NewsBot.Ingestion.Html.ArticlePage Read(string head, string title = "Harbour opens second terminal", string article = "") =>
        WebPage.Read(WebPage.With(article + WebPage.Paragraphs(WebPage.English), head, title));
}
