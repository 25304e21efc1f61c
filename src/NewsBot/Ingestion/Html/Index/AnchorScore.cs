using System.Collections.Immutable;
using NewsBot.Ingestion.Html.Body;
using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Index;

/// <summary>Tells links to articles from all others: by their addresses, their words, their places, and because a list's links are alike.</summary>
internal static class AnchorScore
{
    /// <summary>Points of an article's link. A headline (3) with a slug (2) has them; so has a headline in a heading (2) under an address that says nothing.</summary>
    private const int Article = 4;

    private const int ShortestTitle = 12;
    private const int LongestTitle = 300;
    private const int ShortestHeadline = 25;
    private const int WordsOfAHeadline = 4;
    private const int ListLength = 3;

    /// <summary>The links to articles in the order of the page, each address once, with the best words that lead there.</summary>
    /// <param name="anchors">All links within the site.</param>
    public static List<IndexAnchor> Articles(ImmutableArray<IndexAnchor> anchors)
    {
        var lists = anchors.GroupBy(anchor => anchor.Shape, StringComparer.Ordinal)
            .Where(list => list.Count() >= ListLength && list.Average(anchor => anchor.Title.Length) >= ShortestHeadline)
            .Select(list => list.Key).ToHashSet(StringComparer.Ordinal);
        var articles = new List<IndexAnchor>();
        foreach (var links in anchors.GroupBy(anchor => anchor.Address))
        {
            // A picture, a headline and "Read more" lead to the same page.
            var best = links.Where(anchor => IsTitle(anchor.Title)).Select(anchor => (Anchor: anchor, Score: Score(anchor, lists.Contains(anchor.Shape)))).OrderByDescending(one => one.Score).FirstOrDefault();
            if (best.Anchor is not null && best.Score >= Article)
            {
                articles.Add(best.Anchor);
            }
        }

        return articles;
    }

    private static int Score(IndexAnchor anchor, bool isInList)
    {
        var words = anchor.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return ArticleAddress.Score(anchor.Address)
            + (words >= WordsOfAHeadline ? 2 : words == WordsOfAHeadline - 1 ? 1 : 0)
            + (anchor.Title.Length >= ShortestHeadline ? 1 : 0)
            + (anchor.IsHeading ? 2 : 0)
            + (isInList ? 1 : 0)
            + Place(anchor.Element);
    }

    private static int Place(PageElement element)
    {
        const int Outside = -10;
        const int Beside = -6;
        const int Inside = 1;
        if (element["rel"]?.Contains("sponsored", StringComparison.OrdinalIgnoreCase) == true)
        {
            return Outside;
        }

        var place = 0;
        foreach (var around in element.Ancestors())
        {
            place = around.Name switch
            {
                "nav" or "footer" => Outside,
                "aside" => Math.Min(place, Beside),
                "main" or "article" when place == 0 => Inside,
                _ when around["role"] is "navigation" or "contentinfo" or "menu" => Outside,
                _ => place,
            };
            if (place == Outside)
            {
                return Outside;
            }
        }

        return place;
    }

    private static bool IsTitle(string title) => title.Length is >= ShortestTitle and <= LongestTitle && title.Contains(' ', StringComparison.Ordinal) && !BoilerplateLine.Matches(title) && !DateLine.IsNothingElse(title);
}
