using NewsBot.Articles;
using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Metadata;

/// <summary>When a page was published and changed: what it says to machines, then its address, then what it says to readers.</summary>
internal static class PageDates
{
    private const int ShortestLine = 6;
    private const int LongestLine = 150;

    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "article:published", "parsely-pub-date", "sailthru:date",
        "cxenseparse:recs:publishtime", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "dc:date:issued", "dc:date:created", "dcterms:issued",
        "dcterms:created", "dc:date", "dcterms:date", "dc:created", "date", "article:created", "datecreated", "originalpublicationdate", "displaydate", "ptime",
        "rnews:datepublished", "weibo:article:create_at", "timestamp", "og:pubdate", "bt:pubdate", "citation_publication_date", "dct:created", "article_date_original", "release_date", "sort_date",
    ];

    private static readonly string[] ModifiedNames = ["article:modified_time", "og:updated_time", "datemodified", "dcterms:modified", "dc:date:modified", "lastmod", "last-modified", "article:modified"];

    /// <summary>When it was published.</summary>
    /// <param name="facts">The page.</param>
    /// <param name="language">Its language; null where unknown.</param>
    /// <returns>The date, null where unknown; and by what it was found.</returns>
    public static (Published? At, string Why) Published(PageFacts facts, string? language)
    {
        foreach (var (why, find) in (ReadOnlySpan<(string Why, Func<Published?> Find)>)
        [
            ("JSON-LD", () => First(facts.Structured.Select(article => article.Published), language)),
            ("meta", () => First(PublishedNames.Select(name => facts.Meta.First(name)), language)),
            ("microdata", () => First(facts.Root.Elements().Where(IsMarked).Select(Stated), language)),
            ("time element", () => First(Times(facts).Select(Stated), language)),
            ("address", () => LinkDate.Of(facts.Address) ?? (PageLinks.Canonical(facts) is { } canonical ? LinkDate.Of(canonical) : null)),
            ("date line", () => First(Lines(facts), language)),
        ])
        {
            if (find() is { } found)
            {
                return (found, why);
            }
        }

        return (null, "none");
    }

    /// <summary>When it was last changed; null where it does not say.</summary>
    /// <param name="facts">The page.</param>
    /// <param name="language">Its language; null where unknown.</param>
    public static Published? Modified(PageFacts facts, string? language) =>
        First(facts.Structured.Select(article => article.Modified), language)
        ?? First(ModifiedNames.Select(name => facts.Meta.First(name)), language)
        ?? First(facts.Root.Elements().Where(element => ItemProp.Has(element, "dateModified")).Select(Stated), language);

    private static Published? First(IEnumerable<string?> texts, string? language) => texts.Select(text => DateText.Read(text, language)).FirstOrDefault(date => date is not null);

    private static bool IsMarked(PageElement element) => ItemProp.Has(element, "datePublished") || ItemProp.Has(element, "dateCreated") || ItemProp.Has(element, "pubdate");

    private static string? Stated(PageElement element) => element["content"] ?? element["datetime"] ?? element.WholeText();

    // The times of other articles stand beside the text or lower on the page.
    private static IEnumerable<PageElement> Times(PageFacts facts) => facts.Elements
        .Where(element => element.Name == "time" && !element.Meaning.HasFlag(ClassMeaning.Modified) && !ItemProp.Has(element, "dateModified"))
        .OrderBy(element => element["pubdate"] is not null || element.Meaning.HasFlag(ClassMeaning.Date) ? 0 : 1);

    private static IEnumerable<string> Lines(PageFacts facts)
    {
        var lines = facts.Elements.Where(element => element.TextLength is >= ShortestLine and <= LongestLine).ToList();
        return lines.Where(element => element.Meaning.HasFlag(ClassMeaning.Date)).Select(element => element.WholeText())
            .Concat(lines.Where(element => element.Name is "p" or "div" or "span" or "small" or "li" or "em" or "i").Take(400).Select(element => element.WholeText()).Where(Body.DateLine.IsNothingElse));
    }
}
