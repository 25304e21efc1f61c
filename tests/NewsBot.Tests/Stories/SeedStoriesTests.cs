using NewsBot.Ingestion;
using NewsBot.Ingestion.PageDumps;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Stories;

/// <summary>Real pages that lie beside the checkout on some machines; only facts about them are stated here.</summary>
public sealed class SeedStoriesTests
{
    [Fact]
    public async Task Seventeen_articles_are_twelve_stories_one_of_two_sources_and_one_that_goes_on()
    {
        await using var room = await Newsroom.OpenAsync();
        foreach (var path in Directory.EnumerateFiles(Repository.SharedOrSkip("seeds"), "*.txt").Order(StringComparer.Ordinal))
        {
            var page = PageDumpReader.Read(File.ReadAllBytes(path), path, new ReadingDefaults("Seeds"));
            await room.Intake.AcceptAsync([.. page.Articles.Select(article => Some.Candidate(article, path, "seeds"))], CancellationToken.None);
        }

        var stories = await room.LatestAsync();
        stories.Length.ShouldBe(12);
        var together = stories.Where(story => story.Publishers.Length > 1).ShouldHaveSingleItem();
        together.IndependentSources.ShouldBe(2);
        var goesOn = 0;
        var articles = new List<int>();
        foreach (var story in stories)
        {
            var told = await room.Stories.ArticlesAsync(story.Id, CancellationToken.None);
            articles.Add(told.Length);
            goesOn += told.Length == 2 && story != together && told.All(article => article.Text.Title.Contains("parliament", StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
        }

        articles.Order().ShouldBe([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2]);
        goesOn.ShouldBe(1, "parliament's first session and its speaker");
    }
}
