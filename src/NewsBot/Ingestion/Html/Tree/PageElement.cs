using System.Text;
using AngleSharp.Dom;

namespace NewsBot.Ingestion.Html.Tree;

/// <summary>An element or a text of a page, light enough to be asked a hundred times. Lengths are characters with runs of white space as one.</summary>
internal sealed class PageElement
{
    private static readonly List<PageElement> NoChildren = [];

    /// <summary>The tag in lower case; "" for a text.</summary>
    public required string Name { get; init; }

    /// <summary>Of a text its characters, runs of white space made one space.</summary>
    public string Text { get; init; } = "";

    /// <summary>The element as it was parsed, for its attributes; null for texts and for paragraphs that the page did not mark.</summary>
    public IElement? Source { get; init; }

    /// <summary>What its classes and its id say.</summary>
    public ClassMeaning Meaning { get; init; }

    /// <summary>The element around it; null for the root.</summary>
    public PageElement? Parent { get; set; }

    /// <summary>Its children in order. Not to be added to; see <see cref="Add"/>.</summary>
    public List<PageElement> Children { get; private set; } = NoChildren;

    /// <summary>True for a run of text that stood bare in a container and was made a paragraph.</summary>
    public bool IsBare => Name == "p" && Source is null;

    /// <summary>True for a text.</summary>
    public bool IsText => Name.Length == 0;

    /// <summary>True where its words stand under a picture.</summary>
    public bool IsCaption { get; set; }

    /// <summary>Characters in it.</summary>
    public int TextLength { get; private set; }

    /// <summary>Characters in its links; those inside the page count for a third.</summary>
    public double LinkLength { get; private set; }

    /// <summary>Characters in its paragraphs of some length that are not mostly links: what may be prose.</summary>
    public int Prose { get; private set; }

    /// <summary>Share of links in its text, 0 to 1.</summary>
    public double LinkShare => TextLength == 0 ? 0 : Math.Min(1, LinkLength / TextLength);

    /// <summary>An attribute's value; null where it has none.</summary>
    /// <param name="name">The attribute.</param>
    public string? this[string name] => Source?.GetAttribute(name);

    /// <summary>The elements around it, nearest first.</summary>
    public IEnumerable<PageElement> Ancestors()
    {
        for (var around = Parent; around is not null; around = around.Parent)
        {
            yield return around;
        }
    }

    /// <summary>It and all elements below it in the order of the page; no texts.</summary>
    /// <param name="isWanted">Says which to enter; null enters all.</param>
    public IEnumerable<PageElement> Elements(Predicate<PageElement>? isWanted = null)
    {
        var waiting = new Stack<PageElement>([this]);
        while (waiting.TryPop(out var next))
        {
            yield return next;
            for (var at = next.Children.Count - 1; at >= 0; at--)
            {
                var child = next.Children[at];
                if (!child.IsText && isWanted?.Invoke(child) != false)
                {
                    waiting.Push(child);
                }
            }
        }
    }

    /// <summary>All its characters, trimmed, runs of white space one space.</summary>
    public string WholeText()
    {
        var text = new StringBuilder(TextLength);
        AppendTo(text);
        return text.ToString().TrimEnd();
    }

    private void AppendTo(StringBuilder text)
    {
        if (IsText)
        {
            var startsAnew = text.Length == 0 || text[^1] == ' ';
            text.Append(startsAnew ? Text.AsSpan().TrimStart(' ') : Text);
            return;
        }

        // Words of two blocks are two words, whether or not the page wrote a space between them.
        var isApart = Name == "br" || !PageTree.IsInline(this);
        Space(text, isApart);
        foreach (var child in Children)
        {
            child.AppendTo(text);
        }

        Space(text, isApart);
    }

    private static void Space(StringBuilder text, bool isApart)
    {
        if (isApart && text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
        }
    }

    /// <summary>Puts a child behind the others.</summary>
    /// <param name="child">The child.</param>
    public void Add(PageElement child)
    {
        if (ReferenceEquals(Children, NoChildren))
        {
            Children = [];
        }

        child.Parent = this;
        Children.Add(child);
    }

    /// <summary>Takes children away; whatever was measured must be measured again.</summary>
    /// <param name="isUnwanted">Says which.</param>
    public void Drop(Predicate<PageElement> isUnwanted) => Children.RemoveAll(isUnwanted);

    /// <summary>A copy of it and all below, to take things away from; the texts are shared.</summary>
    public PageElement Copy()
    {
        var copy = new PageElement { Name = Name, Text = Text, Source = Source, Meaning = Meaning, TextLength = TextLength, LinkLength = LinkLength, Prose = Prose };
        if (Children.Count > 0)
        {
            copy.Children = new List<PageElement>(Children.Count);
            foreach (var child in Children)
            {
                copy.Add(child.Copy());
            }
        }

        return copy;
    }

    /// <summary>Measures its text and that of all below it.</summary>
    public void Measure()
    {
        const int ShortestProse = 40;
        var (text, link, prose) = (Text.Length == 1 && Text[0] == ' ' ? 0 : Text.Length, 0.0, 0);
        foreach (var child in Children)
        {
            child.Measure();
            text += child.TextLength;
            link += child.LinkLength;
            prose += child.Prose;
        }

        (TextLength, LinkLength) = (text, Name == "a" ? text * (this["href"] is ['#', ..] ? 0.3 : 1) : link);
        Prose = Name is "p" or "pre" ? (text >= ShortestProse && LinkLength < text * 0.5 ? text : 0) : prose;
    }
}
