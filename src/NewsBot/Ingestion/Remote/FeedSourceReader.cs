using NewsBot.Articles;
using NewsBot.Ingestion.Feeds;
using NewsBot.Ingestion.Fetching;

namespace NewsBot.Ingestion.Remote;

/// <summary>Reads feeds; fetches an item's page where the feed has only a teaser.</summary>
internal sealed class FeedSourceReader(Fetcher fetcher, PageFetcher pages) : IRemoteReader
{
    private const string Accept = "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";

    /// <inheritdoc/>
    public SourceKind Kind => SourceKind.Feed;

    /// <inheritdoc/>
    public Task<FetchResult> FetchAsync(Uri address, Validators? known, CancellationToken cancellationToken) =>
        fetcher.FetchAsync(new FetchRequest(address, FeedLimits.Bytes) { Accept = Accept, Known = known }, cancellationToken);

    /// <inheritdoc/>
    public FeedReading Read(FetchedDocument document)
    {
        var reading = FeedReader.Read(document.Body, document.ContentType, document.Address, document.Language);
        return reading.Feed is { Version: FeedVersion.SitemapIndex } index
            ? FeedProblems.Of(ProblemKind.UnknownLayout, document.Address, $"It is a list of sitemaps. Take one of them: {string.Join(", ", index.Head.Links.Take(3).Select(link => link.Address))}")
            : reading;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ItemText>> TextsAsync(RemoteSource source, Feed feed, IReadOnlyList<(FoundItem Item, bool IsNews)> items, CancellationToken cancellationToken)
    {
        var look = new ArticlePages(pages);
        var texts = new List<ItemText>(items.Count);
        foreach (var (found, isNews) in items)
        {
            var text = ItemArticle.Of(found.Item, feed, source.Source.Defaults);
            var wantsPage = text?.Link is not null && (isNews || found.Known is not null) && (source.FullText == FullText.Always || (source.FullText == FullText.Auto && ItemArticle.IsTeaser(text)));
            texts.Add(text is null ? new ItemText(Text: null) : wantsPage ? await WholeAsync(text, found, look, cancellationToken) : new ItemText(text));
        }

        return texts;
    }

    // New items are told as the feed has them where the page cannot be had. Of a known one the whole text may be stored already; a teaser must not take its place.
    private static async Task<ItemText> WholeAsync(ArticleText text, FoundItem found, ArticlePages look, CancellationToken cancellationToken)
    {
        var teaser = found.Known is null ? new ItemText(text) : new ItemText(Text: null, IsDone: false);
        if (!look.MayGoOn)
        {
            return teaser;
        }

        var (page, address, problem, mayPass) = await look.FetchAsync(text.Link!, cancellationToken);
        return page is not null && ItemArticle.With(text, page, address) is { } whole ? new ItemText(whole)
            : page is not null ? new ItemText(text)
            : mayPass || found.Known is null ? teaser with { Problem = problem }
            : new ItemText(Text: null, IsDone: true, problem);
    }
}
