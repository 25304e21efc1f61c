using System.Collections.Frozen;

namespace NewsBot.Ingestion.Feeds.Markup;

/// <summary>The usual prefixes of the namespaces that feeds use. Publishers choose other prefixes, forget to declare them, and write the addresses in other letters.</summary>
internal static class ElementNames
{
    /// <summary>The namespace of XHTML.</summary>
    public const string Xhtml = "xhtml";

    // Of the formats themselves the prefix is empty.
    private static readonly FrozenDictionary<string, string> Prefixes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["http://backend.userland.com/rss"] = "",
        ["http://backend.userland.com/rss2"] = "",
        ["http://backend.userland.com/rss2.1"] = "",
        ["http://backend.userland.com/rss091"] = "",
        ["http://blogs.law.harvard.edu/tech/rss"] = "",
        ["http://my.netscape.com/rdf/simple/0.9/"] = "",
        ["http://my.netscape.com/publish/formats/rss-0.91.dtd"] = "",
        ["http://channel.netscape.com/rdf/simple/0.9/"] = "",
        ["http://purl.org/net/rss1.1#"] = "",
        ["http://purl.org/net/rss1.1/"] = "",
        ["http://purl.org/rss/1.0/"] = "",
        ["http://example.com/newformat#"] = "",
        ["http://example.com/necho"] = "",
        ["http://purl.org/echo/"] = "",
        ["uri/of/echo/namespace#"] = "",
        ["http://purl.org/pie/"] = "",
        ["http://purl.org/atom/ns#"] = "",
        ["http://www.w3.org/2005/Atom"] = "",
        ["http://www.sitemaps.org/schemas/sitemap/0.9"] = "",
        ["http://www.google.com/schemas/sitemap/0.84"] = "",
        ["http://purl.org/rss/1.0/modules/content/"] = "content",
        ["http://purl.org/dc/elements/1.0/"] = "dc",
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://purl.org/dc/terms/"] = "dcterms",
        ["http://search.yahoo.com/mrss"] = "media",
        ["http://search.yahoo.com/mrss/"] = "media",
        ["http://video.search.yahoo.com/mrss"] = "media",
        ["http://video.search.yahoo.com/mrss/"] = "media",
        ["http://www.itunes.com/DTDs/Podcast-1.0.dtd"] = "itunes",
        ["http://example.com/DTDs/Podcast-1.0.dtd"] = "itunes",
        ["http://www.georss.org/georss"] = "georss",
        ["http://www.georss.org/georss/10"] = "georss",
        ["http://www.opengis.net/gml"] = "gml",
        ["http://www.opengis.net/gml/3.2"] = "gml",
        ["http://www.w3.org/2003/01/geo/wgs84_pos#"] = "geo",
        ["http://purl.org/rss/1.0/modules/slash/"] = "slash",
        ["http://purl.org/rss/1.0/modules/syndication/"] = "sy",
        ["http://purl.org/syndication/thread/1.0"] = "thr",
        ["http://backend.userland.com/creativeCommonsRssModule"] = "cc",
        ["http://creativecommons.org/ns#license"] = "cc",
        ["http://creativecommons.org/ns#"] = "cc",
        ["http://web.resource.org/cc/"] = "cc",
        ["http://www.google.com/schemas/sitemap-news/0.9"] = "news",
        ["http://www.google.com/schemas/sitemap-image/1.1"] = "image",
        ["http://rssnamespace.org/feedburner/ext/1.0"] = "feedburner",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        ["http://www.w3.org/1999/xhtml"] = Xhtml,
        ["http://www.w3.org/XML/1998/namespace"] = "xml",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of an element for readers of feeds.</summary>
    /// <param name="address">The address of its namespace; empty where none is declared.</param>
    /// <param name="prefix">The prefix that is written; empty where there is none.</param>
    /// <param name="localName">Its name without prefix.</param>
    public static string Of(string address, string prefix, string localName)
    {
        var usual = Prefixes.GetValueOrDefault(address.Trim(), prefix.ToLowerInvariant());
        var name = localName.ToLowerInvariant();
        return usual.Length == 0 ? name : string.Concat(usual, ":", name);
    }
}
