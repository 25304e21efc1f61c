using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck.Fluent;
using NewsBot.Ingestion.Html;

namespace NewsBot.Tests.Ingestion.Html;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("The <b>port</b> of&nbsp;Basra", "The port of Basra")]
    [InlineData("Tom &amp; Jerry &#8217;s &eacute; &hellip; &#146;", "Tom & Jerry ’s é … ’")]
    [InlineData("AT&T, a < b, 3 > 2, &nosuch; &", "AT&T, a < b, 3 > 2, &nosuch; &")]
    [InlineData("<p>One</p><p>Two</p>", "One Two")]
    [InlineData("One<script>alert('<b>x</b>')</script> two<style>p{}</style>", "One two")]
    [InlineData("One<!-- hidden --> two<!-- cut", "One two")]
    [InlineData("One<!-- never closed > two", "One two")]
    [InlineData("<a title=\"a > b\">Link</a>", "Link")]
    [InlineData("Cut <a href=\"http://x", "Cut")]
    [InlineData("<img src=x onerror=alert(1)>Picture", "Picture")]
    [InlineData("&lt;b&gt;not bold&lt;/b&gt;", "<b>not bold</b>")]
    [InlineData("Zero\u0000width\u0007 bell\uFEFF", "Zerowidth bell")]
    [InlineData("<video>Your browser cannot play this</video>Text", "Text")]
    [InlineData("H<sub>2</sub>O", "H2O")]
    public void Markup_becomes_one_line_of_text(string fragment, string line) => HtmlText.Line(fragment).ShouldBe(line);

    [Fact]
    public void Blocks_and_double_breaks_part_paragraphs()
    {
        HtmlText.Parts("<div>Lead <i>text</i><p>One</p>Two<br>still two<br/><br>Three<ul><li>Four</li></ul></div>").Paragraphs
            .ShouldBe(["Lead text", "One", "Two still two", "Three", "Four"]);
    }

    [Fact]
    public void Captions_are_no_paragraphs()
    {
        var parts = HtmlText.Parts("<figure><img src='x'><figcaption><p>The quay (AFP)</p></figcaption></figure><p>Text</p>");

        parts.Paragraphs.ShouldBe(["Text"]);
        parts.Captions.ShouldBe(["The quay (AFP)"]);
    }

    [Fact]
    public void The_text_is_the_one_that_a_browser_finds()
    {
        string[] pieces =
        [
            "Port ", " of ", "Basra", "<p>", "</p>", "<P class=x>", "<b>", "</b>", "<i title='a > b'>", "</i>", "<br>", "<br/>", "<!-- <p>no</p> -->", "&amp;", "&lt;b&gt;", "&#8217;", "&eacute;", "&nbsp;", " & ", " < ", "<script>if (a<b) x();</script>",
            "<style>p > b {}</style>", "<a href=\"x>y\">", "</a>", "<img src=x alt='<p>'>", "<div>", "</div>", "<ul><li>", "</li></ul>", "<h2>", "</h2>", "<?php x ?>", "<a href=x/y>", "</nothing>", "<span\n\tdata-x='1'\n>", "</span >", "2 > 1", "ميناء", "<hr/>", "<blockquote>",
        ];
        var parser = new HtmlParser();
        foreach (var fragment in Gen.Elements(pieces).ListOf().Select(string.Concat).Sample(2000, 25))
        {
            var body = parser.ParseDocument("<body>" + fragment).Body!;
            var shown = string.Concat(body.Descendants<IText>().Where(text => text.ParentElement is not { LocalName: "script" or "style" }).Select(text => text.Data));

            Squeezed(string.Concat(HtmlText.Parts(fragment).Paragraphs)).ShouldBe(Squeezed(shown), fragment);
        }
    }

    private static string Squeezed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
