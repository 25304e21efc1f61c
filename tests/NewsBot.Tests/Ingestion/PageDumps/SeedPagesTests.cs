using System.Collections.Immutable;
using NewsBot.Ingestion;
using NewsBot.Ingestion.PageDumps;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Ingestion.PageDumps;

/// <summary>Real pages that lie beside the checkout on some machines; only facts about them are stated here.</summary>
public sealed class SeedPagesTests
{
    [Fact]
    public void Five_pages_hold_seventeen_articles_of_which_fourteen_differ()
    {
        var articles = Pages().SelectMany(page => page.Articles).ToList();

        articles.Count.ShouldBe(17);
        articles.Select(article => article.Title).Distinct(StringComparer.Ordinal).Count().ShouldBe(14);
        articles.GroupBy(article => article.Title).ShouldAllBe(copies => copies.Select(copy => string.Join('\n', copy.Paragraphs)).Distinct().Count() == 1);
        Pages().Select(page => page.Format).ShouldBe(["asharq-al-awsat-page", "asharq-al-awsat-page", "asharq-al-awsat-page", "asharq-al-awsat-page", "kurdistan24-article"]);
        Pages().ShouldAllBe(page => page.Problems.IsEmpty);
    }

    [Fact]
    public void Every_line_of_a_page_is_found_again_and_nothing_is_added()
    {
        foreach (var (path, page) in Files())
        {
            // A link to another article is the only text that a reading leaves out.
            var file = Words(File.ReadAllText(path).Split('\n').Where(line => !line.StartsWith("Read More:", StringComparison.Ordinal)));
            var read = Words(page.Articles.SelectMany(article => article.Paragraphs.Append(article.Title).Append(article.Standfirst ?? "")
                .Concat(article.Captions.Select(caption => caption.Text)).Append(article.Dateline ?? "")));

            // "abroad- SANA": without its credit the caption loses the dash too.
            read.Except(file).ShouldBeSubsetOf(["abroad"]);
            file.Except(read).ShouldBeSubsetOf(Words(["TT (Kurdistan 24) – (Reuters) (AP) (EPA) (AFP) (AP Photo/Hadi Mizban) (Photo by Rabih DAHER / AFP) (Asharq Al-Awsat) (Photo: Archive) Getty) - SANA abroad-"]));
        }
    }

    [Fact]
    public void No_body_holds_what_belongs_to_the_page()
    {
        foreach (var article in Pages().SelectMany(page => page.Articles))
        {
            article.Paragraphs.ShouldNotContain("TT");
            article.Paragraphs.ShouldNotContain(article.Title);
            article.Paragraphs.ShouldNotContain(paragraph => paragraph.StartsWith("Read More", StringComparison.OrdinalIgnoreCase));
            article.Paragraphs.ShouldNotContain(paragraph => article.Captions.Any(caption => paragraph.Contains(caption.Text, StringComparison.Ordinal)));
            article.Paragraphs.Distinct().Count().ShouldBe(article.Paragraphs.Length);
            article.Paragraphs.ShouldAllBe(paragraph => paragraph.Length > 0 && !paragraph.Contains('\n', StringComparison.Ordinal));
            article.Captions.Length.ShouldBe(1);
            article.Language.ShouldBe("en");
        }
    }

    [Fact]
    public void Bodies_have_as_many_paragraphs_as_the_pages_show() =>
        Pages().SelectMany(page => page.Articles).Select(article => article.Paragraphs.Length)
            .ShouldBe([25, 4, 6, 27, 25, 11, 10, 6, 25, 28, 16, 13, 25, 8, 5, 20, 35]);

    [Fact]
    public void Credits_stand_apart_from_captions_whatever_became_of_their_brackets() =>
        Pages().SelectMany(page => page.Articles).Select(article => article.Captions[0].Credit).ShouldBe(
        [
            "Reuters", "AP", "EPA", "Reuters",
            "Reuters", null, "AFP", "AP Photo/Hadi Mizban",
            "Reuters", "Asharq Al-Awsat", "Reuters", "Rabih DAHER / AFP",
            "Reuters", "Getty", "SANA", "Reuters",
            "Archive",
        ]);

    [Fact]
    public void Dates_in_captions_date_their_own_article_and_no_other() =>
        Pages().SelectMany(page => page.Articles).Select(article => article.Published?.At.ToString("yyyy-MM-dd")).ShouldBe(
        [
            null, "2025-12-29", "2025-12-28", "2025-02-27",
            null, null, "2024-11-05", "2025-12-29",
            null, null, "2024-12-20", "2025-12-18",
            null, null, null, "2024-01-17",
            null,
        ]);

    [Fact]
    public void The_single_article_has_its_standfirst_dateline_and_publisher()
    {
        var article = Pages()[4].Articles.ShouldHaveSingleItem();

        article.Publisher.ShouldBe("Kurdistan 24");
        article.Dateline.ShouldBe("WASHINGTON DC");
        article.Standfirst.ShouldNotBeNull().ShouldStartWith("“At least three times");
        article.Paragraphs[0].ShouldStartWith("There is a new");
        Pages().Take(4).SelectMany(page => page.Articles).ShouldAllBe(other => other.Publisher == "Asharq Al-Awsat" && other.Standfirst == null && other.Dateline == null);
    }

    [Fact]
    public void A_subheading_is_a_paragraph_of_its_own_and_wrapped_lines_are_one()
    {
        var grave = Pages()[0].Articles[3];

        grave.Paragraphs.ShouldContain("POLICE INVESTIGATION");
        grave.Paragraphs[^1].ShouldContain("by showing color changes");
    }

    private static HashSet<string> Words(IEnumerable<string> lines) => [.. lines.SelectMany(line => line.Split([' ', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))];

    private static ImmutableArray<Reading> Pages() => [.. Files().Select(file => file.Page)];

    private static IEnumerable<(string Path, Reading Page)> Files() => Directory.EnumerateFiles(Repository.SharedOrSkip("seeds"), "*.txt").Order(StringComparer.Ordinal)
        .Select(path => (path, PageDumpReader.Read(File.ReadAllBytes(path), path, new ReadingDefaults("Seeds"))));
}
