using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Index;

/// <summary>What the place of a link on a page says about it.</summary>
/// <param name="root">The page.</param>
internal sealed class AnchorPlaces(PageElement root)
{
    private const int Outside = -10;
    private const int Aside = -6;
    private const int Inside = 1;
    private const int InProse = -4;

    // A dateline or a time of day may stand before a headline; what is longer is a sentence with a link in it.
    private const int LongestBefore = 30;
    private const int PiecesBefore = 30;
    private const int HighestInline = 8;

    // Names lie more often than masses: what holds more of a page's links is the page, whatever it is called.
    private const double LargestShare = 0.6;

    private readonly HashSet<PageElement> _sides = SideSections.In(root);
    private readonly Dictionary<PageElement, int> _places = [];

    /// <summary>Points: above 0 among the articles, far below in navigation, advertisements and lists of what was read most.</summary>
    /// <param name="anchor">The link.</param>
    public int Score(PageElement anchor)
    {
        if (anchor["rel"] is { } rel && (rel.Contains("sponsored", StringComparison.OrdinalIgnoreCase) || rel.Contains("author", StringComparison.OrdinalIgnoreCase) || rel.Contains("tag", StringComparison.OrdinalIgnoreCase)))
        {
            return Outside;
        }

        if (anchor.Meaning.HasFlag(ClassMeaning.Byline) || anchor.Parent?.Meaning.HasFlag(ClassMeaning.Byline) == true)
        {
            return Outside;
        }

        return PlaceOf(anchor) + (IsInProse(anchor) ? InProse : 0);
    }

    private int PlaceOf(PageElement? element)
    {
        if (element is null)
        {
            return 0;
        }

        if (!_places.TryGetValue(element, out var place))
        {
            var around = PlaceOf(element.Parent);
            place = around == Outside || IsOutside(element) ? Outside
                : element.Name == "aside" ? Math.Min(around, Aside)
                : element.Name is "main" or "article" && around == 0 ? Inside
                : around;
            _places.Add(element, place);
        }

        return place;
    }

    private static bool IsInProse(PageElement anchor)
    {
        var inside = anchor;
        var before = 0;
        foreach (var around in anchor.Ancestors().Take(HighestInline))
        {
            before += around.Children.Take(PiecesBefore).TakeWhile(child => child != inside).Where(PageTree.IsInline).Sum(child => child.TextLength - (int)child.LinkLength);
            if (before > LongestBefore || !PageTree.IsInline(around))
            {
                break;
            }

            inside = around;
        }

        return before > LongestBefore;
    }

    private bool IsOutside(PageElement around) =>
        around.Name is "nav" or "footer"
        || around["role"] is "navigation" or "contentinfo" or "menu"
        || _sides.Contains(around)
        || (around.Meaning.HasFlag(ClassMeaning.Beside) && !around.Meaning.HasFlag(ClassMeaning.Content) && around.LinkLength <= root.LinkLength * LargestShare);
}
