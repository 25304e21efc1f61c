using NewsBot.Ingestion.Html.Body;

namespace NewsBot.Ingestion.Html.Metadata;

/// <summary>The summary line of a page: the one that readers see under the headline, or what the page tells search engines.</summary>
internal static class StandfirstReader
{
    private const int Shortest = 20;
    private const int Longest = 600;

    /// <summary>Its beginning is compared with the text, for descriptions are often the first paragraph, cut somewhere.</summary>
    private const int Compared = 60;

    /// <summary>Reads it.</summary>
    /// <param name="facts">The page.</param>
    /// <param name="title">Its headline.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The line; null where there is none, where it is cut, or where title or text say the same.</returns>
    public static string? Read(PageFacts facts, string title, string text)
    {
        var seen = facts.Elements.Where(Pruning.IsStandfirst).ToList();
        var body = PageTitles.KeyOf(text);
        var headline = PageTitles.KeyOf(title);
        return (seen.Count is 1 or 2 ? seen.Select(element => element.WholeText()) : [])
            .Concat(facts.Structured.Select(article => article.Description))
            .Append(facts.Meta.First("og:description", "description", "twitter:description", "dc:description", "sailthru:description"))
            .FirstOrDefault(line => line is { Length: >= Shortest and <= Longest } && !IsCut(line) && IsNew(PageTitles.KeyOf(line), body, headline));
    }

    private static bool IsCut(string line) => line.EndsWith('…') || line.EndsWith("...", StringComparison.Ordinal) || line.EndsWith("[…]", StringComparison.Ordinal) || line.EndsWith("[...]", StringComparison.Ordinal);

    private static bool IsNew(string key, string body, string headline) =>
        key.Length > 0 && key != headline && !headline.StartsWith(key, StringComparison.Ordinal) && !body.Contains(key[..Math.Min(key.Length, Compared)], StringComparison.Ordinal);
}
