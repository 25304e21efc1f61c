using NewsBot.Ingestion;
using static NewsBot.Tests.Ingestion.Servers.Replies;

namespace NewsBot.Tests.Ingestion.Remote;

public sealed class PageSourceTests
{
    [Fact]
    public async Task The_articles_that_an_index_page_links_to_become_news_each_once()
    {
        await using var stand = await OpenAsync(firstFetch: 2);
        Show(stand, 1, 2, 3, 4, 5, 6, 7, 8);
        await stand.PollAsync();
        (await stand.HeadlinesAsync()).ShouldBe([Headline(2), Headline(1)]);
        stand.Server.Asked.Count(asked => asked.Path.StartsWith("/2026/", StringComparison.Ordinal)).ShouldBe(2);

        Show(stand, 9, 1, 2, 3, 4, 5, 6, 7, 8);
        await stand.PollAsync();
        await stand.PollAsync();

        (await stand.HeadlinesAsync()).ShouldBe([Headline(2), Headline(1), Headline(9)]);
        stand.Server.Asked.Count(asked => asked.Path.StartsWith("/2026/", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task An_article_whose_page_cannot_be_had_for_a_while_is_tried_again()
    {
        await using var stand = await OpenAsync(firstFetch: 0);
        Show(stand, 1, 2, 3, 4, 5, 6, 7);
        await stand.PollAsync();
        Show(stand, 8, 1, 2, 3, 4, 5, 6, 7);
        stand.Server[Path(8)] = Status("503 Service Unavailable");
        await stand.PollAsync();
        (await stand.HeadlinesAsync()).ShouldBeEmpty();

        Show(stand, 8, 1, 2, 3, 4, 5, 6, 7);
        await stand.PollAsync();

        (await stand.HeadlinesAsync()).ShouldBe([Headline(8)]);
    }

    [Fact]
    public async Task An_index_that_robots_txt_closes_is_a_problem_and_no_request()
    {
        await using var stand = await OpenAsync(firstFetch: 2);
        stand.Server["/robots.txt"] = Document("User-agent: *\nDisallow: /");

        (await stand.PollAsync()).Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.Refused);

        stand.Server.Times("/news").ShouldBe(0);
    }

    private static async Task<Newsstand> OpenAsync(int firstFetch)
    {
        var stand = await Newsstand.OpenAsync();
        (stand.Source.Kind, stand.Source.Url, stand.Source.FirstFetch) = (SourceKind.Page, stand.Server.At("/news"), firstFetch);
        return stand;
    }

    private static void Show(Newsstand stand, params int[] articles)
    {
        var links = articles.Select(at => $"<article><h2><a href=\"{Path(at)}\">{Headline(at)}</a></h2></article>");
        stand.Server["/news"] = Document($"<html><head><title>News</title></head><body><main>{string.Concat(links)}</main></body></html>", "Content-Type: text/html");
        foreach (var at in articles)
        {
            var body = string.Concat(Enumerable.Range(1, 6).Select(part => $"<p>{Newsstand.Long($"page {at} part {part}")[..300]}</p>"));
            stand.Server[Path(at)] = Document($"<html><head><title>{Headline(at)}</title></head><body><article><h1>{Headline(at)}</h1>{body}</article></body></html>", "Content-Type: text/html");
        }
    }

    private static string Path(int at) => $"/2026/01/05/{Headline(at).Replace(' ', '-')}";

    private static string Headline(int at) => string.Join(' ', Newsstand.Long($"headline {at * 37}").Split(' ')[1..8]);
}
