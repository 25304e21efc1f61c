using System.Collections.Immutable;
using NewsBot.Ingestion.Html.Tree;
using NewsBot.Ingestion.PageDumps;

namespace NewsBot.Ingestion.Html.Body;

/// <summary>Drops the blocks that are not the article's: headlines, lists of links, dates, lines of boilerplate.</summary>
internal sealed class BlockFilter
{
    private readonly PageTitles _titles;
    private readonly Dictionary<PageElement, (double Links, int Text, int Items)> _lists = [];

    private BlockFilter(ImmutableArray<TextBlock> blocks, PageTitles titles)
    {
        _titles = titles;
        foreach (var block in blocks)
        {
            if (block.List is { } list)
            {
                var (links, text, items) = _lists.GetValueOrDefault(list);
                _lists[list] = (links + (block.Text.Length * block.LinkShare), text + block.Text.Length, items + 1);
            }
        }
    }

    /// <summary>Filters.</summary>
    /// <param name="blocks">All blocks of the element that holds the article.</param>
    /// <param name="titles">What the page calls itself.</param>
    public static ImmutableArray<TextBlock> Filter(ImmutableArray<TextBlock> blocks, PageTitles titles)
    {
        var filter = new BlockFilter(blocks, titles);
        return WithoutLooseHeadings([.. blocks.Where(filter.IsArticle)]);
    }

    private bool IsArticle(TextBlock block)
    {
        if (!block.Text.Any(char.IsLetterOrDigit))
        {
            return false;
        }

        if (block.Kind == PageBlockKind.Caption)
        {
            return block.LinkShare <= 0.8;
        }

        return block.HeadingLevel != 1
            && !(block.IsSubheading && _titles.IsTitle(block.Text))
            && !IsLinks(block)
            && !(block.Kind is not (PageBlockKind.Cell or PageBlockKind.ListItem) && DateLine.IsNothingElse(block.Text))
            && !BoilerplateLine.Matches(block.Text)
            && !(block.LinkShare > 0 && BoilerplateLine.Invites(block.Text))
            && !IsOrphan(block);
    }

    private bool IsLinks(TextBlock block)
    {
        const double LinkedItem = 0.6;
        const double LinkedList = 0.4;
        const double LinkedHeading = 0.8;
        const double LinkedSentence = 0.9;
        const double LinkedLine = 0.5;
        const int ShortestSentence = 60;
        const int LongestLine = 200;
        if (block.List is { } list)
        {
            var (links, text, items) = _lists[list];
            return block.LinkShare > LinkedItem || (items >= 2 && links > text * LinkedList);
        }

        return block.LinkShare > (block.HeadingLevel > 0 ? LinkedHeading
            : block.Text.Length >= ShortestSentence && Punctuation.EndsSentence(block.Text) ? LinkedSentence
            : block.Text.Length < LongestLine ? LinkedLine
            : LinkedHeading);
    }

    // A few words that are no sentence and that nobody marked as a paragraph are a label.
    private static bool IsOrphan(TextBlock block) =>
        block.Kind == PageBlockKind.Paragraph && block.IsBare && block.Text.Length < 40 && !Punctuation.EndsSentence(block.Text);

    // Headings in front of the text, behind it, and in rows without text between them are a table of contents or what else to read.
    private static ImmutableArray<TextBlock> WithoutLooseHeadings(ImmutableArray<TextBlock> blocks)
    {
        const int Row = 3;
        var kept = ImmutableArray.CreateBuilder<TextBlock>(blocks.Length);
        for (var at = 0; at < blocks.Length;)
        {
            var end = at + 1;
            while (blocks[at].IsSubheading && end < blocks.Length && blocks[end].HeadingLevel == blocks[at].HeadingLevel)
            {
                end++;
            }

            if (end - at < Row || !blocks[at].IsSubheading)
            {
                kept.AddRange(blocks.AsSpan()[at..end]);
            }

            at = end;
        }

        return [.. kept.SkipWhile(block => block.IsSubheading).Reverse().SkipWhile(block => block.IsSubheading).Reverse()];
    }
}
