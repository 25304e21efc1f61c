using System.Collections.Immutable;
using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Metadata;

/// <summary>Who wrote a page.</summary>
internal static class BylineReader
{
    private const int LongestByline = 100;
    private const int WordsOfAByline = 12;

    /// <summary>Reads them.</summary>
    /// <param name="facts">The page.</param>
    /// <returns>Names in order, each once; and by what they were found.</returns>
    public static (ImmutableArray<string> Names, string Why) Read(PageFacts facts)
    {
        foreach (var article in facts.Structured)
        {
            if (Byline.Names(article.Authors) is { Length: > 0 } names)
            {
                return (names, "JSON-LD");
            }
        }

        var meta = facts.Meta.All("dc:creator", "dcterms:creator", "dcterm:creator", "author", "parsely-author", "sailthru:author", "article:author_name", "byl", "twitter:creator_name", "cxenseparse:author", "rbauthors", "mediator_author", "authors", "article:author");
        if (Byline.Names(meta) is { Length: > 0 } stated)
        {
            return (stated, "meta");
        }

        return InText(facts) is { Length: > 0 } seen ? (seen, "byline") : ([], "none");
    }

    private static ImmutableArray<string> InText(PageFacts facts)
    {
        // The best marks first; "author" may also be a box about somebody, or the page of another article's author. Who commented is named like who wrote.
        var marked = facts.Elements.Where(element => element.Name is not ("body" or "article" or "main") && element.TextLength is > 1 and <= 2 * LongestByline)
            .Select(element => (Element: element, Mark: MarkOf(element))).Where(one => one.Mark < Mark.None).OrderBy(one => one.Mark)
            .ThenBy(one => one.Element.Ancestors().Any(around => around.Meaning.HasFlag(ClassMeaning.Furniture) && !around.Meaning.HasFlag(ClassMeaning.Content)));
        foreach (var (element, mark) in marked)
        {
            var name = element.Elements().FirstOrDefault(inner => inner != element && ItemProp.Has(inner, "name"))?.WholeText() ?? element.WholeText();
            if (name.Length <= LongestByline && Byline.Names([name]) is { Length: > 0 } names && (mark == Mark.Link || names.Sum(one => one.Split(' ').Length) <= WordsOfAByline))
            {
                return names;
            }
        }

        // A line of its own that begins as bylines do; Latin names must be written as names are.
        return facts.Elements.Where(element => element.Name is "p" or "div" or "span" && element.TextLength is > 4 and <= LongestByline).Take(400)
            .Select(element => element.WholeText()).Where(Byline.IsByline).Select(line => Byline.Names([line])).FirstOrDefault(names => names.Length > 0, []);
    }

    private static Mark MarkOf(PageElement element) =>
        element["rel"] == "author" || ItemProp.Has(element, "author") ? Mark.Link
        : !element.Meaning.HasFlag(ClassMeaning.Byline) ? Mark.None
        : element["class"] is { } names && (names.Contains("byline", StringComparison.OrdinalIgnoreCase) || names.Contains("author-name", StringComparison.OrdinalIgnoreCase) || names.Contains("authorname", StringComparison.OrdinalIgnoreCase)) ? Mark.Name
        : Mark.Box;

    private enum Mark
    {
        Link,
        Name,
        Box,
        None,
    }
}
