using System.Collections.Immutable;
using System.Text;
using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Body;

/// <summary>Takes an element apart into its blocks of text, in the order of the page.</summary>
internal sealed class BlockReader
{
    private readonly ImmutableArray<TextBlock>.Builder _blocks = ImmutableArray.CreateBuilder<TextBlock>();
    private readonly StringBuilder _run = new();
    private double _links;
    private int _breaks;

    /// <summary>Reads the blocks.</summary>
    /// <param name="element">A body, or a part of one.</param>
    public static ImmutableArray<TextBlock> Read(PageElement element)
    {
        var reader = new BlockReader();
        reader.Visit(element, new Place(PageBlockKind.Paragraph, 0, null));
        return reader._blocks.ToImmutable();
    }

    private void Visit(PageElement element, Place around)
    {
        var place = around.Inside(element);
        foreach (var child in element.Children)
        {
            if (PageTree.IsInline(child) || child.Name == "br")
            {
                VisitInline(child, element, place, child.Name == "a");
            }
            else
            {
                Flush(element, place);
                Visit(child, place);
            }
        }

        Flush(element, place);
    }

    private void VisitInline(PageElement inline, PageElement block, Place place, bool isLink)
    {
        if (inline.IsText)
        {
            Append(inline.Text, block, place, isLink);
            return;
        }

        _breaks += inline.Name == "br" ? 1 : 0;
        if (inline.Name == "br" && _run.Length > 0 && _run[^1] != ' ')
        {
            _run.Append(' ');
        }

        foreach (var child in inline.Children)
        {
            if (PageTree.IsInline(child) || child.Name == "br")
            {
                VisitInline(child, block, place, isLink || child.Name == "a");
            }
            else
            {
                Flush(block, place);
                Visit(child, place);
            }
        }
    }

    private void Append(string text, PageElement block, Place place, bool isLink)
    {
        if (text != " ")
        {
            // Two line breaks are how old pages end a paragraph.
            if (_breaks > 1)
            {
                Flush(block, place);
            }

            _breaks = 0;
        }

        var added = _run.Length == 0 || _run[^1] == ' ' ? text.AsSpan().TrimStart(' ') : text;
        _run.Append(added);
        _links += isLink ? added.Length : 0;
    }

    private void Flush(PageElement element, Place place)
    {
        var text = _run.ToString().TrimEnd();
        if (text.Length > 0)
        {
            _blocks.Add(new TextBlock(element.IsCaption ? PageBlockKind.Caption : place.Kind, element, text, Math.Min(1, _links / text.Length), place.HeadingLevel, place.List));
        }

        _run.Clear();
        (_links, _breaks) = (0, 0);
    }

    private sealed record Place(PageBlockKind Kind, int HeadingLevel, PageElement? List)
    {
        public Place Inside(PageElement element) => element.Name switch
        {
            "table" => this with { Kind = PageBlockKind.Cell },
            "ul" or "ol" or "dl" => this with { Kind = PageBlockKind.ListItem, List = element },
            "blockquote" when Kind == PageBlockKind.Paragraph => this with { Kind = PageBlockKind.Quotation },
            ['h', >= '1' and <= '6'] => this with { Kind = PageBlockKind.Heading, HeadingLevel = element.Name[1] - '0' },
            _ => this,
        };
    }
}
