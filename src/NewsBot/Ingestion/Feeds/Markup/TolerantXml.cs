using NewsBot.Ingestion.Html;

namespace NewsBot.Ingestion.Feeds.Markup;

/// <summary>Makes a tree of XML in any state: read as it should be, or else tag by tag, within the bounds of <see cref="FeedLimits"/>.</summary>
internal static class TolerantXml
{
    /// <summary>Reads.</summary>
    /// <param name="text">The document.</param>
    /// <param name="repairs">Takes, in sentences, what was wrong and what was left.</param>
    /// <returns>An element without name that holds the root elements.</returns>
    public static FeedElement Read(string text, List<string> repairs)
    {
        var tree = new FeedTreeBuilder();
        if (SoundXml.Read(text, tree) is { } fault)
        {
            repairs.Add($"it is no well-formed XML: {HtmlText.Clean(fault)}");
            tree = new FeedTreeBuilder();
            BrokenXml.Read(text, tree);
        }

        if (tree.IsFull)
        {
            repairs.Add($"it has more than {FeedLimits.Elements:N0} elements; the first ones were read");
        }

        if (tree.WasTooDeep)
        {
            repairs.Add($"its elements stand more than {FeedLimits.Depth} deep in each other");
        }

        return tree.Tree;
    }
}
