using System.Collections.Immutable;
using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Index;

/// <summary>Tells links to articles from all others: by their addresses, their words, their places, and because a list's links are alike.</summary>
internal sealed class AnchorScore
{
    /// <summary>Points of an article's link. A headline (3) with a slug (2) has them; so has a headline in a heading (2) under an address that says nothing.</summary>
    private const int Article = 4;

    /// <summary>Points of a link that looks like most of an article list's.</summary>
    private const int ArticleInList = 1;

    private const int ShortestHeadline = 25;

    // The headlines of a list on the average; menus have words of ten letters.
    private const int HeadlinesOfAList = 20;
    private const int WordsOfAHeadline = 4;
    private const int ListLength = 3;

    private readonly Uri _index;
    private readonly AnchorPlaces _places;
    private readonly ImmutableArray<IndexAnchor> _anchors;
    private readonly HashSet<string> _lists;

    private AnchorScore(ImmutableArray<IndexAnchor> anchors, PageElement root, Uri index)
    {
        (_anchors, _index, _places) = (anchors, index, new AnchorPlaces(root));
        _lists = [.. anchors.GroupBy(anchor => anchor.Shape, StringComparer.Ordinal).Where(list => list.Count() >= ListLength && list.Average(anchor => anchor.Title.Length) >= HeadlinesOfAList).Select(list => list.Key)];
    }

    /// <summary>The links to articles in the order of the page, each address once, with the best words that lead there.</summary>
    /// <param name="anchors">All links within the site.</param>
    /// <param name="root">The page.</param>
    /// <param name="index">Its address.</param>
    public static List<IndexAnchor> Articles(ImmutableArray<IndexAnchor> anchors, PageElement root, Uri index) => new AnchorScore(anchors, root, index).Articles();

    private List<IndexAnchor> Articles()
    {
        var pages = new List<(IndexAnchor Anchor, int Score)>();
        foreach (var links in _anchors.GroupBy(anchor => anchor.Address))
        {
            // A picture, a headline and "Read more" lead to the same page.
            var best = links.Where(anchor => AnchorTitles.IsTitle(anchor.Title)).Select(anchor => (Anchor: anchor, Score: Score(anchor))).OrderByDescending(one => one.Score).FirstOrDefault();
            if (best.Anchor is not null)
            {
                pages.Add(best);
            }
        }

        // The short headline under a short address is known by the company that it keeps.
        var articleLists = pages.GroupBy(page => page.Anchor.Shape, StringComparer.Ordinal)
            .Where(list => _lists.Contains(list.Key) && list.Count(page => page.Score >= Article) is >= 2 and var sure && sure * 2 > list.Count())
            .Select(list => list.Key).ToHashSet(StringComparer.Ordinal);
        return [.. pages.Where(page => page.Score >= (articleLists.Contains(page.Anchor.Shape) ? ArticleInList : Article)).Select(page => page.Anchor)];
    }

    private int Score(IndexAnchor anchor)
    {
        const int Never = -10;
        if (HouseLink.Is(anchor.Title, anchor.Address))
        {
            return Never;
        }

        var words = anchor.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return ArticleAddress.Score(anchor.Address, _index)
            + (words >= WordsOfAHeadline ? 2 : words == WordsOfAHeadline - 1 ? 1 : 0)
            + (anchor.Title.Length >= ShortestHeadline ? 1 : 0)
            + (anchor.IsHeading ? 2 : 0)
            + (_lists.Contains(anchor.Shape) ? 1 : 0)
            + _places.Score(anchor.Element);
    }
}
