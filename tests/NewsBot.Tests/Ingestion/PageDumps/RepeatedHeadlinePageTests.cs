using System.Text;
using NewsBot.Articles;
using NewsBot.Ingestion;
using NewsBot.Ingestion.PageDumps;

namespace NewsBot.Tests.Ingestion.PageDumps;

public sealed class RepeatedHeadlinePageTests
{
    private const string First = "Council opens a bridge";
    private const string Second = "Harvest is late in the north";
    private const string FirstBody = "The council opened a bridge on Monday, the mayor said at the river.";
    private const string SecondBody = "The harvest is two weeks late, farmers said in the northern province.";

    [Theory]
    [InlineData("A view of the bridge\nA view of the bridge\n", "A view of the bridge")]
    [InlineData("A view of the bridge (AP)\n\nA view of the bridge (AP)\n", "A view of the bridge|AP")]
    [InlineData("One (AP)\nOne (AP)\nTwo (Reuters)\nTwo (Reuters)\n", "One|AP;Two|Reuters")]
    [InlineData("One (AP)\nTwo (Reuters)\nOne (AP)\nTwo (Reuters)\n", "One|AP;Two|Reuters")]
    [InlineData("A view of the bridge,\nthe old one behind it (AP)\nA view of the bridge,\nthe old one behind it (AP)\n", "A view of the bridge, the old one behind it|AP")]
    [InlineData("One\nOne\n\nTwo\nTwo\n", "One;Two")]
    [InlineData("One\n\nTwo\n\nOne\n\nTwo\n", "One;Two")]
    [InlineData("A single copy (AP)\n", "A single copy|AP")]
    [InlineData("One (AP)\nOne (AP)\nOne (AP)\n", "One|AP")]
    [InlineData("Council opens a bridge\nCouncil opens a bridge\n", "Council opens a bridge")]
    public void Captions_in_every_arrangement_are_taken_once(string captions, string expected)
    {
        var articles = Read($"{Heading(First, captions)}{FirstBody}\n\n\n{Heading(Second)}{SecondBody}");

        articles.Length.ShouldBe(2);
        string.Join(';', articles[0].Captions.Select(caption => caption.Text + (caption.Credit is null ? "" : "|" + caption.Credit))).ShouldBe(expected);
        articles[0].Title.ShouldBe(First);
        articles[0].Paragraphs.ShouldBe([FirstBody]);
        articles[1].Paragraphs.ShouldBe([SecondBody]);
    }

    [Fact]
    public void Captions_that_touch_the_headline_are_none_of_it()
    {
        var article = Read($"{First}\nThe bridge (AP)\nThe bridge (AP)\nTT\n{First}\nThe bridge (AP)\nThe bridge (AP)\n\n{FirstBody}").ShouldHaveSingleItem();

        (article.Title, article.Captions.Single().Text).ShouldBe((First, "The bridge"));
        article.Paragraphs.ShouldBe([FirstBody]);
    }

    [Fact]
    public void A_headline_over_two_lines_is_one()
    {
        var article = Read($"Council opens a bridge\nafter three years\n\nThe bridge (AP)\nThe bridge (AP)\nTT\n\nCouncil opens a bridge\nafter three years\n\nThe bridge (AP)\nThe bridge (AP)\n\n{FirstBody}").ShouldHaveSingleItem();

        article.Title.ShouldBe("Council opens a bridge after three years");
        article.Paragraphs.ShouldBe([FirstBody]);
    }

    [Fact]
    public void No_empty_lines_at_all_still_give_the_articles()
    {
        var articles = Read($"{First}\nThe bridge (AP)\nThe bridge (AP)\nTT\n{First}\nThe bridge (AP)\nThe bridge (AP)\n{FirstBody}\n{Second}\nTT\n{Second}\n{SecondBody}");

        articles.Select(article => article.Title).ShouldBe([First, Second]);
        articles.SelectMany(article => article.Paragraphs).ShouldBe([FirstBody, SecondBody]);
    }

    [Fact]
    public void Without_the_mark_a_repeated_headline_still_begins_an_article()
    {
        var articles = Read($"{First}\n\nThe bridge (AP)\nThe bridge (AP)\n\n{First}\n\nThe bridge (AP)\nThe bridge (AP)\n\n{FirstBody}\n\n\n{Second}\n\n{Second}\n\n{SecondBody}");

        articles.Select(article => article.Title).ShouldBe([First, Second]);
        articles.SelectMany(article => article.Paragraphs).ShouldBe([FirstBody, SecondBody]);
    }

    [Fact]
    public void A_page_that_ends_in_a_heading_gives_an_article_without_a_body()
    {
        var articles = Read($"{Heading(First)}{FirstBody}\n\n\n{Second}\n\nA field (AP)\nA field (AP)\nTT\n");

        articles.Select(article => article.Title).ShouldBe([First, Second]);
        articles[0].Paragraphs.ShouldBe([FirstBody]);
        articles[1].Paragraphs.ShouldBeEmpty();
        (articles[0].Truncated, articles[1].Truncated).ShouldBe((false, true));
    }

    [Fact]
    public void Pictures_inside_the_text_links_and_copies_of_the_headline_leave_the_body()
    {
        var article = Read($"{Heading(First)}{FirstBody}\n\nBoats below the bridge (AFP)\nBoats below the bridge (AFP)\n\nRead More: Another bridge opens\n\n{First}\n\nIt cost little.\n\nIt cost little.").ShouldHaveSingleItem();

        article.Captions.ShouldBe([new Caption("Boats below the bridge", "AFP")]);
        article.Paragraphs.ShouldBe([FirstBody, "It cost little."]);
    }

    [Fact]
    public void The_same_article_twice_on_a_page_is_read_twice() =>
        Read($"{Heading(First, "One (AP)\nOne (AP)\n")}{FirstBody}\n\n\n{Heading(First, "One (AP)\nOne (AP)\n")}{FirstBody}").Select(article => article.Paragraphs.Single()).ShouldBe([FirstBody, FirstBody]);

    [Fact]
    public void A_subheading_above_its_paragraph_without_an_empty_line_is_a_paragraph_of_its_own() =>
        Read($"{Heading(First)}{FirstBody}\n\nTHE OLD BRIDGE\nIt stood for a century.\nThe flood took it.").Single().Paragraphs.ShouldBe([FirstBody, "THE OLD BRIDGE", "It stood for a century.", "The flood took it."]);

    [Fact]
    public void An_article_above_the_first_repeated_headline_is_not_lost_and_a_menu_is_none()
    {
        Read($"Home\nWorld\nSports\n\n{Heading(First)}{FirstBody}").Select(article => article.Title).ShouldBe([First]);
        var articles = Read($"{Second}\n\n{SecondBody}\n\nRain came late this year, and the fields stayed dry until the last week of autumn\n\n\n{Heading(First)}{FirstBody}");

        articles.Select(article => article.Title).ShouldBe([Second, First]);
        articles.ShouldAllBe(article => !article.Truncated);
    }

    [Fact]
    public void Marks_alone_are_no_article() =>
        PageDumpReader.Read(Encoding.UTF8.GetBytes("TT\nTT\nTT\nTT"), "page.txt", new ReadingDefaults("Samples")).Problems.Single().Kind.ShouldBe(ProblemKind.UnknownLayout);

    [Theory]
    [InlineData("It stood for a century.", false)]
    [InlineData("It stood “for a century.”", false)]
    [InlineData("It stood for a century (Reuters)", false)]
    [InlineData("وقال إنه «بقي قرنا».", false)]
    [InlineData("هل بقي قرنا؟", false)]
    [InlineData("It stood for a", true)]
    [InlineData("It stood for a...", true)]
    [InlineData("It stood, “for a century", true)]
    [InlineData("It stood for a century,", true)]
    public void Only_a_last_article_that_stops_inside_a_sentence_is_truncated(string end, bool truncated)
    {
        var articles = Read($"{Heading(First)}{FirstBody}\n\nAfter the flood\n\n\n{Heading(Second)}{SecondBody}\n\n{end}");

        articles.Select(article => article.Truncated).ShouldBe([false, truncated]);
    }

    [Fact]
    public void The_source_may_say_who_publishes_and_a_dateline_says_it_first()
    {
        var page = $"{Heading(First)}{FirstBody}\n\n\n{Heading(Second)}MOSUL (Gulf Courier) - {SecondBody}";

        var articles = PageDumpReader.Read(Encoding.UTF8.GetBytes(page), "page.txt", new ReadingDefaults("Samples", "Sample Wire")).Articles;

        articles.Select(article => article.Publisher).ShouldBe(["Sample Wire", "Gulf Courier"]);
        (articles[1].Dateline, articles[1].Paragraphs[0]).ShouldBe(("MOSUL", SecondBody));
        Read(page)[0].Publisher.ShouldBe("Asharq Al-Awsat");
    }

    private static string Heading(string title, string captions = "") => $"{title}\n\n{captions}TT\n\n{title}\n\n{captions}\n";

    private static System.Collections.Immutable.ImmutableArray<ArticleText> Read(string page) =>
        PageDumpReader.Read(Encoding.UTF8.GetBytes(page), "page.txt", new ReadingDefaults("Samples")).Articles;
}
