using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Index;

/// <summary>A link of an index page.</summary>
/// <param name="Element">The element.</param>
/// <param name="Address">Where it leads, without fragment and tracking.</param>
/// <param name="Title">Its headline.</param>
/// <param name="IsHeading">True where a heading says it.</param>
internal sealed record IndexAnchor(PageElement Element, Uri Address, string Title, bool IsHeading)
{
    /// <summary>Elements of one list are alike: the tags and classes of the link and of the two elements around it.</summary>
    public string Shape { get; } = string.Join('>', Element.Ancestors().Take(2).Prepend(Element).Select(element => $"{element.Name}.{element["class"]}"));
}
