using System.Text;
using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Body;

/// <summary>What a page calls itself, to know its headline again where it stands.</summary>
internal sealed class PageTitles
{
    private const int ShortestHeadline = 8;
    private const int ShortestStart = 20;
    private const int LongestHeadline = 1000;
    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);

    /// <summary>Takes the titles.</summary>
    /// <param name="titles">As the page states them in its head and its first heading.</param>
    public PageTitles(IEnumerable<string?> titles)
    {
        foreach (var title in titles)
        {
            foreach (var part in (IEnumerable<string?>)[title, title?.Split([" | ", " – ", " — ", " - "], StringSplitOptions.None)[0]])
            {
                if (KeyOf(part ?? "") is { Length: > 0 } key)
                {
                    _titles.Add(key);
                }
            }
        }
    }

    /// <summary>True for the page's title itself.</summary>
    /// <param name="text">A heading.</param>
    public bool IsTitle(string text) => _titles.Contains(KeyOf(text));

    /// <summary>True where an element has the page's headline above its text.</summary>
    /// <param name="element">An element.</param>
    public bool Heads(PageElement element) =>
        _titles.Count > 0 && element.Elements().Any(heading => heading.Name is "h1" or "h2" && heading.TextLength <= LongestHeadline && IsHeadline(KeyOf(heading.WholeText())));

    /// <summary>Words in lower case with one space between them.</summary>
    /// <param name="text">Any text.</param>
    public static string KeyOf(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                key.Append(char.ToLowerInvariant(character));
            }
            else if (key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd();
    }

    private bool IsHeadline(string key) =>
        key.Length >= ShortestHeadline && (_titles.Contains(key) || (key.Length > ShortestStart && _titles.Any(title => title.StartsWith(key, StringComparison.Ordinal))));
}
