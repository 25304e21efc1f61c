using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Metadata;

/// <summary>A line of metadata as text: publishers escape it twice, put markup into it and break its lines.</summary>
internal static class PlainText
{
    /// <summary>The text on one line, without markup, control characters and what turns the direction of the text around it.</summary>
    /// <param name="value">An attribute or a JSON string.</param>
    public static string Of(string value)
    {
        var line = HtmlText.Line(value);
        return line.Any(PageTree.IsDirt) ? HtmlText.Clean(string.Concat(line.Where(character => !PageTree.IsDirt(character)))) : line;
    }
}
