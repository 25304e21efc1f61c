using NewsBot.Ingestion.Html.Body;
using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Index;

/// <summary>The headlines of links: their words, of a link around a whole card those of its heading, of a link without words those of the card that it stands on.</summary>
internal sealed class AnchorTitles
{
    private const int Shortest = 12;
    private const int Longest = 300;
    private const int HighestCard = 5;

    // A label above a headline has one word or two.
    private const int WordsOfALabel = 2;

    // "Read the article": what so many pages are called is the name of none.
    private const int Repetitions = 3;

    private readonly Dictionary<PageElement, Uri?> _leadsTo = [];
    private readonly Dictionary<PageElement, string?> _headings = [];
    private readonly Dictionary<PageElement, string> _words = [];
    private readonly HashSet<string> _labels;

    /// <summary>Sees which elements hold links to one page alone, and which words lead to many.</summary>
    /// <param name="links">The page's links.</param>
    public AnchorTitles(IReadOnlyCollection<(PageElement Element, Uri Address)> links)
    {
        foreach (var (element, address) in links)
        {
            foreach (var around in element.Ancestors().Take(HighestCard))
            {
                _leadsTo[around] = !_leadsTo.TryGetValue(around, out var known) || known == address ? address : null;
            }

            _words[element] = Within(element);
        }

        _labels = [.. links.GroupBy(link => _words[link.Element], StringComparer.Ordinal).Where(same => same.Select(link => link.Address).Distinct().Take(Repetitions).Count() == Repetitions).Select(same => same.Key)];
    }

    /// <summary>True for words that a headline may have.</summary>
    /// <param name="title">The words.</param>
    public static bool IsTitle(string title) => title.Length is >= Shortest and <= Longest && title.Contains(' ', StringComparison.Ordinal) && !BoilerplateLine.Matches(title) && !DateLine.IsNothingElse(title);

    /// <summary>The headline of a link, and whether a heading says it; its own words where it has none.</summary>
    /// <param name="element">The link.</param>
    public (string Title, bool IsHeading) Of(PageElement element)
    {
        var own = _words[element];
        if (IsTitle(own) && !_labels.Contains(own))
        {
            return (own, element.Elements().Concat(element.Ancestors().Take(2)).Any(IsHeading));
        }

        var stated = new[] { element["title"], element["aria-label"], element.Elements().Select(inner => inner.Name == "img" ? inner["alt"] : null).FirstOrDefault(alt => alt is { Length: > 0 }) }
            .Select(text => HtmlText.Line(text ?? "")).FirstOrDefault(IsTitle);
        return OfCard(element) is { } heading && IsTitle(heading) ? (heading, true) : (stated ?? (_labels.Contains(own) ? "" : own), false);
    }

    private string? OfCard(PageElement element) => element.Ancestors().Take(HighestCard).TakeWhile(around => _leadsTo[around] is not null)
        .Select(HeadingOf).FirstOrDefault(heading => heading is not null);

    private string? HeadingOf(PageElement card)
    {
        if (!_headings.TryGetValue(card, out var heading))
        {
            heading = card.Elements().FirstOrDefault(inner => IsHeading(inner) && inner.TextLength > 0)?.WholeText();
            _headings.Add(card, heading);
        }

        return heading;
    }

    private static string Within(PageElement element)
    {
        var heading = element.Elements().FirstOrDefault(inner => inner != element && inner.TextLength > 0 && IsHeading(inner)) ?? element.Elements().FirstOrDefault(inner => inner != element && inner.TextLength > 0 && IsNamedTitle(inner));
        if (heading is not null)
        {
            return heading.WholeText();
        }

        var lines = element.Elements().Where(inner => inner != element && !PageTree.IsInline(inner) && inner.TextLength > 0 && inner.Children.TrueForAll(PageTree.IsInline)).Select(inner => inner.WholeText()).ToList();
        return lines.Count < 2 ? lines.FirstOrDefault() ?? element.WholeText() : lines.Find(line => line.Split(' ').Length > WordsOfALabel && !DateLine.IsNothingElse(line)) ?? element.WholeText();
    }

    private static bool IsHeading(PageElement element) => element.Name is ['h', >= '1' and <= '6'];

    private static bool IsNamedTitle(PageElement element) => element["class"] is { Length: < 200 } names && (names.Contains("title", StringComparison.OrdinalIgnoreCase) || names.Contains("headline", StringComparison.OrdinalIgnoreCase));
}
