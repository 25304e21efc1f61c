using NewsBot.Ingestion.Feeds;
using NewsBot.Ingestion.Fetching;
using NewsBot.Ingestion.Remote;

namespace NewsBot.Ingestion;

/// <summary>Says what the readers make of a file or an address of any kind; touches no store.</summary>
public sealed class SourceInspector
{
    private readonly FileIngest _files;
    private readonly FeedSourceReader _feeds;
    private readonly PageSourceReader _indexes;
    private readonly PageFetcher _pages;

    internal SourceInspector(FileIngest files, Fetcher fetcher, PageFetcher pages) =>
        (_files, _feeds, _indexes, _pages) = (files, new FeedSourceReader(fetcher, pages), new PageSourceReader(pages), pages);

    /// <summary>Reads it as what it is: a feed as all its items, a web page as its article, any other file as a page dump.</summary>
    /// <param name="target">A file, or an address with http or https.</param>
    /// <param name="cancellationToken">Stops fetching.</param>
    /// <returns>The articles, or the problem; never throws for what is wrong with the target.</returns>
    public async Task<Reading> InspectAsync(string target, CancellationToken cancellationToken)
    {
        if (WebAddress.Of(target) is { } address)
        {
            var fetched = await _pages.FetchAsync(address, known: null, cancellationToken);
            return fetched.Document is { } document ? DocumentReader.OfWeb(document.Body, document.ContentType, document.Address, Defaults(address)) : Failed(fetched.Problem!);
        }

        return target.Contains("://", StringComparison.Ordinal) ? NoAddress(target) : DocumentInspector.Inspect(target, _files.DefaultsOf(target));
    }

    /// <summary>What would become news if an address were made a source now: its newest items, with their whole texts where a feed has teasers, and always of a page.</summary>
    /// <param name="target">The address of a feed or of a page that lists articles.</param>
    /// <param name="kind"><see cref="SourceKind.Feed"/> or <see cref="SourceKind.Page"/>.</param>
    /// <param name="cancellationToken">Stops fetching.</param>
    public async Task<Reading> InspectSourceAsync(string target, SourceKind kind, CancellationToken cancellationToken)
    {
        if (WebAddress.Of(target) is not { } address)
        {
            return NoAddress(target);
        }

        var source = RemoteSource.Of(new SourceOptions { Id = address.IdnHost, Url = address, Kind = kind });
        IRemoteReader reader = kind == SourceKind.Page ? _indexes : _feeds;
        var fetched = await reader.FetchAsync(address, known: null, cancellationToken);
        var reading = fetched.Document is { } document ? reader.Read(document) : new FeedReading(Feed: null, fetched.Problem);
        if (reading.Feed is not { } feed)
        {
            return Failed(reading.Problem!);
        }

        var items = NewestItems.Of([.. feed.Items.Zip(ItemIdentity.Of(feed), (item, keys) => new FoundItem(item, keys, Known: null))]).Take(source.FirstFetch).Select(item => (item, true)).ToList();
        var texts = await reader.TextsAsync(source with { Source = source.Source with { Defaults = Defaults(address) } }, feed, items, cancellationToken);
        return new Reading(kind == SourceKind.Page ? "index-page" : feed.Version.ToString().ToLowerInvariant(), [.. texts.Where(text => text.Text is not null).Select(text => text.Text!)], [.. texts.Where(text => text.Problem is not null).Select(text => text.Problem!)]);
    }

    private static ReadingDefaults Defaults(Uri address) => new(address.IdnHost);

    private static Reading NoAddress(string target) =>
        Failed(new ReadingProblem(ProblemKind.Missing, target, "It is no address that can be fetched. Write one with http or https; files are read without --feed and --page."));

    private static Reading Failed(ReadingProblem problem) => new("unknown", [], [problem]);
}
