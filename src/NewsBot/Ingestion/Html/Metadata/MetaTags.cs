using AngleSharp.Html.Dom;

namespace NewsBot.Ingestion.Html.Metadata;

/// <summary>The <c>meta</c> elements of a page by name: property, name and itemprop alike, lower case, <c>dc.title</c> as <c>dc:title</c>.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    /// <summary>Reads them.</summary>
    /// <param name="document">The page.</param>
    public MetaTags(IHtmlDocument document)
    {
        foreach (var meta in document.GetElementsByTagName("meta"))
        {
            var content = PlainText.Of(meta.GetAttribute("content") ?? "");
            if (content.Length == 0)
            {
                continue;
            }

            foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
            {
                foreach (var name in (meta.GetAttribute(attribute) ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                {
                    var key = name.Replace('.', ':');
                    if (!_values.TryGetValue(key, out var values))
                    {
                        values = [];
                        _values.Add(key, values);
                    }

                    values.Add(content);
                }
            }
        }
    }

    /// <summary>The first of these that the page has; null where it has none.</summary>
    /// <param name="names">Names, best first.</param>
    public string? First(params ReadOnlySpan<string> names) => All(names) is [var first, ..] ? first : null;

    /// <summary>All values of the first of these that the page has: several authors are several elements.</summary>
    /// <param name="names">Names, best first.</param>
    public IReadOnlyList<string> All(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var values))
            {
                return values;
            }
        }

        return [];
    }
}
