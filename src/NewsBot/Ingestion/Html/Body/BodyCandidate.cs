using System.Collections.Immutable;
using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Body;

/// <summary>An element that may hold the article.</summary>
/// <param name="Why">By what it was found.</param>
/// <param name="Element">The element.</param>
/// <param name="IsHeaded">True where several elements were alike and this one has the page's headline.</param>
internal sealed record BodyCandidate(string Why, PageElement Element, bool IsHeaded)
{
    /// <summary>A headline's article counts so many times as much as one beside it.</summary>
    private const int HeadlineWeight = 8;

    /// <summary>The candidates that the page marks, best mark first.</summary>
    /// <param name="body">The pruned body.</param>
    /// <param name="titles">What the page calls itself.</param>
    public static IEnumerable<BodyCandidate> Marked(PageElement body, PageTitles titles)
    {
        var elements = body.Elements().ToImmutableArray();
        (string Why, Func<PageElement, bool> Has)[] marks =
        [
            ("itemprop", element => ItemProp.Has(element, "articleBody")),
            ("body class", element => element.Name is "div" or "section" or "article" or "main" or "td" && element.Meaning.HasFlag(ClassMeaning.Body)),
            ("article", element => element.Name == "article" || element["role"] == "article"),
            ("main", element => element.Name == "main" || element["role"] == "main" || element["id"]?.ToLowerInvariant() is "main" or "content" or "main-content"),
        ];
        return marks.Select(mark => Best(mark.Why, [.. elements.Where(mark.Has)], titles)).OfType<BodyCandidate>();
    }

    private static BodyCandidate? Best(string why, HashSet<PageElement> marked, PageTitles titles)
    {
        const int SomeProse = 100;
        const double NotNothing = 0.15;
        const double HardlyMore = 1.2;
        var outermost = marked.Where(element => !element.Ancestors().Any(marked.Contains)).ToList();
        if (outermost.Count == 0)
        {
            return null;
        }

        var weights = outermost.Select(element => (Element: element, Weight: element.Prose * (outermost.Count > 1 && element.Prose >= SomeProse && titles.Heads(element) ? HeadlineWeight : 1))).ToList();
        var best = weights.MaxBy(one => one.Weight);
        if (best.Weight <= 0)
        {
            return null;
        }

        // A body that the page cut into several parts is one.
        var parts = weights.Where(one => one.Weight >= NotNothing * best.Weight && one.Element["class"] == best.Element["class"]).ToList();
        if (parts.Count > 1 && why is "itemprop" or "body class"
            && parts[0].Element.Ancestors().First(around => parts.TrueForAll(part => part.Element.Ancestors().Contains(around))) is { } all
            && all.Prose <= HardlyMore * parts.Sum(part => part.Weight))
        {
            return new BodyCandidate(why, all, IsHeaded: false);
        }

        return new BodyCandidate(why, best.Element, outermost.Count > 1 && why != "main" && titles.Heads(best.Element));
    }
}
