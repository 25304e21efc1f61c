using NewsBot.Ingestion.Fetching.Robots;
using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Fetching;

/// <summary>Fetches web pages: as far as their robots.txt allows, at every redirect.</summary>
internal sealed class PageFetcher(Fetcher fetcher, RobotsGuard robots)
{
    /// <summary>Fetches one.</summary>
    /// <param name="address">The page.</param>
    /// <param name="known">What is known of it already; null for nothing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<FetchResult> FetchAsync(Uri address, Validators? known, CancellationToken cancellationToken) => fetcher.FetchAsync(
        new FetchRequest(address, PageParser.LargestPage) { Accept = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1", Known = known, Permission = robots.RefusalAsync },
        cancellationToken);
}
