using System.Text.RegularExpressions;
using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Body;

/// <summary>Takes away what stands around an article, and marks captions. Never takes what holds much of the page's prose: names lie more often than masses.</summary>
internal sealed partial class Pruning
{
    private static readonly HashSet<string> FurnitureTags = new(StringComparer.Ordinal) { "nav", "footer", "aside", "menu", "form" };
    private static readonly HashSet<string> FurnitureRoles = new(StringComparer.OrdinalIgnoreCase) { "navigation", "complementary", "contentinfo", "banner", "dialog", "alertdialog", "menu", "menubar", "search", "alert", "tooltip", "button" };

    // Their names say what they look like, not what they are.
    private static readonly HashSet<string> KeptTags = new(StringComparer.Ordinal) { "html", "body", "article", "main", "h1", "em", "strong", "b", "i" };

    private readonly PruneLevel _level;
    private readonly int _prose;
    private readonly int _text;
    private readonly bool _hasStandfirst;
    private readonly HashSet<PageElement> _protected = [];
    private readonly HashSet<PageElement> _series;

    private Pruning(PageElement body, PruneLevel level)
    {
        _level = level;
        _prose = Math.Max(1, body.Prose);
        _text = Math.Max(1, body.TextLength);

        // A page with many "subtitles" uses them as headings inside its text.
        _hasStandfirst = body.Elements().Count(IsStandfirst) <= 2;
        _series = level == PruneLevel.Everything ? PictureSeries.In(body) : [];
        Protect(body);
    }

    /// <summary>Prunes a body and measures it again.</summary>
    /// <param name="body">A page's body, measured.</param>
    /// <param name="level">How much may go.</param>
    public static void Prune(PageElement body, PruneLevel level)
    {
        new Pruning(body, level).Visit(body);
        body.Measure();
    }

    /// <summary>True for the line between headline and body.</summary>
    /// <param name="element">An element.</param>
    public static bool IsStandfirst(PageElement element) =>
        element.Name is "p" or "div" or "span" or "section" or "h2" && element.Meaning.HasFlag(ClassMeaning.Standfirst) && !element.Meaning.HasFlag(ClassMeaning.Content);

    private void Protect(PageElement body)
    {
        const int SomeProse = 500;
        const int LittleProse = 300;
        const double ShareOfPage = 0.2;
        if (body.Elements().Where(element => element.Name == "article").MaxBy(article => article.Prose) is { } largest && largest.Prose >= SomeProse && largest.Prose >= ShareOfPage * _prose)
        {
            _protected.UnionWith([largest, .. largest.Ancestors()]);
        }

        foreach (var marked in body.Elements().Where(element => ItemProp.Has(element, "articleBody") && element.Prose >= LittleProse))
        {
            _protected.UnionWith([marked, .. marked.Ancestors()]);
        }
    }

    private void Visit(PageElement element)
    {
        element.Drop(child => !child.IsText && !_protected.Contains(child) && (_series.Contains(child) || (IsFurniture(child) && !IsMuch(child))));
        foreach (var child in element.Children)
        {
            if (!child.IsText)
            {
                child.IsCaption = element.IsCaption || IsCaption(child);
                Visit(child);
            }
        }
    }

    private bool IsFurniture(PageElement element)
    {
        if (_level == PruneLevel.Nothing || element.IsBare)
        {
            return false;
        }

        return FurnitureTags.Contains(element.Name)
            || (element["role"] is { } role && FurnitureRoles.Contains(role))
            || element["hidden"] is not null
            || element["aria-hidden"] == "true"
            || (element["style"] is { } style && Hidden().IsMatch(style))
            || (_level == PruneLevel.Everything && IsFurnitureByName(element));
    }

    private bool IsFurnitureByName(PageElement element)
    {
        if (element.Meaning.HasFlag(ClassMeaning.Content))
        {
            return false;
        }

        return (!KeptTags.Contains(element.Name) && element.Meaning.HasFlag(ClassMeaning.Furniture)) || (_hasStandfirst && IsStandfirst(element));
    }

    private bool IsCaption(PageElement element) =>
        element.Name is "figcaption" or "figure" or "caption"
        || (element.Meaning.HasFlag(ClassMeaning.Caption) && !element.Meaning.HasFlag(ClassMeaning.Content) && !KeptTags.Contains(element.Name) && !IsMuch(element));

    private bool IsMuch(PageElement element)
    {
        const double MuchProse = 0.35;
        const double SomeText = 0.2;
        const double MuchText = 0.6;
        return (element.Prose > MuchProse * _prose && element.TextLength > SomeText * _text) || element.TextLength > MuchText * _text;
    }

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Hidden();
}
