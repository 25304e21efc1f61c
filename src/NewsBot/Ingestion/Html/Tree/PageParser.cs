using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsBot.Ingestion.Html.Tree;

/// <summary>Parses a page within bounds: no scripts run, nothing is loaded, and a page that is built to be expensive is refused.</summary>
internal static class PageParser
{
    /// <summary>The largest page that is read, in bytes. The largest of 241 measured pages has 1.6 million.</summary>
    public const int LargestPage = 4 * 1024 * 1024;

    /// <summary>The most elements of a page; the largest of 241 measured pages has 10,000. As many take about 100 MB.</summary>
    public const int MostElements = 150_000;

    /// <summary>Elements deeper than this are put beside each other, as browsers do.</summary>
    private const int DeepestElement = 300;

    // What the readers ask for; everything else a page carries (data-*, on*) is not even stored.
    private static readonly HashSet<string> Attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "class", "id", "role", "hidden", "aria-hidden", "style", "lang", "dir", "itemprop", "itemtype", "itemscope", "rel", "href", "src", "content",
        "name", "property", "http-equiv", "datetime", "pubdate", "title", "type", "alt", "data-src", "data-original", "srcset",
    };

    /// <summary>Parses.</summary>
    /// <param name="html">The page's text.</param>
    /// <returns>The document; null where the page is more than may be read.</returns>
    public static IHtmlDocument? Parse(string html)
    {
        if (!ParseWork.IsBearable(html))
        {
            return null;
        }

        var elements = 0;
        var known = Attributes.GetAlternateLookup<ReadOnlySpan<char>>();
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,
            SkipProcessingInstructions = true,
            DisableElementPositionTracking = true,
            MaximumDepth = DeepestElement,
            ShouldEmitAttribute = (ref _, name) => known.Contains(name.Span),
            OnCreated = (_, _) =>
            {
                if (++elements > MostElements)
                {
                    throw new TooManyElementsException();
                }
            },
        });
        try
        {
            return parser.ParseDocument(html);
        }
        catch (TooManyElementsException)
        {
            return null;
        }
    }

    // The parser asks nobody whether to go on; this is the way out of it.
    private sealed class TooManyElementsException : Exception;
}
