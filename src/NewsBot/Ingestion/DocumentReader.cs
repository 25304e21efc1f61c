using System.Text;
using NewsBot.Ingestion.Feeds;
using NewsBot.Ingestion.Html;
using NewsBot.Ingestion.PageDumps;
using NewsBot.Ingestion.Remote;

namespace NewsBot.Ingestion;

/// <summary>Reads a document of any kind: a feed as all its items, a web page as its article, any other text as a page dump. What it is, its content says.</summary>
internal static class DocumentReader
{
    // Where a document of markup has begun, whatever junk stands before it.
    private const int BeginningBytes = 1024;

    private static readonly string[] Beginnings = ["<?xml", "<!doctype", "<html", "<rss", "<feed", "<rdf:rdf"];
    private static readonly string[] PageBeginnings = ["<!doctype html", "<html"];

    // Where a file lies says nothing about what it was on the web; its relative links lead nowhere.
    private static readonly Uri Nowhere = new("file:///saved");

    /// <summary>Reads a file.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="path">Its absolute path, named in problems.</param>
    /// <param name="defaults">What its source says.</param>
    /// <returns>The articles, or the problem; never throws for what stands in the file.</returns>
    public static Reading OfFile(ReadOnlyMemory<byte> content, string path, ReadingDefaults defaults)
    {
        if (!IsMarkup(content.Span))
        {
            return PageDumpReader.Read(content.Span, path, defaults);
        }

        var reading = OfWeb(content, contentType: null, Nowhere, defaults);
        return reading with { Problems = [.. reading.Problems.Select(problem => problem with { Place = path })] };
    }

    /// <summary>Reads what the web has: a feed or a page.</summary>
    /// <param name="content">The bytes, no longer compressed.</param>
    /// <param name="contentType">The header <c>Content-Type</c>; null where there was none.</param>
    /// <param name="address">Where it stood; relative links are seen from it.</param>
    /// <param name="defaults">What its source says.</param>
    /// <returns>The articles, or the problem; never throws for what stands in it.</returns>
    public static Reading OfWeb(ReadOnlyMemory<byte> content, string? contentType, Uri address, ReadingDefaults defaults)
    {
        var (feed, noFeed) = FeedReader.Read(content, contentType, address);
        if (feed is not null)
        {
            return new Reading(feed.Version.ToString().ToLowerInvariant(), [.. feed.Items.Select(item => ItemArticle.Of(item, feed, defaults)).OfType<Articles.ArticleText>()], []);
        }

        var (page, noPage) = ArticlePageReader.Read(content, contentType, address);
        return page is not null ? new Reading("page", [ItemArticle.Of(new FeedItem(), page, address, defaults)], [])
            : new Reading(DumpProblems.UnknownFormat, [], [IsPage(content.Span) || contentType is not null ? noPage! : noFeed!]);
    }

    private static bool IsMarkup(ReadOnlySpan<byte> content)
    {
        var beginning = Beginning(content);
        return (beginning.StartsWith('<') && beginning.Length > 1 && (char.IsAsciiLetter(beginning[1]) || beginning[1] is '!' or '?'))
            || (beginning.StartsWith('{') && beginning.Contains("jsonfeed.org", StringComparison.Ordinal))
            || Beginnings.Any(mark => beginning.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsPage(ReadOnlySpan<byte> content)
    {
        var beginning = Beginning(content);
        return PageBeginnings.Any(mark => beginning.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }

    // The marks are ASCII: without its zero bytes UTF-16 shows them too.
    private static string Beginning(ReadOnlySpan<byte> content) =>
        Encoding.Latin1.GetString(content[..Math.Min(content.Length, BeginningBytes)]).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\t', '\r', '\n');
}
