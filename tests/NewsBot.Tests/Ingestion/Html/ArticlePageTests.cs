using NewsBot.Articles;
using NewsBot.Ingestion;
using NewsBot.Ingestion.Html;

namespace NewsBot.Tests.Ingestion.Html;

/// <summary>What of a page is its article.</summary>
public sealed class ArticlePageTests
{
    [Fact]
    public void A_gallery_inside_an_article_is_no_part_of_its_text()
    {
        var pictures = string.Concat(Enumerable.Range(1, 12).Select(number => $"<li><img src=\"{number}.jpg\"><p><span class=\"counter\">{number}/12</span> The quay in picture {number}</p><p>A crane that was built in another year stands at the quay, and the harbour master looks at it with some pride on this day, {number}.</p></li>"));

        var page = WebPage.Read(WebPage.With($"{WebPage.Paragraphs(WebPage.English[..2])}<div class=\"show\"><ul>{pictures}</ul></div>{WebPage.Paragraphs(WebPage.English[2..])}"));

        page.Paragraphs.ShouldBe(WebPage.English);
    }

    [Fact]
    public void Navigation_footer_and_what_else_to_read_are_left_out() =>
        WebPage.Read(WebPage.With(WebPage.Paragraphs(WebPage.English))).Paragraphs.ShouldBe(WebPage.English);

    [Theory]
    [InlineData("<div class=\"related-stories\"><p>{0}</p></div>")]
    [InlineData("<div class=\"ArticleShareBar\"><p>{0}</p></div>")]
    [InlineData("<section id=\"newsletterSignup\"><p>{0}</p></section>")]
    [InlineData("<div class=\"post__comments\"><p>{0}</p></div>")]
    [InlineData("<div style=\"display: none\"><p>{0}</p></div>")]
    [InlineData("<div role=\"complementary\"><p>{0}</p></div>")]
    [InlineData("<p class=\"read-more\">{0}</p>")]
    public void What_a_page_calls_furniture_is_left_out(string markup)
    {
        var furniture = string.Format(System.Globalization.CultureInfo.InvariantCulture, markup, "These words stand beside the article, and nobody would say that they are a part of it.");

        WebPage.Read(WebPage.With(WebPage.Paragraphs(WebPage.English) + furniture)).Paragraphs.ShouldBe(WebPage.English);
    }

    [Fact]
    public void An_article_that_a_page_calls_furniture_is_read_all_the_same() =>
        WebPage.Read($"<html><body><div class=\"comments\">{WebPage.Paragraphs(WebPage.English)}</div></body></html>").Paragraphs.ShouldBe(WebPage.English);

    [Fact]
    public void A_page_without_marks_is_read_by_where_its_prose_is() =>
        WebPage.Read($"<html><body><div><a href=/1>One</a> <a href=/2>Two</a></div><div><div>{WebPage.Paragraphs(WebPage.English)}</div></div><div>About us</div></body></html>").Paragraphs.ShouldBe(WebPage.English);

    [Fact]
    public void Text_between_line_breaks_is_paragraphs() =>
        WebPage.Read($"<html><body><div>{string.Join("<br><br>", WebPage.English)}</div></body></html>").Paragraphs.ShouldBe(WebPage.English);

    [Theory]
    [InlineData("Read also: The other harbour is closed for the winter")]
    [InlineData("Photo: Harbour authority / handout")]
    [InlineData("Published 3 May 2024 at 14:05 GMT")]
    [InlineData("© 2026 Example. All rights reserved")]
    [InlineData("اقرأ أيضاً: إغلاق الميناء الآخر في الشتاء")]
    [InlineData("جميع الحقوق محفوظة لصحيفة المثال")]
    [InlineData("الاثنين 3 مايو 2024")]
    [InlineData("Lire aussi : le port ferme en hiver")]
    public void Lines_that_publishers_put_between_paragraphs_are_left_out(string line) =>
        WebPage.Read(WebPage.With(WebPage.Paragraphs([WebPage.English[0], line, .. WebPage.English[1..]]))).Paragraphs.ShouldBe(WebPage.English);

    [Fact]
    public void Subheadings_lists_and_quotations_stay_in_their_places()
    {
        var page = WebPage.Read(WebPage.With($"<p>{WebPage.English[0]}</p><h2>What comes next</h2><p>{WebPage.English[1]}</p><ul><li>Cranes: three</li><li>Berths: two</li></ul><blockquote><p>{WebPage.English[2]}</p></blockquote><p>{WebPage.English[3]}</p>"));

        page.Blocks.Select(block => block.Kind).ShouldBe([PageBlockKind.Paragraph, PageBlockKind.Heading, PageBlockKind.Paragraph, PageBlockKind.ListItem, PageBlockKind.ListItem, PageBlockKind.Quotation, PageBlockKind.Paragraph]);
        page.Paragraphs.ShouldBe([WebPage.English[0], "What comes next", WebPage.English[1], "Cranes: three", "Berths: two", WebPage.English[2], WebPage.English[3]]);
    }

    [Fact]
    public void Captions_are_told_from_paragraphs_and_credits_from_captions()
    {
        var page = WebPage.Read(WebPage.With($"""
            <p>{WebPage.English[0]}</p>
            <figure><img src="a.jpg"><figcaption>A crane lifts its first container. <span>(Reuters)</span></figcaption></figure>
            <p>{WebPage.English[1]}</p>
            <div class="image-caption"><p>The old pier in winter</p><p class="credit">Jane Doe/AFP</p></div>
            <p>{WebPage.English[2]}</p><p>{WebPage.English[3]}</p>
            """));

        page.Paragraphs.ShouldBe(WebPage.English);
        page.Captions.ShouldBe([new Caption("A crane lifts its first container.", "Reuters"), new Caption("The old pier in winter", "Jane Doe/AFP")]);
    }

    [Fact]
    public void Of_several_articles_the_one_under_the_pages_headline_is_read()
    {
        var other = WebPage.Paragraphs([.. WebPage.English.Select(paragraph => $"Elsewhere, {paragraph} {paragraph}")]);
        var page = WebPage.Read($"<html><head><title>Harbour opens second terminal</title></head><body><article><h2>Something else entirely</h2>{other}</article><article><h2>Harbour opens second terminal</h2>{WebPage.Paragraphs(WebPage.English)}</article></body></html>");

        page.Paragraphs.ShouldBe(WebPage.English);
    }

    [Fact]
    public void An_Arabic_page_is_read_like_an_English_one()
    {
        var page = WebPage.Read(WebPage.With($"<p class=\"byline\">بقلم: سارة الخطيب</p>{WebPage.Paragraphs(WebPage.Arabic)}<div class=\"tags\">الوسوم: ميناء</div>", title: "الميناء يفتتح محطته الثانية", attributes: "lang=\"ar\" dir=\"rtl\""));

        page.Title.ShouldBe("الميناء يفتتح محطته الثانية");
        page.Paragraphs.ShouldBe(WebPage.Arabic);
        page.Language.ShouldBe("ar");
        page.Bylines.ShouldBe(["سارة الخطيب"]);
    }

    [Fact]
    public void A_text_that_scripts_would_write_is_taken_from_the_structured_data()
    {
        var body = string.Join(' ', [.. WebPage.English, .. WebPage.English]);
        var page = WebPage.Read(WebPage.With("<p>Loading the article, please wait a moment.</p>", $$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour opens","articleBody":"{{body}}"}</script>"""));

        page.Paragraphs.ShouldBe([body]);
        page.Why.ShouldContain("body: JSON-LD");
    }

    [Fact]
    public void What_breaks_lines_or_turns_their_direction_does_not_come_out_of_a_page()
    {
        var page = WebPage.Read(WebPage.With(WebPage.Paragraphs([WebPage.English[0].Replace("harbour", "har\u00ADbo\u200Bur\u202E\u0007", StringComparison.Ordinal), .. WebPage.English[1..]])));

        page.Paragraphs[0].ShouldBe(WebPage.English[0].Replace("harbour", "harbour ", StringComparison.Ordinal).Replace("harbour  ", "harbour ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_without_text_is_a_problem_that_says_so()
    {
        var problem = WebPage.Problem(WebPage.Try("<html><body><div id=app></div><script>render()</script></body></html>"));

        problem.Kind.ShouldBe(ProblemKind.UnknownLayout);
        problem.Place.ShouldBe(WebPage.Address.ToString());
        problem.Reason.ShouldContain("no article");
    }
}
