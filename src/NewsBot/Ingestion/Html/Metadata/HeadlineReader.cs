using System.Text.RegularExpressions;
using NewsBot.Ingestion.Html.Body;

namespace NewsBot.Ingestion.Html.Metadata;

/// <summary>The headline of a page, without the name of its site.</summary>
internal static partial class HeadlineReader
{
    private const int ShortestHeadline = 8;
    private const int MostHeadings = 200;
    private const int WordsOfAHeadline = 4;
    private const int WordsOfASiteName = 3;

    // Documentation puts a link to the heading behind it.
    private static readonly char[] PermanentLink = ['¶', ' '];

    /// <summary>Reads it.</summary>
    /// <param name="facts">The page.</param>
    /// <returns>The headline, "" where the page has none; and by what it was found.</returns>
    public static (string Title, string Why) Read(PageFacts facts)
    {
        var headings = facts.Root.Elements().Where(element => element.Name is "h1" or "h2").OrderBy(element => element.Name, StringComparer.Ordinal).Take(MostHeadings).Select(element => element.WholeText().TrimEnd(PermanentLink)).Where(text => text.Length > 0).ToList();
        var structured = facts.Structured.Select(article => article.Headline).FirstOrDefault(headline => headline is not null);
        if (structured is not null && headings.Exists(heading => PageTitles.KeyOf(heading) == PageTitles.KeyOf(structured)))
        {
            // What search engines and social networks are told may be another headline than the one above the text.
            return (structured, "JSON-LD and heading");
        }

        var (title, why) = facts.Meta.First("dc:title", "dcterms:title", "dcterm:title", "og:title", "weibo:article:title", "weibo:webpage:title", "title", "twitter:title", "parsely-title", "sailthru:title") is { } meta ? (meta, "meta")
            : structured is not null && SharesWord(structured, facts.DocumentTitle) ? (structured, "JSON-LD")
            : (facts.DocumentTitle, "title element");
        return title.Length > 0 ? (Clean(title, headings, facts.SiteName), why)
            : structured is not null ? (structured, "JSON-LD")
            : headings.Count > 0 ? (headings[0], "heading")
            : ("", "none");
    }

    private static bool SharesWord(string headline, string title) =>
        title.Length == 0 || PageTitles.KeyOf(headline).Split(' ').Intersect(PageTitles.KeyOf(title).Split(' '), StringComparer.Ordinal).Any();

    private static string Clean(string title, List<string> headings, string? site)
    {
        if (site is { Length: > 1 } && WithoutSite(title, site) is { } bare)
        {
            return bare;
        }

        var separators = Separator().Matches(title);
        if (separators.Count == 0)
        {
            return title;
        }

        // A heading that is a part of the title is the headline; the rest is the site's or the section's name.
        var key = PageTitles.KeyOf(title);
        var part = headings.Find(heading => PageTitles.KeyOf(heading) is { Length: >= ShortestHeadline } own && own != key && (key.StartsWith(own, StringComparison.Ordinal) || (own.Length > key.Length / 2 && key.EndsWith(own, StringComparison.Ordinal))));
        if (part is not null)
        {
            return part;
        }

        var last = separators[^1];
        var rest = title[(last.Index + last.Length)..];
        return Words(title[..last.Index]) >= WordsOfAHeadline && IsName(rest) ? title[..last.Index] : title;
    }

    private static string? WithoutSite(string title, string site)
    {
        if (title.Length < site.Length + ShortestHeadline)
        {
            return null;
        }

        var bare = title.EndsWith(site, StringComparison.OrdinalIgnoreCase) ? title[..^site.Length].TrimEnd(' ', '|', '\\', '/', '»', '·', '•', '—', '–', ':', '-')
            : title.StartsWith(site, StringComparison.OrdinalIgnoreCase) ? title[site.Length..].TrimStart(' ', '|', '\\', '/', '»', '·', '•', '—', '–', ':', '-')
            : title;
        return bare.Length >= ShortestHeadline && bare.Length + site.Length < title.Length ? bare : null;
    }

    // A headline's second half is a clause: it begins small, or it asks.
    private static bool IsName(string text) => Words(text) <= WordsOfASiteName && text.Length > 0 && !char.IsLower(text[0]) && text[^1] is not ('?' or '!' or '؟');

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"\s+[|\\/»·•—–]\s+|\s+-\s+|\s*\|\s*|\s+::\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Separator();
}
