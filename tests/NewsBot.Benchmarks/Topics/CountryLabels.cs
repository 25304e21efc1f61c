using NewsBot.Topics;

namespace NewsBot.Benchmarks.Topics;

/// <summary>Reads the labels of Reuters' indexers as topics of the catalogue. Most are names that the catalogue knows anyway.</summary>
internal sealed class CountryLabels(TopicCatalogue catalogue)
{
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        // What is called Congo today was Zaire then, and has a label of its own.
        ["congo"] = "congo",
        ["yemen-demo-republic"] = "yemen",
        ["yemen-arab-republic"] = "yemen",
        ["netherlands-antilles"] = "curacao",
    };

    /// <summary>ISO codes of the countries of the Middle East and North Africa.</summary>
    public static readonly HashSet<string> MiddleEast =
        new("DZ BH EG IR IQ IL JO KW LB LY MA OM PS QA SA SY TN TR AE YE".Split(' '), StringComparer.Ordinal);

    /// <summary>The ISO code of a label; the label itself where the catalogue has no such country, so that it counts as missed.</summary>
    public string Code(string label) =>
        catalogue.TryFind(Spellings.GetValueOrDefault(label, label), out var topic) && topic.Iso is { } iso ? iso : label;
}
