using System.Collections.Immutable;
using NewsBot.Ingestion.Html.Index;
using NewsBot.Ingestion.Html.Metadata;
using NewsBot.Ingestion.PageDumps;

namespace NewsBot.Ingestion.Html;

/// <summary>Finds the articles that an index page links to. Fetches nothing, runs nothing, knows no store.</summary>
public static class IndexPageReader
{
    /// <summary>The most articles that are taken of one page; a front page has a hundred.</summary>
    public const int MostLinks = 300;

    /// <summary>Reads a page.</summary>
    /// <param name="body">The bytes as they came, no longer compressed.</param>
    /// <param name="contentType">The header <c>Content-Type</c>; null where there was none.</param>
    /// <param name="address">Where it was fetched, after redirects; only links to the same site are taken.</param>
    /// <returns>The links or the problem; never throws for what stands in the page.</returns>
    public static IndexPageReading Read(ReadOnlyMemory<byte> body, string? contentType, Uri address)
    {
        var (document, problem) = ParsedPage.Of(body, contentType, address);
        if (document is null)
        {
            return new IndexPageReading(null, problem);
        }

        using (document)
        {
            var facts = PageFacts.Of(document, address);
            var anchors = Anchors(facts);
            var articles = AnchorScore.Articles(anchors, facts.Root, address);
            if (articles.Count == 0)
            {
                return new IndexPageReading(null, new ReadingProblem(ProblemKind.UnknownLayout, address.ToString(), "It links to no articles. Take the page that lists them, or the site's feed; a page that scripts write has none to be found."));
            }

            var language = LanguageOf.Text(string.Join('\n', articles.Select(article => article.Title))) is var told and not LanguageOf.Unknown ? told : facts.DeclaredLanguage ?? LanguageOf.Unknown;
            var cards = new LinkCards(articles, language);
            return new IndexPageReading(new IndexPage(facts.DocumentTitle, language, [.. articles.Take(MostLinks).Select(article => new IndexLink(article.Address, article.Title, cards.DateOf(article)))]), null);
        }
    }

    private static ImmutableArray<IndexAnchor> Anchors(PageFacts facts)
    {
        var here = ArticleAddress.Clean(facts.Address);
        var links = facts.Root.Elements().Where(element => element.Name == "a" && element["href"] is not (null or ['#', ..]))
            .Select(element => (Element: element, Address: PageLinks.Absolute(element["href"], facts.Base)))
            .Where(link => link.Address is not null && PageLinks.IsSameSite(link.Address, facts.Address))
            .Select(link => (link.Element, Address: ArticleAddress.Clean(link.Address!)))
            .Where(link => link.Address != here).ToList();
        links = ArticleAddress.WithoutNeedlessQueries(links);
        var titles = new AnchorTitles(links);
        return [.. links.Select(link => (link, words: titles.Of(link.Element))).Select(one => new IndexAnchor(one.link.Element, one.link.Address, one.words.Title, one.words.IsHeading))];
    }
}
