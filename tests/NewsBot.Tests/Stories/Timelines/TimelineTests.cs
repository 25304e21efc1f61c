using System.Globalization;
using NewsBot.Articles;
using NewsBot.Ingestion;
using NewsBot.Ingestion.PageDumps;
using NewsBot.Stories.Timelines;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Stories.Timelines;

public sealed class TimelineTests
{
    private static readonly Article Fire = Told(1, "Sample Wire",
        "A fire broke out in the second grain terminal of the port of Basra on May 8, officials said.",
        "Two days later, another fire damaged three ships near the old fish market.",
        "The minister said on Monday that nobody was hurt.",
        "The harbour has been closed for three days.");

    private static readonly Article FireAgain = Told(2, "Gulf Courier",
        "On May 8, the grain terminal in the port of Basra caught fire for the first time, while on May 10, flames reached ships at the fish market.",
        "The terminal had opened on April 14, 2026, after two years of building.");

    [Fact]
    public void Events_come_oldest_first_and_each_is_told_once_with_all_its_publishers()
    {
        var events = Timeline.Of([Fire, FireAgain], most: 10);

        events.Select(happened => happened.Date.ToString()).ShouldBe(["2026-04-14", "2026-05-08", "2026-05-10"]);
        Publishers(events[0]).ShouldBe(["Gulf Courier"]);
        Publishers(events[1]).ShouldBe(["Sample Wire", "Gulf Courier"], ignoreOrder: true);
        Publishers(events[2]).ShouldBe(["Sample Wire", "Gulf Courier"], ignoreOrder: true);
    }

    [Fact]
    public void A_line_is_the_part_of_the_sentence_that_tells_the_event()
    {
        Timeline.Of([FireAgain], 10).Select(happened => happened.Text).ShouldBe(
        [
            "The terminal had opened on April 14, 2026, after two years of building.",
            "The grain terminal in the port of Basra caught fire for the first time",
            "Flames reached ships at the fish market.",
        ]);
        Timeline.Of([Fire], 10)[1].Text.ShouldBe("Another fire damaged three ships near the old fish market.");
    }

    [Fact]
    public void The_day_on_which_somebody_spoke_is_no_event() =>
        Timeline.Of([Fire], 10).ShouldNotContain(happened => happened.Text.Contains("nobody was hurt"));

    [Fact]
    public void Two_events_of_one_day_stay_two()
    {
        var other = Told(3, "Gulf Courier", "A court in Baghdad sentenced four smugglers to prison on May 8 after a long trial.");

        Timeline.Of([Fire, other], 10).Count(happened => happened.Date.ToString() == "2026-05-08").ShouldBe(2);
    }

    [Fact]
    public void Without_the_day_of_publication_dates_are_uncertain_until_another_source_has_them()
    {
        var undated = Fire with { Text = Fire.Text with { Published = null } };

        Timeline.Of([undated], 10)[0].Date.IsCertain.ShouldBeFalse();
        Timeline.Of([undated, FireAgain], 10).Single(happened => happened.Date.ToString() == "2026-05-08").Date.IsCertain.ShouldBeTrue();
    }

    [Theory]
    [InlineData("The harbour of Basra, Wednesday, May 13, 2026.", false)]
    [InlineData("The harbour of Basra in 2026.", true)]
    public void A_day_that_only_a_picture_tells_makes_no_date_certain(string caption, bool isCertain)
    {
        var pictured = Fire with { Text = Fire.Text with { Captions = [new Caption(caption, "AP")] } };

        Timeline.Of([pictured], 10)[0].Date.IsCertain.ShouldBe(isCertain);
    }

    [Fact]
    public void Of_many_events_those_told_by_more_publishers_are_kept() =>
        Timeline.Of([Fire, FireAgain], most: 2).Select(happened => happened.Date.ToString()).ShouldBe(["2026-05-08", "2026-05-10"]);

    [Fact]
    public void Arabic_articles_have_a_timeline_too()
    {
        var article = Told(1, "Sample Wire", "اندلع حريق في محطة الحبوب الثانية بميناء البصرة يوم الاثنين الماضي بعد منتصف الليل.");

        var happened = Timeline.Of([article], 10).Single();

        happened.Date.ToString().ShouldBe("2026-05-11");
    }

    [Fact]
    public void Real_articles_of_two_publishers_have_one_line_for_each_attack()
    {
        var articles = Directory.EnumerateFiles(Repository.SharedOrSkip("seeds"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(path => PageDumpReader.Read(File.ReadAllBytes(path), path, new ReadingDefaults(Path.GetFileName(path))).Articles)
            .DistinctBy(article => article.Title)
            .Select((text, index) => new Article(index, index, text, new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero), Revision: 1, "seeds", Sightings: 1))
            .ToList();

        var events = Timeline.Of(articles, 100);

        foreach (var (day, place) in new[] { ("04-14", "Erbil"), ("05-08", "Asad"), ("05-11", "Harir") })
        {
            var told = events.Where(happened => happened.Date.ToString().EndsWith(day, StringComparison.Ordinal) && happened.Text.Contains(place, StringComparison.Ordinal)).ToList();
            told.Count.ShouldBe(1, $"{place}: {string.Join(" | ", events.Select(happened => string.Create(CultureInfo.InvariantCulture, $"{happened.Date} {happened.Text}")))}");
            told[0].Tellers.Length.ShouldBe(2, place);
        }
    }

    private static Article Told(long id, string publisher, params string[] paragraphs)
    {
        var text = Some.Text("A title", paragraphs) with { Publisher = publisher, Published = new Published(new DateTimeOffset(2026, 5, 13, 0, 0, 0, TimeSpan.Zero), DatePrecision.Day) };
        return Some.Article(text, id);
    }

    private static IEnumerable<string> Publishers(TimelineEvent happened) => happened.Tellers.Select(article => article.Text.Publisher);
}
