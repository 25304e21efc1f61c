using System.Collections.Immutable;
using NewsBot.Articles;
using NewsBot.Ingestion.Feeds;
using NewsBot.Ingestion.Html;
using NewsBot.Ingestion.PageDumps;

namespace NewsBot.Ingestion.Remote;

/// <summary>The article of an item: as its feed tells it, and as its page does.</summary>
internal static class ItemArticle
{
    // A text below is a teaser, whatever the feed calls it: the first sentences of a report have two to four hundred characters.
    private const int ShortestText = 600;

    // A publisher's longest headlines have a quarter of it; a longer one is a text that stands in the wrong place.
    private const int LongestTitle = 500;

    /// <summary>What the feed tells of it; null where it tells nothing at all.</summary>
    /// <param name="item">The item.</param>
    /// <param name="feed">Its feed.</param>
    /// <param name="defaults">What its source says.</param>
    public static ArticleText? Of(FeedItem item, Feed feed, ReadingDefaults defaults)
    {
        var whole = item.Contents.Select(content => content.ToParts()).MaxBy(Length);
        var summary = item.Summary?.ToParts();
        var body = whole is not null && Length(whole) >= (summary is null ? 0 : Length(summary)) ? whole : summary ?? whole;
        var title = item.Title?.ToLine() ?? "";
        title = OutsideCharacters.Without(title);
        title = title.Length > 0 ? title : body?.Paragraphs.FirstOrDefault() ?? "";
        if (title.Length == 0)
        {
            return null;
        }

        var paragraphs = body?.Paragraphs ?? [];
        var standfirst = ReferenceEquals(body, summary) || summary is null ? null : string.Join(' ', summary.Paragraphs);
        return Cleaned(new ArticleText
        {
            Title = Bounded(title),
            Publisher = Publisher(item, feed, defaults),
            Standfirst = standfirst is { Length: > 0 } && !Repeats(paragraphs, standfirst) ? standfirst : null,
            Captions = [.. (body?.Captions ?? []).Distinct(StringComparer.Ordinal).Select(caption => new Caption(caption, Credit: null))],
            Published = item.Date?.ToPublished(),
            Language = Language($"{title}\n{string.Join('\n', paragraphs)}", item.Language ?? feed.Head.Language, defaults),
            Paragraphs = paragraphs,
            Link = item.Link,
        });
    }

    /// <summary>True where the feed has only the beginning, or nothing, of the text.</summary>
    /// <param name="text">What the feed tells.</param>
    public static bool IsTeaser(ArticleText text) => text.Paragraphs.Sum(paragraph => paragraph.Length) < ShortestText;

    /// <summary>The article with what its page tells; null where the page tells less than the feed.</summary>
    /// <param name="text">What the feed tells.</param>
    /// <param name="page">The page.</param>
    /// <param name="address">Where it was fetched.</param>
    public static ArticleText? With(ArticleText text, ArticlePage page, Uri address)
    {
        if (page.IsPaywallStub || page.Paragraphs.Sum(paragraph => paragraph.Length) <= text.Paragraphs.Sum(paragraph => paragraph.Length))
        {
            return null;
        }

        var standfirst = page.Standfirst ?? text.Standfirst ?? (text.Paragraphs.IsEmpty ? null : string.Join(' ', text.Paragraphs));
        return Cleaned(text with
        {
            Standfirst = standfirst is not null && !Repeats(page.Paragraphs, standfirst) ? standfirst : null,
            Captions = page.Captions,
            Published = text.Published is { Precision: DatePrecision.Time } ? text.Published : page.Published ?? text.Published,
            Language = page.Language != LanguageOf.Unknown ? page.Language : text.Language,
            Paragraphs = page.Paragraphs,
            Link = page.Canonical ?? address,
        });
    }

    /// <summary>The article of a page that an index page links to.</summary>
    /// <param name="item">The link.</param>
    /// <param name="page">The page.</param>
    /// <param name="address">Where it was fetched; of a saved page no address of the web.</param>
    /// <param name="defaults">What its source says.</param>
    public static ArticleText Of(FeedItem item, ArticlePage page, Uri address, ReadingDefaults defaults) => Cleaned(new ArticleText
    {
        Title = Bounded(page.Title.Length > 0 ? page.Title : item.Title?.ToLine() ?? page.Paragraphs[0]),
        Publisher = defaults.Publisher ?? page.SiteName ?? defaults.SourceName,
        Standfirst = page.Standfirst,
        Captions = page.Captions,
        Published = page.Published ?? item.Date?.ToPublished(),
        Language = page.Language != LanguageOf.Unknown ? page.Language : defaults.Language ?? LanguageOf.Unknown,
        Paragraphs = page.Paragraphs,
        Truncated = page.IsPaywallStub,
        Link = page.Canonical ?? (WebAddress.Is(address) ? address : null),
    });

    private static ArticleText Cleaned(ArticleText text) => text with
    {
        Title = OutsideCharacters.Without(text.Title),
        Publisher = OutsideCharacters.Without(text.Publisher) is { Length: > 0 } publisher ? publisher : "?",
        Standfirst = text.Standfirst is null ? null : OutsideCharacters.Without(text.Standfirst),
        Captions = [.. text.Captions.Select(caption => new Caption(OutsideCharacters.Without(caption.Text), caption.Credit is null ? null : OutsideCharacters.Without(caption.Credit)))],
        Paragraphs = [.. text.Paragraphs.Select(OutsideCharacters.Without).Where(paragraph => paragraph.Length > 0)],
    };

    // An aggregator names the feed that it took an item from; the configuration knows best.
    private static string Publisher(FeedItem item, Feed feed, ReadingDefaults defaults) =>
        new[] { defaults.Publisher, item.Source?.Title?.ToLine(), feed.Head.Title?.ToLine() }.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) is { } name ? Bounded(name) : defaults.SourceName;

    private static string Language(string text, string? stated, ReadingDefaults defaults) =>
        LanguageOf.Text(text) is var told and not LanguageOf.Unknown ? told : stated ?? defaults.Language ?? LanguageOf.Unknown;

    private static bool Repeats(ImmutableArray<string> paragraphs, string standfirst) =>
        string.Join(' ', paragraphs.Take(3)).StartsWith(standfirst.TrimEnd('.', '…', ' '), StringComparison.OrdinalIgnoreCase);

    private static int Length(HtmlParts parts) => parts.Paragraphs.Sum(paragraph => paragraph.Length);

    private static string Bounded(string text)
    {
        if (text.Length <= LongestTitle)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[LongestTitle - 2]) ? LongestTitle - 2 : LongestTitle - 1;
        return text[..end] + "…";
    }
}
