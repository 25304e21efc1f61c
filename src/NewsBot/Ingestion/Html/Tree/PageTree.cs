using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsBot.Ingestion.Html.Tree;

/// <summary>Makes the light tree of a page's body: without what is never text, every bare run of text a paragraph.</summary>
internal sealed class PageTree
{
    private static readonly HashSet<string> NeverText = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas", "audio", "video", "select", "input", "button", "textarea",
        "dialog", "link", "meta", "map", "area", "progress", "meter", "datalist", "optgroup", "option", "head", "frameset", "title", "base",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "", "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "mark", "q", "ruby",
        "rb", "rt", "rp", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "label", "nobr", "picture", "math",
    };

    private static readonly HashSet<string> Containers = new(StringComparer.Ordinal) { "div", "section", "article", "td", "main", "center", "body", "form", "fieldset", "li", "blockquote", "figcaption" };

    private readonly Dictionary<(string Classes, string Id), ClassMeaning> _meanings = [];

    /// <summary>Makes it.</summary>
    /// <param name="document">The parsed page.</param>
    /// <returns>The body, measured.</returns>
    public static PageElement Of(IHtmlDocument document)
    {
        var body = (IElement?)document.Body ?? document.DocumentElement;
        var root = body is null ? new PageElement { Name = "body" } : new PageTree().Copy(body);
        root.Measure();
        return root;
    }

    /// <summary>True for an element inside which lines do not break.</summary>
    /// <param name="element">The element.</param>
    public static bool IsInline(PageElement element) => Inline.Contains(element.Name);

    private PageElement Copy(IElement source)
    {
        var element = new PageElement { Name = source.LocalName, Source = source, Meaning = MeaningOf(source) };
        foreach (var node in source.ChildNodes)
        {
            if (node is IText text)
            {
                var characters = Collapse(text.Data);
                if (characters.Length > 0)
                {
                    element.Add(new PageElement { Name = "", Text = characters });
                }
            }
            else if (node is IElement child && !NeverText.Contains(child.LocalName))
            {
                element.Add(Copy(child));
            }
        }

        if (Containers.Contains(element.Name))
        {
            WrapBareText(element);
        }

        return element;
    }

    private ClassMeaning MeaningOf(IElement source)
    {
        var names = (source.GetAttribute("class") ?? "", source.GetAttribute("id") ?? "");
        if (names is ("", ""))
        {
            return ClassMeaning.None;
        }

        if (!_meanings.TryGetValue(names, out var meaning))
        {
            meaning = ClassWords.Read(names.Item1, names.Item2);
            _meanings.Add(names, meaning);
        }

        return meaning;
    }

    // An item or cell whose text is all inline is a block itself; elsewhere bare text between blocks, or broken by <br>, is paragraphs.
    private static void WrapBareText(PageElement element)
    {
        if (element.Name is "td" or "li" or "blockquote" or "figcaption" && element.Children.TrueForAll(IsRun))
        {
            return;
        }

        var children = element.Children.ToList();
        element.Drop(_ => true);
        PageElement? run = null;
        foreach (var child in children)
        {
            if (!IsRun(child))
            {
                element.Add(child);
                run = null;
            }
            else
            {
                if (run is null)
                {
                    run = new PageElement { Name = "p" };
                    element.Add(run);
                }

                run.Add(child);
            }
        }

        element.Drop(child => child.IsBare && child.Children.TrueForAll(text => text.IsText && string.IsNullOrWhiteSpace(text.Text)));
    }

    private static bool IsRun(PageElement child) => child.Name == "br" ? false : IsInline(child) && child.Children.TrueForAll(IsRun);

    private static string Collapse(string text)
    {
        if (IsCollapsed(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                if (result.Length == 0 || result[^1] != ' ')
                {
                    result.Append(' ');
                }
            }
            else if (!IsDirt(character))
            {
                result.Append(character);
            }
        }

        return result.ToString();
    }

    private static bool IsCollapsed(string text)
    {
        var before = '\0';
        foreach (var character in text)
        {
            if (character is < ' ' or (>= '\u007F' and <= '\u00AD') || (character == ' ' && before == ' ') || (character > '\u1000' && (char.IsWhiteSpace(character) || IsDirt(character))))
            {
                return false;
            }

            before = character;
        }

        return true;
    }

    /// <summary>True for byte order marks, soft hyphens, zero-width spaces, and what reverses the direction of the text around it.</summary>
    /// <param name="character">A character from a page.</param>
    public static bool IsDirt(char character) => character is '\uFEFF' or '\u00AD' or '\u200B' or '\u2060' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF';
}
