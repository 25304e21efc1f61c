using System.Collections.Frozen;

namespace NewsBot.Ingestion.Html.Tree;

/// <summary>
/// What a page would cost to parse, told from its tags before it is parsed. For each tag an HTML parser may walk through all elements that
/// are open, so a page of unclosed tags costs the square of its length; real pages stay a thousand times below the limit.
/// </summary>
internal static class ParseWork
{
    /// <summary>Steps through open elements; about half a second.</summary>
    public const long MostSteps = 60_000_000;

    private const int LongestName = 24;

    // Elements that have no end, and those whose end is left out so often that they count for nothing; the latter nest only inside others.
    private static readonly FrozenSet<string> Uncounted = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param",
        "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "colgroup", "dt", "dd", "option", "optgroup", "rt", "rp", "html", "head", "body");

    /// <summary>True where parsing stays cheap.</summary>
    /// <param name="html">The page.</param>
    public static bool IsBearable(ReadOnlySpan<char> html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var byName = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var uncounted = Uncounted.GetAlternateLookup<ReadOnlySpan<char>>();
        long depth = 0;
        long steps = 0;
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<'))
        {
            html = html[(at + 1)..];
            var isEnd = html.StartsWith('/');
            var name = NameAt(isEnd ? html[1..] : html);
            if (name.IsEmpty)
            {
                continue;
            }

            steps += depth;
            if (steps > MostSteps)
            {
                return false;
            }

            if (uncounted.Contains(name))
            {
                continue;
            }

            byName.TryGetValue(name, out var count);
            if (!isEnd)
            {
                byName[name] = count + 1;
                depth++;
            }
            else if (count > 0)
            {
                byName[name] = count - 1;
                depth--;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> html)
    {
        var length = 0;
        while (length < html.Length && length < LongestName && (char.IsAsciiLetterOrDigit(html[length]) || html[length] is '-' or ':'))
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter(html[0]) ? html[..length] : [];
    }
}
