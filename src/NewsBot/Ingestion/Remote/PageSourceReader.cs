using NewsBot.Articles;
using NewsBot.Ingestion.Feeds;
using NewsBot.Ingestion.Fetching;
using NewsBot.Ingestion.Html;

namespace NewsBot.Ingestion.Remote;

/// <summary>Reads pages that list articles, and the articles that were not there before.</summary>
internal sealed class PageSourceReader(PageFetcher pages) : IRemoteReader
{
    /// <inheritdoc/>
    public SourceKind Kind => SourceKind.Page;

    /// <inheritdoc/>
    public Task<FetchResult> FetchAsync(Uri address, Validators? known, CancellationToken cancellationToken) => pages.FetchAsync(address, known, cancellationToken);

    /// <inheritdoc/>
    public FeedReading Read(FetchedDocument document)
    {
        var (page, problem) = IndexPageReader.Read(document.Body, document.ContentType, document.Address);
        return page is null
            ? new FeedReading(Feed: null, problem)
            : new FeedReading(new Feed(FeedVersion.Unknown, new FeedHead { Title = Plain(page.Title), Language = page.Language }, [.. page.Links.Select(Item)], "utf-8", []), Problem: null);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ItemText>> TextsAsync(RemoteSource source, Feed feed, IReadOnlyList<(FoundItem Item, bool IsNews)> items, CancellationToken cancellationToken)
    {
        var look = new ArticlePages(pages);
        var texts = new List<ItemText>(items.Count);
        foreach (var (found, isNews) in items)
        {
            // What stood there already is remembered and not fetched: a page has a hundred links. Headlines that change are no reason to come again.
            texts.Add(!isNews || found.Known is not null ? new ItemText(Text: null)
                : look.MayGoOn ? await ArticleAsync(found.Item, source.Source.Defaults, look, cancellationToken)
                : new ItemText(Text: null, IsDone: false));
        }

        return texts;
    }

    private static async Task<ItemText> ArticleAsync(FeedItem item, ReadingDefaults defaults, ArticlePages look, CancellationToken cancellationToken)
    {
        var (page, address, problem, mayPass) = await look.FetchAsync(item.Link!, cancellationToken);
        return page is null ? new ItemText(Text: null, IsDone: !mayPass, problem) : new ItemText(ItemArticle.Of(item, page, address, defaults));
    }

    private static FeedItem Item(IndexLink link) => new()
    {
        Link = link.Address,
        Title = Plain(link.Title),
        Published = link.Published is { } published ? new FeedDate("", published.At, published.Precision, ZoneStated: published.Precision == DatePrecision.Time) : null,
    };

    private static FeedText? Plain(string text) => text.Length == 0 ? null : new FeedText(text, FeedTextKind.Plain);
}
