using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Body;

/// <summary>A run of text between two breaks of the page, with what is known of its place.</summary>
/// <param name="Kind">What it is by its place.</param>
/// <param name="Element">The element in which it stands.</param>
/// <param name="Text">Its characters, one line.</param>
/// <param name="LinkShare">Share of them in links, 0 to 1.</param>
/// <param name="HeadingLevel">1 to 6; 0 for what is no heading.</param>
/// <param name="List">The innermost list around it; null outside of lists.</param>
internal sealed record TextBlock(PageBlockKind Kind, PageElement Element, string Text, double LinkShare, int HeadingLevel, PageElement? List)
{
    /// <summary>True for a heading inside the text, not the page's own.</summary>
    public bool IsSubheading => HeadingLevel > 1;

    /// <summary>True where the page did not mark it as a paragraph: text that stands bare in a container.</summary>
    public bool IsBare => Element.IsBare || Element.Name is "div" or "section" or "span" or "article" or "td" or "main" or "body" or "center";
}
