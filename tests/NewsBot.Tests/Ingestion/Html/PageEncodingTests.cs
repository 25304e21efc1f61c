using System.Text;
using NewsBot.Ingestion;
using NewsBot.Ingestion.Html;

namespace NewsBot.Tests.Ingestion.Html;

/// <summary>Pages in the encodings that the web still has.</summary>
public sealed class PageEncodingTests
{
    [Theory]
    [InlineData("windows-1256", "text/html; charset=windows-1256", "")]
    [InlineData("windows-1256", "text/html", "<meta charset=\"windows-1256\">")]
    [InlineData("windows-1256", null, "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1256\">")]
    [InlineData("windows-1256", "text/html", "")]
    [InlineData("windows-1256", "text/html; charset=utf-8", "")]
    [InlineData("iso-8859-6", "text/html; charset=iso-8859-6x", "<meta charset=windows-1256>", "windows-1256")]
    [InlineData("utf-8", "text/html; charset=windows-1256", "")]
    [InlineData("utf-8", null, "<meta charset=\"iso-8859-1\">")]
    [InlineData("utf-16", "text/html", "")]
    public void An_Arabic_page_is_read_whatever_is_declared(string encoding, string? contentType, string declaration, string? written = null)
    {
        var html = $"<html><head>{declaration}</head><body><article>{WebPage.Paragraphs(WebPage.Arabic)}</article></body></html>";
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(written ?? encoding) ?? Encoding.GetEncoding(written ?? encoding)) is var form && encoding == "utf-16" ? [.. form.GetPreamble(), .. form.GetBytes(html)] : form.GetBytes(html);

        ArticlePageReader.Read(bytes, contentType, WebPage.Address).Page.ShouldNotBeNull().Paragraphs.ShouldBe(WebPage.Arabic);
    }

    [Fact]
    public void A_page_cut_inside_a_character_keeps_the_others()
    {
        var bytes = Encoding.UTF8.GetBytes($"<article>{WebPage.Paragraphs(WebPage.Arabic)}<p>ي");

        ArticlePageReader.Read(bytes.AsMemory(0, bytes.Length - 1), "text/html", WebPage.Address).Page.ShouldNotBeNull().Paragraphs[..3].ShouldBe(WebPage.Arabic);
    }

    [Fact]
    public void A_picture_is_a_problem_that_says_so() =>
        WebPage.Problem(ArticlePageReader.Read(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13 }, "text/html", WebPage.Address)).Kind.ShouldBe(ProblemKind.Binary);

    [Fact]
    public void Nothing_is_a_problem_that_says_so() => WebPage.Problem(WebPage.Try("  \n ")).Kind.ShouldBe(ProblemKind.Empty);
}
