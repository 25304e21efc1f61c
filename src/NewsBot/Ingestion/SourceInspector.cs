using NewsBot.Ingestion.Feeds;
using NewsBot.Ingestion.Fetching;
using NewsBot.Ingestion.Html;
using NewsBot.Ingestion.Remote;

namespace NewsBot.Ingestion;

/// <summary>Says what the readers make of a file or an address of any kind; touches no store.</summary>
public sealed class SourceInspector
{
    private readonly FileIngest _files;
    private readonly FeedSourceReader _feeds;
    private readonly PageFetcher _pages;

    internal SourceInspector(FileIngest files, Fetcher fetcher, PageFetcher pages) => (_files, _feeds, _pages) = (files, new FeedSourceReader(fetcher, pages), pages);

    /// <summary>Reads it: a feed as all its items, a web page as its article, any other file as a page dump.</summary>
    /// <param name="target">A file, or an address with http or https.</param>
    /// <param name="cancellationToken">Stops fetching.</param>
    /// <returns>The articles, or the problem; never throws for what is wrong with the target.</returns>
    public async Task<Reading> InspectAsync(string target, CancellationToken cancellationToken)
    {
        if (Address(target) is { } address)
        {
            var fetched = await _pages.FetchAsync(address, known: null, cancellationToken);
            return fetched.Document is { } document ? Read(document.Body, document.ContentType, document.Address, Defaults(address)) : Failed(fetched.Problem!);
        }

        var path = Path.GetFullPath(target);
        return Path.GetExtension(path).ToLowerInvariant() is ".xml" or ".rss" or ".atom" or ".rdf" or ".json" or ".html" or ".htm" && new FileInfo(path) is { Exists: true, Length: <= FeedLimits.Bytes }
            ? Read(await File.ReadAllBytesAsync(path, cancellationToken), contentType: null, new Uri(path), _files.DefaultsOf(path) ?? new ReadingDefaults(Path.GetFileName(path)))
            : DocumentInspector.Inspect(path, _files.DefaultsOf(path));
    }

    /// <summary>What would become news if a feed were made a source now: its newest items, with their whole texts where the feed has teasers.</summary>
    /// <param name="target">The feed's address.</param>
    /// <param name="cancellationToken">Stops fetching.</param>
    public async Task<Reading> InspectFeedAsync(string target, CancellationToken cancellationToken)
    {
        if (Address(target) is not { } address)
        {
            return Failed(new ReadingProblem(ProblemKind.Missing, target, "It is no address. Write one with http or https, or leave --feed out to read a file."));
        }

        var source = RemoteSource.Of(new SourceOptions { Id = address.IdnHost, Url = address, Kind = SourceKind.Feed });
        var fetched = await _feeds.FetchAsync(address, known: null, cancellationToken);
        var reading = fetched.Document is { } document ? _feeds.Read(document) : new FeedReading(Feed: null, fetched.Problem);
        if (reading.Feed is not { } feed)
        {
            return Failed(reading.Problem!);
        }

        var items = NewestItems.Of([.. feed.Items.Zip(ItemIdentity.Of(feed), (item, keys) => new FoundItem(item, keys, Known: null))]).Take(source.FirstFetch).Select(item => (item, true)).ToList();
        var texts = await _feeds.TextsAsync(source with { Source = source.Source with { Defaults = Defaults(address) } }, feed, items, cancellationToken);
        return new Reading(feed.Version.ToString().ToLowerInvariant(), [.. texts.Where(text => text.Text is not null).Select(text => text.Text!)], [.. texts.Where(text => text.Problem is not null).Select(text => text.Problem!)]);
    }

    private static Reading Read(ReadOnlyMemory<byte> body, string? contentType, Uri address, ReadingDefaults defaults)
    {
        if (FeedReader.Read(body, contentType, address).Feed is { } feed)
        {
            return new Reading(feed.Version.ToString().ToLowerInvariant(), [.. feed.Items.Select(item => ItemArticle.Of(item, feed, defaults)).Where(text => text is not null).Select(text => text!)], []);
        }

        var (page, problem) = ArticlePageReader.Read(body, contentType, address);
        return page is null ? Failed(problem!) : new Reading("page", [ItemArticle.Of(new FeedItem(), page, address, defaults)], []);
    }

    private static ReadingDefaults Defaults(Uri address) => new(address.IdnHost);

    private static Uri? Address(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    private static Reading Failed(ReadingProblem problem) => new("unknown", [], [problem]);
}
