using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsBot.Ingestion.Feeds;

namespace NewsBot.Benchmarks.Feeds;

/// <summary>
/// Compares a text of NewsBot with the suite's. Markup is compared as a browser's parser understands it, so that the order of attributes and
/// the way of writing a reference do not count. The suite expects markup to be cleaned; NewsBot shows no markup of publishers, so what the
/// cleaning leaves for readers, the text, must be the same.
/// </summary>
internal static class TextMatch
{
    private static readonly HtmlParser Parser = new();

    /// <summary>Whether the texts are the same, with their markup where they have any.</summary>
    /// <param name="text">What NewsBot read.</param>
    /// <param name="expected">What the suite expects.</param>
    public static bool IsSameMarkup(FeedText text, string expected) =>
        text.Value.Trim() == expected.Trim() || (text.Kind != FeedTextKind.Plain && Form(text.Value) == Form(expected));

    /// <summary>Whether readers see the same.</summary>
    /// <param name="text">What NewsBot read; a plain text has no markup that could differ.</param>
    /// <param name="expected">What the suite expects.</param>
    public static bool IsSameText(FeedText text, string expected) =>
        text.Kind != FeedTextKind.Plain && Squeezed(string.Concat(text.ToParts().Paragraphs)) == Squeezed(Read(expected));

    private static string Form(string markup)
    {
        var body = Parser.ParseDocument("<body>" + markup).Body!;
        var form = new StringBuilder();
        foreach (var node in body.Descendants())
        {
            form.Append(node switch
            {
                IElement element => $"<{element.LocalName} {string.Join(' ', element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal).Select(attribute => $"{attribute.LocalName}={attribute.Value.Trim()}"))}>",
                IText text => text.Data.Trim(),
                _ => string.Empty,
            });
        }

        return form.ToString();
    }

    private static string Read(string markup) =>
        string.Concat(Parser.ParseDocument("<body>" + markup).Body!.Descendants<IText>().Where(text => text.ParentElement is not { LocalName: "script" or "style" }).Select(text => text.Data));

    private static string Squeezed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character) && !char.IsControl(character)));
}
