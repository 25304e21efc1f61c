namespace NewsBot.Tests.Ingestion.Html;

/// <summary>Stubs of texts that must be paid for.</summary>
public sealed class PaywallTests
{
    private const string NotFree = """<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"PART}</script>""";
    private const string Part = ""","hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".paid"}""";

    [Fact]
    public void A_short_text_that_is_not_free_is_a_stub() => IsStub(WebPage.Paragraphs(WebPage.English[0]), NotFree.Replace("PART", "", StringComparison.Ordinal)).ShouldBeTrue();

    [Fact]
    public void A_paid_part_that_is_missing_makes_a_stub() =>
        IsStub(WebPage.Paragraphs(WebPage.English[0]) + "<div class=\"paid\"></div>", NotFree.Replace("PART", Part, StringComparison.Ordinal)).ShouldBeTrue();

    [Fact]
    public void A_paid_part_that_was_sent_along_makes_none() =>
        IsStub($"<p>{WebPage.English[0]}</p><div class=\"paid\">{WebPage.Paragraphs(WebPage.English[1..])}</div>", NotFree.Replace("PART", Part, StringComparison.Ordinal)).ShouldBeFalse();

    [Theory]
    [InlineData("<p>Subscribe to continue reading this story.</p>")]
    [InlineData("<div>This article is for subscribers only.</div>")]
    [InlineData("<p>Already a subscriber? Log in</p>")]
    [InlineData("<div class=\"paywall-box\">Choose your plan</div>")]
    [InlineData("<p>هذا المحتوى متاح للمشتركين فقط</p>")]
    [InlineData("<p>Article réservé aux abonnés</p>")]
    public void A_short_text_above_an_offer_is_a_stub(string offer) => IsStub(WebPage.Paragraphs(WebPage.English[0]) + offer).ShouldBeTrue();

    [Fact]
    public void A_long_text_with_an_offer_below_is_none() =>
        IsStub(WebPage.Paragraphs([.. Enumerable.Repeat(WebPage.English, 6).SelectMany(text => text)]) + "<p>Subscribe to continue reading this story.</p>").ShouldBeFalse();

    [Fact]
    public void A_short_text_alone_is_none() => IsStub(WebPage.Paragraphs(WebPage.English[0])).ShouldBeFalse();

    [Fact]
    public void An_administrator_is_told_why() => WebPage.Read(WebPage.With(WebPage.Paragraphs(WebPage.English[0]), NotFree.Replace("PART", "", StringComparison.Ordinal))).Why.ShouldContain("stub: it is short and not free");

    private static bool IsStub(string article, string head = "") => WebPage.Read(WebPage.With(article, head)).IsPaywallStub;
}
