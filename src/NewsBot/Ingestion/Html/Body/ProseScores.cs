using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Body;

/// <summary>
/// Finds the element that holds most of the prose where nothing is marked: each paragraph gives points for its length and its commas to
/// the elements around it, fewer the farther. After Arc90's Readability and its descendant at https://github.com/mozilla/readability, without joining of siblings.
/// </summary>
internal sealed class ProseScores
{
    private const int Reach = 5;
    private readonly Dictionary<PageElement, double> _scores = [];

    /// <summary>Finds it.</summary>
    /// <param name="body">The pruned body.</param>
    /// <returns>The element; null where nothing is long enough to be a paragraph.</returns>
    public static PageElement? Best(PageElement body)
    {
        var scores = new ProseScores();
        foreach (var element in body.Elements())
        {
            scores.Give(element);
        }

        return scores.Top();
    }

    private void Give(PageElement element)
    {
        const int ShortestParagraph = 25;
        if (element.TextLength < ShortestParagraph || !IsParagraph(element))
        {
            return;
        }

        var points = 1 + Commas(element) + Math.Min(element.TextLength / 100, 3);
        var distance = 0;
        foreach (var around in element.Ancestors().Take(Reach).TakeWhile(one => one.Name != "html"))
        {
            var before = _scores.TryGetValue(around, out var score) ? score : Start(around);
            _scores[around] = before + (points / (distance == 0 ? 1.0 : distance == 1 ? 2 : distance * 3));
            distance++;
        }
    }

    private PageElement? Top()
    {
        const double NearlyAsGood = 0.75;
        const int EnoughAlternatives = 3;
        foreach (var element in _scores.Keys.ToList())
        {
            _scores[element] *= 1 - element.LinkShare;
        }

        // Among equals the first of the page: a dictionary that was only added to keeps its order.
        var best = _scores.Count == 0 ? null : _scores.MaxBy(score => score.Value).Key;
        if (best is null || best.Name == "body")
        {
            return best;
        }

        var alternatives = _scores.OrderByDescending(score => score.Value).Take(Reach).Where(score => score.Key != best && score.Value >= NearlyAsGood * _scores[best]).Select(score => score.Key).ToList();
        if (alternatives.Count >= EnoughAlternatives)
        {
            best = best.Ancestors().TakeWhile(around => around.Name != "body").FirstOrDefault(around => alternatives.Count(one => one.Ancestors().Contains(around)) >= EnoughAlternatives) ?? best;
        }

        return AloneInside(Climb(best));
    }

    // An element around the best that scores better still holds more of the same text.
    private PageElement Climb(PageElement best)
    {
        var last = _scores.GetValueOrDefault(best);
        var lowest = last / 3;
        foreach (var around in best.Ancestors().TakeWhile(one => one.Name != "body").Where(_scores.ContainsKey))
        {
            if (_scores[around] < lowest)
            {
                break;
            }

            if (_scores[around] > last)
            {
                return around;
            }

            last = _scores[around];
        }

        return best;
    }

    private static PageElement AloneInside(PageElement best)
    {
        while (best.Parent is { } parent && parent.Name != "body" && parent.Children.Count(child => child.TextLength > 0) == 1)
        {
            best = parent;
        }

        return best;
    }

    private static bool IsParagraph(PageElement element) => element.Name switch
    {
        "p" or "pre" => true,
        "td" or "blockquote" or "div" or "section" or "center" => element.Children.TrueForAll(PageTree.IsInline),
        _ => false,
    };

    private static int Commas(PageElement element) =>
        element.IsText ? element.Text.Count(character => character is ',' or '،' or '，' or '、') : element.Children.Sum(Commas);

    private static double Start(PageElement element) => element.Name switch
    {
        "div" or "section" or "main" => 5,
        "article" => 8,
        "pre" or "td" or "blockquote" => 3,
        "address" or "ol" or "ul" or "dl" or "dd" or "dt" or "li" or "form" => -3,
        "th" or ['h', >= '1' and <= '6'] => -5,
        _ => 0,
    } + (element.Meaning.HasFlag(ClassMeaning.Likely) ? 25 : 0) - (element.Meaning.HasFlag(ClassMeaning.Unlikely) ? 25 : 0);
}
