using NewsBot.Benchmarks.Pages;
using NewsBot.Ingestion.Html;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Ingestion.Html;

/// <summary>Real pages with labels: what was reached stays. The scores and what they mean are in docs/pages.md.</summary>
public sealed class LabelledPagesTests
{
    [Fact]
    public void Articles_of_real_pages_are_read_as_well_as_before()
    {
        var scores = new PageScores("all");
        foreach (var page in PageFolder.Read(Repository.SharedOrSkip("data/pages-readability")))
        {
            scores.Add(page, ArticlePageReader.Read(page.Source, null, page.Address).Page);
        }

        scores.WithCaptions.F1.ShouldBeGreaterThan(.925);
        scores.Body.F1.ShouldBeGreaterThan(.918);
        scores.TitleStart.Share.ShouldBeGreaterThanOrEqualTo(.93);
        scores.BylineNames.Share.ShouldBeGreaterThan(.83);
        scores.Date.Share.ShouldBe(1);
    }
}
