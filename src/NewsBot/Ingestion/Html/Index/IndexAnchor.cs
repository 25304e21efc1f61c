using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Index;

/// <summary>A link of an index page.</summary>
/// <param name="Element">The element.</param>
/// <param name="Address">Where it leads, without fragment and tracking.</param>
internal sealed record IndexAnchor(PageElement Element, Uri Address)
{
    /// <summary>Its words: of a link around a whole card those of the card's heading.</summary>
    public string Title { get; } = TitleOf(Element);

    /// <summary>True where it is a heading, stands in one, or holds one.</summary>
    public bool IsHeading { get; } = Element.Elements().Concat(Element.Ancestors().Take(2)).Any(IsHeadingElement);

    /// <summary>Elements of one list are alike: the tags and classes of the link and of the two elements around it.</summary>
    public string Shape { get; } = string.Join('>', Element.Ancestors().Take(2).Prepend(Element).Select(element => $"{element.Name}.{element["class"]}"));

    private static string TitleOf(PageElement element)
    {
        var heading = element.Elements().FirstOrDefault(inner => inner != element && IsHeadingElement(inner) && inner.TextLength > 0)
            ?? element.Elements().FirstOrDefault(inner => inner != element && !inner.IsBare && inner.Name is "p" or "div" && inner.Children.TrueForAll(PageTree.IsInline) && inner.TextLength > 0);
        return (heading ?? element).WholeText();
    }

    private static bool IsHeadingElement(PageElement element) => element.Name is ['h', >= '1' and <= '6'];
}
