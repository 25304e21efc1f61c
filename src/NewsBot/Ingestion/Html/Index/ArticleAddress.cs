using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsBot.Ingestion.Html.Metadata;

namespace NewsBot.Ingestion.Html.Index;

/// <summary>What the address of a page says about it: articles have dates, numbers or many words in their paths; sections have one word.</summary>
internal static partial class ArticleAddress
{
    // Where sites keep everything that is no article.
    private static readonly FrozenSet<string> NoArticles = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, [.. """
        tag tags topic topics category categories section sections author authors writer writers contributor contributors columnist columnists people profile profiles user users member members
        login signin signup register account subscribe subscription subscriptions newsletter newsletters donate about about-us aboutus contact contact-us contactus privacy privacy-policy terms
        terms-of-use terms-of-service cookies cookie-policy advertise advertising jobs careers help faq sitemap archive archives search page pages rss feed feeds podcast podcasts shop store
        gallery galleries events event live-tv livetv tv radio schedule weather apps app wp-login.php wp-admin print share comments cdn-cgi
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)]);

    private static readonly FrozenSet<string> NoPages = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".pdf", ".mp3", ".mp4", ".m3u8", ".zip", ".xml", ".rss", ".json", ".css", ".js", ".ics", ".epub");

    /// <summary>Without fragment and what only tells the publisher where a reader came from.</summary>
    /// <param name="address">An absolute address.</param>
    public static Uri Clean(Uri address)
    {
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !Tracking().IsMatch(part)).ToList();
        return new UriBuilder(address) { Fragment = "", Query = string.Join('&', query) }.Uri;
    }

    /// <summary>How much it looks like an article's; below 0 for what is none.</summary>
    /// <param name="address">An absolute address.</param>
    public static int Score(Uri address)
    {
        const int Never = -10;
        const int ManyWords = 4;
        var parts = Uri.UnescapeDataString(address.AbsolutePath).Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 && address.Query.Length < 2)
        {
            return Never;
        }

        // The last part may be named so ("/2026/05/03/weather"); what stands before it is a place.
        var last = parts.Length == 0 ? "" : parts[^1];
        if (NoPages.Contains(Path.GetExtension(last)) || (parts.Length < 3 ? parts : parts[..2]).Any(NoArticles.Contains))
        {
            return Never;
        }

        var words = Words().Count(last);
        return (LinkDate.Of(address) is not null ? 3 : 0)
            + (LongNumber().IsMatch(last) || ArticleQuery().IsMatch(address.Query) ? 2 : 0)
            + (words >= ManyWords ? 2 : words == ManyWords - 1 ? 1 : 0)
            + (Page().IsMatch(last) ? 1 : 0)
            + (words <= 1 && !last.Any(char.IsDigit) && address.Query.Length < 2 ? -2 : 0);
    }

    [GeneratedRegex(@"^(?:utm_\w+|fbclid|gclid|at_\w+|ref|source|mc_cid|mc_eid|cmpid|ns_\w+)=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tracking();

    [GeneratedRegex(@"[\p{L}\p{M}]{2,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<![0-9])[0-9]{5,}(?![0-9])|-[0-9a-f]{8,}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"[?&](?:id|p|article|articleid|newsid|nid|story)=[0-9]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ArticleQuery();

    [GeneratedRegex(@"\.(?:s?html?|aspx|php)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Page();
}
