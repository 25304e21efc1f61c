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

    [Theory]
    [InlineData(0, 1, 2, 3, 4)]
    [InlineData(4, 3, 2, 1, 0)]
    [InlineData(2, 4, 0, 3, 1)]
    [InlineData(3, 0, 4, 1, 2)]
    [InlineData(1, 1, 0, 0, 2, 2, 3, 3, 4, 4)]
    [InlineData(0, 1, 2, 3, 4, 0, 1, 2, 3, 4)]
    [InlineData(4, 2, 0, 1, 3, 3, 1, 0, 2, 4)]
    public async Task The_same_stories_come_of_the_same_pages_in_any_order_and_when_they_are_read_again(params int[] order)
    {
        var paths = Directory.EnumerateFiles(Repository.SharedOrSkip("seeds"), "*.txt").Order(StringComparer.Ordinal).ToArray();

        (await StoriesAsync(order.Select(number => paths[number]))).ShouldBe(await StoriesAsync(paths), ignoreOrder: true);
    }

    // Each story as the titles of its articles.
    private static async Task<List<string>> StoriesAsync(IEnumerable<string> paths)
    {
        await using var room = await Newsroom.OpenAsync();
        foreach (var path in paths)
        {
            var page = PageDumpReader.Read(File.ReadAllBytes(path), path, new ReadingDefaults("Seeds"));
            await room.Intake.AcceptAsync([.. page.Articles.Select(article => Some.Candidate(article, path, "seeds"))], CancellationToken.None);
        }

        var stories = new List<string>();
        foreach (var story in await room.LatestAsync())
        {
            var articles = await room.Stories.ArticlesAsync(story.Id, CancellationToken.None);
            stories.Add(string.Join(" + ", articles.Select(article => $"{article.Text.Publisher}: {article.Text.Title}").Order(StringComparer.Ordinal)));
        }

        return stories;
    }
}
