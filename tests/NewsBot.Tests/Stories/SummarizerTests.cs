using System.Collections.Immutable;
using NewsBot.Articles;
using NewsBot.Stories;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Stories;

public sealed class SummarizerTests
{
    private static readonly Article Port = Told(1, 0,
        "The port of Basra opened a second grain terminal after two years of building, the transport ministry said.",
        "Background of the project",
        "It doubles what the port can load in a single day.",
        "Farmers in the southern provinces had asked for the terminal since the poor harvest of last year.",
        "\"Nobody here believed that it would ever be finished on time,\" said a farmer from Nasiriyah.",
        "Will the second terminal be enough for the harvest that is expected in the coming spring?");

    private static readonly Article PortAgain = Told(2, 3,
        "The port of Basra opened a second grain terminal after two years of building, the transport ministry said.",
        "Two more berths for container ships are planned at the port of Basra for the next spring.");

    [Fact]
    public void A_summary_reads_from_the_oldest_article_to_the_newest_and_down_each_of_them()
    {
        var summary = Summarizer.Summarize([PortAgain, Port]);

        Texts(summary).ShouldBe([Port.Text.Paragraphs[0], Port.Text.Paragraphs[3], PortAgain.Text.Paragraphs[1]]);
        summary.Sentences.Select(sentence => sentence.Source).ShouldBe([Port, Port, PortAgain]);
    }

    [Fact]
    public void A_sentence_that_several_articles_share_is_said_once_and_credited_to_the_first() =>
        Summarizer.Summarize([PortAgain, Port]).Sentences.Single(sentence => sentence.Text == Port.Text.Paragraphs[0]).Source.ShouldBe(Port);

    [Fact]
    public void A_sentence_that_says_the_same_in_nearly_the_same_words_is_left_out()
    {
        var other = Told(3, 1, "The Basra port opened a second grain terminal after two years of building, said the ministry of transport.");

        Texts(Summarizer.Summarize([Port, other])).Count(text => text.Contains("second grain terminal")).ShouldBe(1);
    }

    [Fact]
    public void Where_sentences_are_counted_a_short_one_does_not_push_out_one_that_says_more()
    {
        var article = Told(1, 0, "The grain terminal of Basra opened there this week.", "The grain terminal of the port of Basra doubles what Iraq can load in a day, and farmers, millers and shipping companies in four provinces have signed contracts.");

        Texts(Summarizer.Summarize([article], 1)).ShouldBe([article.Text.Paragraphs[1]]);
    }

    [Fact]
    public void No_more_sentences_than_asked_for() => Summarizer.Summarize([Port, PortAgain], 2).Sentences.Length.ShouldBe(2);

    [Fact]
    public void No_more_words_than_asked_for()
    {
        var summary = Summarizer.Summarize([Port, PortAgain], sentences: 9, words: 36);

        Texts(summary).Sum(text => text.Split(' ').Length).ShouldBeInRange(18, 36);
    }

    [Fact]
    public void Every_sentence_stands_word_for_word_in_its_source()
    {
        var articles = Enumerable.Range(1, 8).Select(number => Told(number, number, [.. Port.Text.Paragraphs, $"Ship {number} of the {number * 7} ships that wait before the port of Basra carries wheat from the valley of Sampleton."])).ToList();

        var summary = Summarizer.Summarize(articles, 9);

        summary.Sentences.Length.ShouldBeGreaterThan(2);
        summary.Sentences.ShouldAllBe(sentence => sentence.Source.Text.Paragraphs.Any(paragraph => paragraph.Contains(sentence.Text)));
    }

    [Theory]
    [InlineData("He told the visitors that the terminal would be open on every day of the year.")]
    [InlineData("However, the ministry of transport did not say when the old terminal would be repaired.")]
    [InlineData("In addition, the ministry of transport plans a railway from the terminal to the capital.")]
    [InlineData("THE MINISTRY OF TRANSPORT PLANS A RAILWAY FROM THE GRAIN TERMINAL TO THE CAPITAL.")]
    [InlineData("The ministry of transport plans a railway from the grain terminal to the")]
    [InlineData("The ministry of transport plans a railway from the grain terminal to the capital and…")]
    [InlineData("The ministry of transport plans a railway from the grain terminal to the capital and...")]
    [InlineData("The minister called it \"the best terminal that the south has seen in many years\" on Monday.")]
    [InlineData("The minister called it \"the best terminal of the south on the day of its opening.")]
    [InlineData("Why would the ministry of transport plan a railway from the terminal to the capital?")]
    [InlineData("Grain loads at night.")]
    public void What_cannot_stand_alone_is_never_chosen(string sentence)
    {
        var summary = Summarizer.Summarize([Told(1, 0, sentence, Port.Text.Paragraphs[0])]);

        Texts(summary).ShouldBe([Port.Text.Paragraphs[0]]);
    }

    [Fact]
    public void The_last_sentence_of_a_text_that_was_cut_off_is_never_chosen()
    {
        var whole = Told(1, 0, Port.Text.Paragraphs[0], Port.Text.Paragraphs[3]);
        var cut = whole with { Text = whole.Text with { Truncated = true } };

        Texts(Summarizer.Summarize([whole])).Length.ShouldBe(2);
        Texts(Summarizer.Summarize([cut])).ShouldBe([Port.Text.Paragraphs[0]]);
    }

    [Fact]
    public void A_place_and_agency_before_the_first_sentence_are_not_part_of_it()
    {
        var dated = Told(1, 0, "BASRA, Iraq (Sample Wire) - " + Port.Text.Paragraphs[0]);

        Texts(Summarizer.Summarize([dated])).ShouldBe([Port.Text.Paragraphs[0]]);
    }

    [Fact]
    public void Weekdays_of_the_report_go_only_where_words_are_counted()
    {
        var article = Told(1, 0, "The transport ministry said on Monday that the new terminal opens next Friday at the port of Basra.");

        Texts(Summarizer.Summarize([article])).ShouldBe([article.Text.Paragraphs[0]]);
        Texts(Summarizer.Summarize([article], sentences: 5, words: 100)).ShouldBe(["The transport ministry said that the new terminal opens next Friday at the port of Basra."]);
    }

    [Fact]
    public void Arabic_is_summed_up_without_repetitions_and_without_openings_that_point_back()
    {
        const string opened = "افتتح ميناء البصرة اليوم محطة ثانية للحبوب بعد عامين من أعمال البناء، بحسب وزارة النقل.";
        const string again = "اِفتتح ميناءُ البصره اليوم محطةً ثانيةً للحبوب بعد عامين من أعمال البناء بحسب وزارة النقل.";
        const string farmers = "وكان المزارعون في المحافظات الجنوبية قد طالبوا بالمحطة منذ موسم الحصاد الضعيف في العام الماضي.";
        var article = Told(1, 0, opened, "وأضاف أن المحطة الجديدة تضاعف قدرة الميناء على تحميل الحبوب في كل يوم.", "هذا المشروع هو الأكبر من نوعه في جنوب البلاد منذ سنوات طويلة.", farmers);

        Texts(Summarizer.Summarize([article, Told(2, 1, again)])).ShouldBe([opened, farmers]);
    }

    [Fact]
    public void The_same_articles_in_any_order_give_the_same_summary()
    {
        var articles = Enumerable.Range(1, 12).Select(number => Told(number, number % 3, $"Ministers of {number} countries met in the city of Sampleton to speak about the water of river {number}.", Port.Text.Paragraphs[number % 4])).ToList();

        Texts(Summarizer.Summarize([.. articles.AsEnumerable().Reverse()])).ShouldBe(Texts(Summarizer.Summarize(articles)));
    }

    [Fact]
    public void Where_nothing_stands_alone_the_first_whole_sentence_is_shown() =>
        Texts(Summarizer.Summarize([Told(1, 0, "Subheading", "It opened.", "He came.")])).ShouldBe(["It opened."]);

    [Fact]
    public void A_standfirst_speaks_for_an_article_without_a_body()
    {
        var article = Told(1, 0);
        article = article with { Text = article.Text with { Paragraphs = [], Standfirst = Port.Text.Paragraphs[0] } };

        Texts(Summarizer.Summarize([article])).ShouldBe([Port.Text.Paragraphs[0]]);
    }

    [Fact]
    public void Nothing_gives_an_empty_summary()
    {
        Summarizer.Summarize([]).Sentences.ShouldBeEmpty();
        Summarizer.Summarize([Told(1, 0, "Only a subheading")]).Sentences.ShouldBeEmpty();
        Summarizer.Summarize([Port], 0).Sentences.ShouldBeEmpty();
    }

    private static Article Told(long id, int hour, params string[] paragraphs) =>
        Some.Article(Some.Text("A title", paragraphs), id) with { FirstSeen = Some.Noon.AddHours(hour) };

    private static ImmutableArray<string> Texts(Summary summary) => [.. summary.Sentences.Select(sentence => sentence.Text)];
}
