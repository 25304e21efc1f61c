using System.Collections.Immutable;
using NewsBot.Articles;
using NewsBot.Ingestion.Html.Tree;
using NewsBot.Ingestion.PageDumps;

namespace NewsBot.Ingestion.Html.Body;

/// <summary>The captions of an article, their credits apart.</summary>
internal static class PageCaptions
{
    private const int LongestCredit = 80;

    /// <summary>Reads them: the blocks of one figure are one caption, a short last one its credit.</summary>
    /// <param name="blocks">The article's blocks.</param>
    public static ImmutableArray<Caption> Of(ImmutableArray<TextBlock> blocks) =>
        [.. blocks.Where(block => block.Kind == PageBlockKind.Caption).GroupBy(block => Figure(block.Element)).Select(figure => Read([.. figure.Select(block => block.Text)])).Distinct()];

    private static Caption Read(List<string> lines) => lines.Count > 1 && lines[^1].Length <= LongestCredit
        ? new Caption(string.Join(' ', lines[..^1]), PhotoCredit.Split($"{lines[^1]}") is { Credit: { } credit } ? credit : lines[^1])
        : PhotoCredit.Split(string.Join(' ', lines));

    // The outermost element around that belongs to the picture; a caption without a figure stands for itself.
    private static PageElement Figure(PageElement element) => element.Ancestors().LastOrDefault(around => around.IsCaption) ?? element;
}
