using NewsBot.Ingestion;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Ingestion.PageDumps;

public sealed class DocumentInspectorTests
{
    [Theory]
    [InlineData("", ProblemKind.Empty)]
    [InlineData(" \n\t\uFEFF\u00A0\n", ProblemKind.Empty)]
    [InlineData("\0\0\0\0\u0001\u0002", ProblemKind.Binary)]
    [InlineData("%PDF-1.7\nHarvest is late in the north", ProblemKind.Binary)]
    [InlineData("{\"title\": \"Harvest is late\",\n\"body\": \"The harvest is two weeks late, farmers said in the north of the province.\"}", ProblemKind.UnknownLayout)]
    [InlineData("one line only", ProblemKind.UnknownLayout)]
    [InlineData("a;b;c\n1;2;3\n4;5;6\n7;8;9\n10;11;12\n13;14;15\n16;17;18\n19;20;21\n22;23;24\n25;26;27", ProblemKind.UnknownLayout)]
    public void What_is_no_article_is_a_problem_with_its_file_and_reason(string content, ProblemKind kind)
    {
        using var folder = new TestFolder();
        var path = folder.Write("page.txt", content);

        var reading = DocumentInspector.Inspect(path);

        reading.Articles.ShouldBeEmpty();
        reading.Format.ShouldBe("unknown");
        var problem = reading.Problems.ShouldHaveSingleItem();
        (problem.Kind, problem.Place).ShouldBe((kind, path));
        problem.Reason.ShouldEndWith(".");
    }

    [Fact]
    public void A_file_over_eight_megabytes_is_too_large_and_is_not_read()
    {
        using var folder = new TestFolder();
        var path = folder.Write("page.txt", "");
        using (var file = File.OpenWrite(path))
        {
            file.SetLength((8 * 1024 * 1024) + 1);
        }

        var problem = DocumentInspector.Inspect(path).Problems.ShouldHaveSingleItem();

        problem.Kind.ShouldBe(ProblemKind.TooLarge);
        problem.Reason.ShouldContain("8,388,609 bytes");
    }

    [Fact]
    public void A_file_that_is_not_there_a_folder_and_a_refused_file_are_told_apart()
    {
        using var folder = new TestFolder();

        DocumentInspector.Inspect(Path.Combine(folder.Path, "none.txt")).Problems.Single().Kind.ShouldBe(ProblemKind.Missing);
        DocumentInspector.Inspect(folder.Path).Problems.Single().Kind.ShouldBe(ProblemKind.Unreadable);
    }

    [Fact]
    public void A_text_of_no_known_layout_is_a_headline_and_paragraphs()
    {
        using var folder = new TestFolder();
        var path = folder.Write("courier/page.txt", "Harvest is late\n\nThe harvest is two weeks late, farmers said in the north of the province on Monday.\n\nRain came in spring.");

        var reading = DocumentInspector.Inspect(path);

        reading.Format.ShouldBe("plain-article");
        var article = reading.Articles.ShouldHaveSingleItem();
        (article.Title, article.Paragraphs.Length, article.Publisher, article.Language, article.Published).ShouldBe(("Harvest is late", 2, "courier", "en", null));
    }

    [Fact]
    public void Noise_never_breaks_the_reader()
    {
        var random = new Random(1);
        string[] pieces = ["TT", "\n", "\n\n", "A headline", "A caption (AP)", " ", "Read More:", "ERBIL (X) – ", "(", ")", "\u202B", "قال", ".", "\r", "Dec. 29, 2025", "\uD800", "-"];
        for (var run = 0; run < 3000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)] + (random.Next(3) == 0 ? "\n" : "")));

            var reading = NewsBot.Ingestion.PageDumps.PageDumpReader.Read(System.Text.Encoding.UTF8.GetBytes(text), "page.txt", new ReadingDefaults("Samples"));

            (reading.Articles.Length + reading.Problems.Length).ShouldBeGreaterThan(0);
            reading.Articles.ShouldAllBe(article => article.Title.Length > 0 && article.Title != "TT" && !article.Paragraphs.Contains("TT"), text);
        }
    }
}
