using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsBot.Ingestion.Feeds;
using NewsBot.Ingestion.Html.Metadata;
using NewsBot.Ingestion.Html.Tree;

namespace NewsBot.Ingestion.Html.Index;

/// <summary>What the address of a page says about it: articles have dates, numbers or many words in their paths; sections have one word.</summary>
internal static partial class ArticleAddress
{
    // Where sites keep everything that is no article.
    private static readonly FrozenSet<string> NoArticles = Names("""
        tag tags topic topics category categories section sections author authors writer writers contributor contributors columnist columnists journalist journaliste auteur autor autoren people profile profiles user users member members
        login signin signup register account subscribe subscription subscriptions newsletter newsletters donate about about-us aboutus contact contact-us contactus privacy privacy-policy terms
        terms-of-use terms-of-service cookies cookie-policy advertise advertising jobs careers help faq sitemap archive archives search page pages rss feed feeds shop store
        events event schedule weather apps app wp-login.php wp-admin print share comments cdn-cgi poll polls vote sponsored partner-content partnercontent paid-content advertorial
        ad ads offers deals coupons index default home
        """);

    // What is looked at or listened to, and what grows by the minute: pages without a text that could be an article.
    private static readonly FrozenSet<string> NoTexts = Names("""
        video videos gallery galleries photo photos in-pictures photo-gallery photo-essay podcast podcasts audio listen watch radio tv live-tv livetv live liveblog live-blog liveblogs live-updates
        program programs programme programmes show shows episode episodes infographic infographics cartoon cartoons
        """);

    private static readonly FrozenSet<string> NoEnds = Names("print amp share comments respond feed email comment-page-1");

    private static readonly FrozenSet<string> NoPages = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".pdf", ".mp3", ".mp4", ".m3u8", ".zip", ".xml", ".rss", ".json", ".css", ".js", ".ics", ".epub");

    /// <summary>Without fragment and what only tells the publisher where a reader came from.</summary>
    /// <param name="address">An absolute address.</param>
    public static Uri Clean(Uri address)
    {
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !PageAddress.IsTracking(part)).ToList();
        return new UriBuilder(address) { Fragment = "", Query = string.Join('&', query) }.Uri;
    }

    /// <summary>The links of a page, each to the plain address where the page links to that too and the query says nothing that a program would look up.</summary>
    /// <param name="links">The links, with clean addresses.</param>
    public static List<(PageElement Element, Uri Address)> WithoutNeedlessQueries(List<(PageElement Element, Uri Address)> links)
    {
        var plain = links.Select(link => link.Address).Where(address => address.Query.Length == 0).ToHashSet();
        return links.ConvertAll(link => link.Address.Query.Length > 0 && !link.Address.Query.Any(char.IsAsciiDigit) && plain.TryGetValue(new UriBuilder(link.Address) { Query = "" }.Uri, out var same) ? (link.Element, same) : link);
    }

    /// <summary>How much it looks like an article's; below 0 for what is none.</summary>
    /// <param name="address">An absolute address.</param>
    /// <param name="index">The page that links there.</param>
    public static int Score(Uri address, Uri index)
    {
        const int Never = -10;
        const int ManyWords = 4;
        var parts = Uri.UnescapeDataString(address.AbsolutePath).Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isNumbered = ArticleQuery().IsMatch(address.Query);
        if (!isNumbered && (parts.Length == 0 || address.AbsolutePath == index.AbsolutePath || IsPeriod(parts)))
        {
            return Never;
        }

        // The last part may be named so ("/2026/05/03/weather"); what stands before it is a place.
        var last = parts.Length == 0 ? "" : parts[^1];
        var extension = Path.GetExtension(last);
        if (NoPages.Contains(extension) || NoEnds.Contains(last) || (parts.Length < 3 ? parts : parts[..2]).Any(NoArticles.Contains) || parts.SkipLast(1).Any(NoTexts.Contains)
            || (Page().IsMatch(last) && NoArticles.Contains(Path.GetFileNameWithoutExtension(last))) || NoTexts.Contains(last.Split('-')[0]) && LongNumber().IsMatch(last))
        {
            return Never;
        }

        var words = Words().Count(last);
        return (LinkDate.Of(address) is not null ? 3 : 0)
            + (isNumbered || Array.Exists(parts, LongNumber().IsMatch) ? 2 : 0)
            + (words >= ManyWords ? 2 : words == ManyWords - 1 ? 1 : 0)
            + (Page().IsMatch(last) ? 1 : 0)
            + (words > 1 || last.Any(char.IsDigit) || address.Query.Length > 1 ? 0 : parts.Length == 1 ? -4 : -2);
    }

    // "/2026/05/" lists what was published then.
    private static bool IsPeriod(string[] parts) => parts.Length <= 3 && Year().IsMatch(parts[0]) && Array.TrueForAll(parts, part => part.All(char.IsAsciiDigit));

    private static FrozenSet<string> Names(string names) => FrozenSet.Create(StringComparer.OrdinalIgnoreCase, names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"[\p{L}\p{M}]{2,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<![0-9])[0-9]{5,}(?![0-9])|-[0-9a-f]{8,}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"[?&](?:id|p|article|articleid|newsid|nid|story|storyid|sid)=[0-9]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex ArticleQuery();

    [GeneratedRegex(@"\.(?:s?html?|aspx?|php|jsp|cfm)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Page();

    [GeneratedRegex("^(?:19|20)[0-9]{2}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Year();
}
