using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsBot.Ingestion.Html.Metadata;

/// <summary>A line of metadata as text: publishers escape it twice, put markup into it and break its lines.</summary>
internal static partial class PlainText
{
    /// <summary>The text on one line, without markup and control characters.</summary>
    /// <param name="value">An attribute or a JSON string.</param>
    public static string Of(string value)
    {
        var decoded = value.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(value) : value;
        var text = decoded.Contains('<', StringComparison.Ordinal) ? Tag().Replace(decoded, " ") : decoded;
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (!Tree.PageTree.IsDirt(character))
            {
                line.Append(character);
            }
        }

        return line.ToString().TrimEnd();
    }

    [GeneratedRegex(@"</?[A-Za-z][^<>]{0,300}>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
