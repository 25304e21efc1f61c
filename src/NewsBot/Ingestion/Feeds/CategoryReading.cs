using System.Collections.Immutable;
using NewsBot.Ingestion.Feeds.Markup;

namespace NewsBot.Ingestion.Feeds;

/// <summary>Reads categories, subjects and keywords.</summary>
internal static class CategoryReading
{
    private const int LongestTerm = 200;

    /// <summary>All of a feed or an item, each once, in order.</summary>
    /// <param name="around">The element that they stand in.</param>
    public static ImmutableArray<FeedCategory> All(FeedElement around) =>
        [.. around.Elements.SelectMany(Read).Where(category => category.Term.Length is > 0 and <= LongestTerm).Take(FeedLimits.PerItem).Distinct()];

    private static IEnumerable<FeedCategory> Read(FeedElement element) => element.Name switch
    {
        "category" => [new FeedCategory(Html.HtmlText.Line(element["term"] ?? element.Text), element["scheme"] ?? element["domain"], element["label"])],
        "dc:subject" => [new FeedCategory(Html.HtmlText.Line(element.Text))],
        "media:category" => [new FeedCategory(element.Text, element["scheme"] is { Length: > 0 } scheme ? scheme : "http://search.yahoo.com/mrss/category_schema", element["label"])],
        "itunes:category" => Nested(element).Select(term => new FeedCategory(term, "http://www.itunes.com/")),
        "itunes:keywords" => Words(element).Select(term => new FeedCategory(term, "http://www.itunes.com/")),
        "keywords" or "media:keywords" or "news:keywords" or "tags" => Words(element).Select(term => new FeedCategory(term)),
        "media:group" => element.Elements.Where(inner => inner.Name != "media:group").SelectMany(Read),
        "news:news" => element.Elements.Where(inner => inner.Name == "news:keywords").SelectMany(Read),
        _ => [],
    };

    private static IEnumerable<string> Words(FeedElement element) => element.Text.Split([',', '،', ';', '؛'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Nested(FeedElement element) =>
        element["text"] is { } term ? [term, .. element.Elements.Where(inner => inner.Name == element.Name).SelectMany(Nested)] : [];
}
