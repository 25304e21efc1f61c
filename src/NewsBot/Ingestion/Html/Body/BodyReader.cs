using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Body;

/// <summary>
/// Finds the article of a page: what the page marks as its article, checked against where its prose is; and once more with less taken
/// away where that left next to nothing. The order and the numbers are explained in docs/pages.md.
/// </summary>
internal static class BodyReader
{
    /// <summary>Characters that a marked article has at least.</summary>
    private const int Enough = 250;

    /// <summary>Characters that are enough where the mark has the page's headline.</summary>
    private const int EnoughUnderHeadline = 100;

    /// <summary>Where the prose is so many times longer elsewhere, the mark is wrong.</summary>
    private const double TooMuchMore = 3;

    /// <summary>A second try must bring so many times more to be believed where it is short too.</summary>
    private const double WorthIt = 1.5;

    /// <summary>Finds it.</summary>
    /// <param name="page">The page's body with nothing taken away; it stays so.</param>
    /// <param name="titles">What the page calls itself.</param>
    public static FoundBody Read(PageElement page, PageTitles titles)
    {
        var (best, isHeaded) = Find(page, titles, PruneLevel.Everything);
        foreach (var level in (ReadOnlySpan<PruneLevel>)[PruneLevel.TagsOnly, PruneLevel.Nothing])
        {
            if (best.Length >= Enough || isHeaded)
            {
                break;
            }

            var (other, _) = Find(page, titles, level);
            best = other.Length >= Enough || other.Length > WorthIt * best.Length ? other with { Why = $"{other.Why}, {level}" } : best;
        }

        return best;
    }

    private static (FoundBody Body, bool IsHeaded) Find(PageElement page, PageTitles titles, PruneLevel level)
    {
        var root = page.Copy();
        Pruning.Prune(root, level);
        var scored = ProseScores.Best(root) is { } prose ? Blocks(prose, "prose", titles) : null;
        var others = new List<FoundBody>();
        foreach (var candidate in BodyCandidate.Marked(root, titles))
        {
            var found = Blocks(candidate.Element, candidate.Why, titles);
            if (candidate.IsHeaded && found.Length >= EnoughUnderHeadline)
            {
                return (found, true);
            }

            if (found.Length >= Enough && !(scored?.Length > TooMuchMore * found.Length))
            {
                return (found, false);
            }

            others.Add(found);
        }

        return (scored?.Length >= Enough ? scored : others.Append(scored).Append(Blocks(root, "body", titles)).OfType<FoundBody>().MaxBy(found => found.Length)!, false);
    }

    private static FoundBody Blocks(PageElement element, string why, PageTitles titles) => new(BlockFilter.Filter(BlockReader.Read(element), titles), why);
}
