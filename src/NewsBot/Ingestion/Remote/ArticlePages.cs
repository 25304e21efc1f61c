using NewsBot.Ingestion.Fetching;
using NewsBot.Ingestion.Html;

namespace NewsBot.Ingestion.Remote;

/// <summary>The pages of one look at a source: not too many, and none any more once the publisher's server does not keep up.</summary>
internal sealed class ArticlePages(PageFetcher fetcher)
{
    // With a second between two requests, a look takes half a minute at most; what is left waits for the next.
    private const int Most = 20;
    private const int MostFaults = 3;

    private int _fetched;
    private int _faults;

    /// <summary>True while further pages may be fetched.</summary>
    public bool MayGoOn => _fetched < Most && _faults < MostFaults;

    /// <summary>Fetches and reads one.</summary>
    /// <param name="address">The page.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The article and where it was at last, or why there is none, and whether that may pass.</returns>
    public async Task<(ArticlePage? Page, Uri Address, ReadingProblem? Problem, bool MayPass)> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        _fetched++;
        var result = await fetcher.FetchAsync(address, known: null, cancellationToken);
        if (result.Document is not { } document)
        {
            var mayPass = result.Problem!.Kind == ProblemKind.Unreachable || result.NotBefore is not null || result.Status is 429 or >= 500;

            // A server that asks for a pause gets it, not two requests more.
            _faults = result.NotBefore is not null || result.Status == 429 ? MostFaults : mayPass ? _faults + 1 : _faults;
            return (null, address, result.Problem, mayPass);
        }

        _faults = 0;
        var reading = ArticlePageReader.Read(document.Body, document.ContentType, document.Address);
        return (reading.Page, document.Address, reading.Problem, false);
    }
}
