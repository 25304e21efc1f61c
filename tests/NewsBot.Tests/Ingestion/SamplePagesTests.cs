using NewsBot.Ingestion;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Ingestion;

public sealed class SamplePagesTests
{
    [Fact]
    public void The_sample_pages_show_both_layouts_both_languages_and_several_publishers()
    {
        var readings = Read();
        var articles = readings.SelectMany(reading => reading.Articles).ToList();

        readings.Count.ShouldBeGreaterThanOrEqualTo(12);
        readings.ShouldAllBe(reading => reading.Problems.IsEmpty && reading.Articles.Length > 0);
        readings.Select(reading => reading.Format).Distinct().ShouldBe(["asharq-al-awsat-page", "kurdistan24-article"], ignoreOrder: true);
        articles.Select(article => article.Language).Distinct().ShouldBe(["en", "ar"], ignoreOrder: true);
        articles.Select(article => article.Publisher).Distinct().ShouldBe(["Sample Wire", "Gulf Courier", "Northern Ledger", "صحيفة المرفأ"], ignoreOrder: true);
        articles.Select(article => article.Published?.At.Day).Where(day => day is not null).Distinct().Count().ShouldBeGreaterThanOrEqualTo(4);
        articles.Count(article => article.Truncated).ShouldBe(1);
        articles.ShouldAllBe(article => article.Paragraphs.Length >= 3);
    }

    [Fact]
    public void The_sample_pages_repeat_leads_and_tell_one_event_twice()
    {
        var articles = Read().SelectMany(reading => reading.Articles).ToList();

        articles.GroupBy(article => article.Title).Count(copies => copies.Count() > 1).ShouldBeGreaterThanOrEqualTo(3);
        articles.Where(article => article.Paragraphs.Any(paragraph => paragraph.Contains("Salam Darraji", StringComparison.Ordinal)))
            .Select(article => article.Publisher).Distinct().ShouldBe(["Sample Wire", "Gulf Courier"], ignoreOrder: true);
    }

    private static List<Reading> Read() =>
        [.. new[] { ("wire", "Sample Wire"), ("courier", "Gulf Courier") }.SelectMany(source => Directory.EnumerateFiles(Repository.File($"config/samples/{source.Item1}"), "*.txt").Order(StringComparer.Ordinal)
            .Select(path => DocumentInspector.Inspect(path, new ReadingDefaults(source.Item2, source.Item2))))];
}
