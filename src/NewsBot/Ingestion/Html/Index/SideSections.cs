using System.Text.RegularExpressions;
using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Index;

/// <summary>The parts of a front page that are no news although articles are linked in them: what was read most, what to watch, what else there is on a topic.</summary>
internal static partial class SideSections
{
    private const int LongestHeading = 45;

    // A front page has five; a page that is all such headings is none.
    private const int MostSections = 50;

    // Between a heading and its list stand a wrapper or two.
    private const int HighestSection = 4;

    // What holds more of a page's links is the page, whatever its heading says.
    private const double LargestShare = 0.6;

    /// <summary>The elements under such headings.</summary>
    /// <param name="root">The page.</param>
    public static HashSet<PageElement> In(PageElement root)
    {
        var sections = new HashSet<PageElement>();
        foreach (var heading in root.Elements().Where(element => element.TextLength is > 0 and <= LongestHeading && element.Name != "h1" && IsSide(element)).Take(MostSections))
        {
            var below = Below(heading).ToList();
            if (below.Sum(element => element.LinkLength) <= root.LinkLength * LargestShare)
            {
                sections.UnionWith(below);
            }
        }

        return sections;
    }

    private static bool IsSide(PageElement element) => (element.Name is ['h', >= '1' and <= '6'] || (element.LinkLength == 0 && element.Children.TrueForAll(child => child.IsText || child.IsBare))) && Heading().IsMatch(element.WholeText());

    // What follows it, up to the next heading of its kind; where nothing that links follows, what follows the element around it.
    private static IEnumerable<PageElement> Below(PageElement heading)
    {
        var inside = heading;
        foreach (var around in heading.Ancestors().Take(HighestSection))
        {
            var following = around.Children.SkipWhile(child => child != inside).Skip(1).TakeWhile(child => child.Name != heading.Name && !child.Elements().Any(inner => inner.Name == heading.Name && inner.LinkLength == 0)).ToList();
            if (following.Exists(child => child.LinkLength > 0))
            {
                return following;
            }

            inside = around;
        }

        return [];
    }

    [GeneratedRegex("""
        ^\W*(?:
        (?:the\ )?most\ (?:read|popular|viewed|watched|shared|commented)\b.* |trending(?:\ (?:now|news|stories|topics|articles))? |popular(?:\ (?:now|posts|stories|articles|news|reads))? |top\ (?:10|ten|reads)
        |(?:you\ may|you\ might)\ (?:also\ )?like.* |recommended(?:\ .*)? |related(?:\ .*)? |more\ on\ this(?:\ .*)? |read\ (?:also|more|next) |don.t\ miss
        |videos?|watch|watch\ (?:now|live)|podcasts?|galler(?:y|ies)|photos?|pictures|in\ pictures|photo\ gallery|multimedia|sponsored(?:\ .*)?|partner\ content|advertisement
        |(?:الأخبار\ |الاخبار\ |المقالات\ )?(?:الأكثر|الاكثر|أكثر)\ (?:قراءة|مشاهدة|شعبية|تداولا|تداولاً|تعليقا|رواجا)\b.* |(?:مواضيع|موضوعات|أخبار|مقالات)\ (?:ذات\ صلة|متعلقة|مشابهة) |قد\ (?:يعجبك|يهمك).* |اقرأ\ (?:أيضا|أيضاً|ايضا)
        |(?:مكتبة\ |معرض\ |ألبوم\ )?(?:ال)?(?:فيديو|فيديوهات|صور|صورة|وسائط|بودكاست) |(?:فيديو|صور)\ وصور |إعلان|إعلانات
        )\W*$
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Heading();
}
