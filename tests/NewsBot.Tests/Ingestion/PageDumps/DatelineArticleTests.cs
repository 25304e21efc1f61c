using System.Text;
using NewsBot.Articles;
using NewsBot.Ingestion;
using NewsBot.Ingestion.PageDumps;

namespace NewsBot.Tests.Ingestion.PageDumps;

public sealed class DatelineArticleTests
{
    [Theory]
    [InlineData("ERBIL (Kurdistan 24) – The market opened.", "ERBIL", "Kurdistan 24")]
    [InlineData("WASHINGTON DC (Kurdistan 24) - The market opened.", "WASHINGTON DC", "Kurdistan 24")]
    [InlineData("Erbil (Gulf Courier) –The market opened.", "Erbil", "Gulf Courier")]
    [InlineData("Ain al-Asad, Iraq (Gulf Courier) — The market opened.", "Ain al-Asad, Iraq", "Gulf Courier")]
    [InlineData("BAGHDAD, Dec 3 (Gulf Courier) - The market opened.", "BAGHDAD", "Gulf Courier")]
    [InlineData("بغداد (بريد الخليج) – افتتح السوق.", "بغداد", "بريد الخليج")]
    [InlineData("CAIRO – The market opened.", "CAIRO", null)]
    [InlineData("The militia (AAH) – its leader said – The market opened.", null, null)]
    [InlineData("Iran – the market opened.", null, null)]
    [InlineData("NATO – whose members met – agreed.", null, null)]
    [InlineData("The market (in the old town) opened.", null, null)]
    public void A_dateline_is_told_from_a_sentence(string paragraph, string? place, string? credit)
    {
        var read = Dateline.Parse(paragraph);

        (read?.Place, read?.Credit).ShouldBe((place, credit));
    }

    [Fact]
    public void Standfirst_captions_body_and_links_are_told_apart()
    {
        var article = Read(
            """
            Market opens in the old town

            Two hundred stalls found a place, the mayor said.
            Stalls in the old town, Jan. 3, 2026. (Photo: Archive)
            Stalls in the old town, Jan. 3, 2026. (Photo: Archive)
            The mayor (right) opens the market, Jan. 5, 2026. (Photo: Sara Amin)
            The mayor (right) opens the market, Jan. 5, 2026. (Photo: Sara Amin)

            ERBIL (Kurdistan 24) – The market opened on Monday.

            Read More: Old town is rebuilt

            A Long Wait

            Traders waited for two years.
            Read more: Traders wait
            Others left.
            """);

        article.Standfirst.ShouldBe("Two hundred stalls found a place, the mayor said.");
        article.Captions.ShouldBe([new Caption("Stalls in the old town, Jan. 3, 2026.", "Archive"), new Caption("The mayor (right) opens the market, Jan. 5, 2026.", "Sara Amin")]);
        article.Paragraphs.ShouldBe(["The market opened on Monday.", "A Long Wait", "Traders waited for two years.", "Others left."]);
        article.Published.ShouldBe(new Published(new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero), DatePrecision.Day));
    }

    [Theory]
    [InlineData("Title line\nStandfirst of the article.\n\nERBIL (Kurdistan 24) – Body.", "Standfirst of the article.")]
    [InlineData("Title line\n\nERBIL (Kurdistan 24) – Body.", null)]
    [InlineData("Title line\n\nStandfirst of\nthe article.\n\nERBIL (Kurdistan 24) –\nBody.", "Standfirst of the article.")]
    [InlineData("Title line\n\nTitle line\n\nStandfirst.\n\nERBIL (Kurdistan 24) – Body.", "Standfirst.")]
    [InlineData("Title line\n\nStandfirst.\n\nOnce only (Photo: AP)\n\nERBIL (Kurdistan 24) –\n\nBody.", "Standfirst.")]
    public void Odd_empty_lines_do_no_harm(string page, string? standfirst)
    {
        var article = Read(page);

        (article.Title, article.Standfirst, article.Paragraphs.Single(), article.Dateline).ShouldBe(("Title line", standfirst, "Body.", "ERBIL"));
    }

    [Fact]
    public void Without_a_dateline_the_body_follows_the_captions_and_the_source_publishes()
    {
        var article = Read("Title line\n\nStandfirst.\nThe market (Photo: AP)\nThe market (Photo: AP)\n\nThe market opened.\n\nRead More: Old town");

        (article.Standfirst, article.Dateline, article.Publisher).ShouldBe(("Standfirst.", null, "Samples"));
        article.Captions.ShouldBe([new Caption("The market", "AP")]);
        article.Paragraphs.ShouldBe(["The market opened."]);
    }

    private static ArticleText Read(string page)
    {
        var reading = PageDumpReader.Read(Encoding.UTF8.GetBytes(page), "page.txt", new ReadingDefaults("Samples"));
        reading.Format.ShouldBe("kurdistan24-article");
        return reading.Articles.ShouldHaveSingleItem();
    }
}
