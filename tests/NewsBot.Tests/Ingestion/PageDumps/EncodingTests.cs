using System.Text;
using NewsBot.Ingestion;
using NewsBot.Ingestion.PageDumps;

namespace NewsBot.Tests.Ingestion.PageDumps;

public sealed class EncodingTests
{
    private const string English = "Café owners “meet” in Orléans\n\nThe owners of the cafés met on Monday – all of them – and agreed on naïve plans, said Zoë Müller of the town’s council.";
    private const string Arabic = "افتتاح جسر جديد على النهر\n\nقال المجلس في المدينة إن الجسر الجديد افتتح يوم الاثنين – بعد ثلاث سنوات من العمل، وإن الطريق إلى السوق صار أقصر.";
    private const string Mixed = "Militia known as كتائب seen in café\n\nThe group (كتائب الجسر) was seen on Monday by the river, the council said in a statement to the press.";

    [Theory]
    [MemberData(nameof(Saved))]
    public void A_text_is_read_in_the_encoding_it_was_saved_in(string name, string text, byte[] content)
    {
        var reading = PageDumpReader.Read(content, name, new ReadingDefaults("Samples"));

        reading.Problems.ShouldBeEmpty();
        var article = reading.Articles.ShouldHaveSingleItem();
        $"{article.Title}\n\n{article.Paragraphs.Single()}".ShouldBe(text, name);
    }

    public static TheoryData<string, string, byte[]> Saved()
    {
        var saved = new TheoryData<string, string, byte[]>();
        var pages = CodePagesEncodingProvider.Instance;
        foreach (var (name, text, legacy) in new[] { ("english", English, 1252), ("arabic", Arabic, 1256), ("mixed", Mixed, 1256) })
        {
            saved.Add($"{name} windows-{legacy}", text, pages.GetEncoding(legacy)!.GetBytes(text));
            foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UTF8Encoding(false), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UnicodeEncoding(false, false), new UnicodeEncoding(true, false) })
            {
                saved.Add($"{name} {encoding.WebName} {encoding.GetPreamble().Length}", text, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
            }
        }

        return saved;
    }

    [Fact]
    public void A_page_cut_inside_a_character_is_still_utf8()
    {
        var bytes = Encoding.UTF8.GetBytes(Arabic);

        var article = PageDumpReader.Read(bytes.AsSpan()[..^2], "page.txt", new ReadingDefaults("Samples")).Articles.ShouldHaveSingleItem();

        article.Paragraphs.Single().ShouldStartWith("قال المجلس");
        article.Paragraphs.Single().ShouldNotContain("\uFFFD");
    }
}
