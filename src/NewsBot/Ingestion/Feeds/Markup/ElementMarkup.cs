using System.Collections.Frozen;
using System.Text;

namespace NewsBot.Ingestion.Feeds.Markup;

/// <summary>Writes the inside of an element as HTML.</summary>
internal static class ElementMarkup
{
    private static readonly FrozenSet<string> Empty = "area base br col embed hr img input link meta source track wbr".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes.</summary>
    /// <param name="element">The element; its own tag is not written.</param>
    public static string Of(FeedElement element)
    {
        var markup = new StringBuilder();
        Inside(element, markup);
        return markup.ToString().Trim();
    }

    // The depth of the tree is bounded where it is built.
    private static void Inside(FeedElement element, StringBuilder markup)
    {
        foreach (var node in element.Nodes)
        {
            if (node.Element is null)
            {
                markup.Append(Escaped(node.Text!));
            }
            else
            {
                Whole(node.Element, markup);
            }
        }
    }

    private static void Whole(FeedElement element, StringBuilder markup)
    {
        markup.Append('<').Append(element.LocalName);
        foreach (var (name, value) in element.Attributes)
        {
            if (!name.StartsWith("xmlns", StringComparison.Ordinal))
            {
                markup.Append(' ').Append(name).Append("=\"").Append(Escaped(value).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
            }
        }

        if (Empty.Contains(element.LocalName))
        {
            markup.Append(" />");
            return;
        }

        markup.Append('>');
        Inside(element, markup);
        markup.Append("</").Append(element.LocalName).Append('>');
    }

    private static string Escaped(string text) =>
        text.AsSpan().ContainsAny('&', '<', '>')
            ? text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
            : text;
}
