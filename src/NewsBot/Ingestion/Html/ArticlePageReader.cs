using System.Collections.Immutable;
using NewsBot.Ingestion.Html.Body;
using NewsBot.Ingestion.Html.Metadata;
using NewsBot.Ingestion.PageDumps;

namespace NewsBot.Ingestion.Html;

/// <summary>Reads the article of a web page. Fetches nothing, runs nothing, knows no store.</summary>
public static class ArticlePageReader
{
    /// <summary>Where the structured data have a text of so many characters, it may stand for the page's.</summary>
    private const int ShortestStructuredBody = 500;

    /// <summary>The page's own text must be shorter than this, or than half the structured one.</summary>
    private const int ShortBody = 250;

    /// <summary>Characters without which there is no article.</summary>
    private const int LeastText = 25;

    /// <summary>Reads a page.</summary>
    /// <param name="body">The bytes as they came, no longer compressed.</param>
    /// <param name="contentType">The header <c>Content-Type</c>; null where there was none.</param>
    /// <param name="address">Where it was fetched, after redirects; relative addresses are seen from it.</param>
    /// <returns>The article or the problem; never throws for what stands in the page.</returns>
    public static ArticlePageReading Read(ReadOnlyMemory<byte> body, string? contentType, Uri address)
    {
        var (document, problem) = ParsedPage.Of(body, contentType, address);
        if (document is null)
        {
            return new ArticlePageReading(null, problem);
        }

        using (document)
        {
            var facts = PageFacts.Of(document, address);
            var found = BodyReader.Read(facts.Root, Titles(facts));
            var page = Page(facts, Blocks(facts, found), found);
            return page.Paragraphs.Sum(paragraph => paragraph.Length) < LeastText
                ? new ArticlePageReading(null, new ReadingProblem(ProblemKind.UnknownLayout, address.ToString(), "There is no article in it: no paragraphs of text. It may be an index page, or be written by scripts."))
                : new ArticlePageReading(page, null);
        }
    }

    private static PageTitles Titles(PageFacts facts) =>
        new([facts.Meta.First("og:title"), facts.Meta.First("twitter:title"), facts.DocumentTitle, facts.Root.Elements().FirstOrDefault(element => element.Name == "h1")?.WholeText()]);

    private static ArticlePage Page(PageFacts facts, (ImmutableArray<PageBlock> Blocks, string Why) body, FoundBody found)
    {
        var text = string.Join('\n', body.Blocks.Where(block => block.Kind != PageBlockKind.Caption).Select(block => block.Text));
        var (title, titleWhy) = HeadlineReader.Read(facts);
        var language = LanguageOf.Text($"{title}\n{text}") is var told and not LanguageOf.Unknown ? told : facts.DeclaredLanguage ?? LanguageOf.Unknown;
        var (bylines, bylineWhy) = BylineReader.Read(facts);
        var (published, publishedWhy) = PageDates.Published(facts, language);
        var stub = PaywallReader.Why(facts, text);
        return new ArticlePage
        {
            Title = title,
            Standfirst = StandfirstReader.Read(facts, title, text),
            Bylines = bylines,
            Published = published,
            Modified = PageDates.Modified(facts, language),
            Picture = PageLinks.Picture(facts),
            Language = language,
            Blocks = body.Blocks,
            Captions = PageCaptions.Of(found.Blocks),
            SiteName = facts.SiteName,
            Canonical = PageLinks.Canonical(facts),
            IsPaywallStub = stub is not null,
            Why = $"body: {body.Why}; title: {titleWhy}; byline: {bylineWhy}; published: {publishedWhy}{(stub is null ? "" : $"; stub: {stub}")}",
        };
    }

    // Structured data repeat the text without its paragraphs, and often only its beginning; so they stand in only where the page has next to nothing.
    private static (ImmutableArray<PageBlock> Blocks, string Why) Blocks(PageFacts facts, FoundBody found)
    {
        var structured = facts.Structured.Select(article => article.Body ?? "").MaxBy(body => body.Length) ?? "";
        return structured.Length >= ShortestStructuredBody && (found.Length < ShortBody || found.Length < structured.Length / 2)
            ? ([new PageBlock(PageBlockKind.Paragraph, structured)], "JSON-LD")
            : ([.. found.Blocks.Select(block => new PageBlock(block.Kind, block.Text))], found.Why);
    }
}
