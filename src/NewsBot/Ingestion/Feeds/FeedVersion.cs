namespace NewsBot.Ingestion.Feeds;

/// <summary>What a feed is written in.</summary>
public enum FeedVersion
{
    /// <summary>None of the known ones; it was read for what it has.</summary>
    Unknown,

    /// <summary>RSS without a version that is known.</summary>
    Rss,

    /// <summary>RSS 0.90, on RDF.</summary>
    Rss090,

    /// <summary>RSS 0.91 by Netscape, with a DTD.</summary>
    Rss091Netscape,

    /// <summary>RSS 0.91 by UserLand.</summary>
    Rss091,

    /// <summary>RSS 0.92.</summary>
    Rss092,

    /// <summary>RSS 0.93.</summary>
    Rss093,

    /// <summary>RSS 0.94.</summary>
    Rss094,

    /// <summary>RSS 1.0, on RDF.</summary>
    Rss10,

    /// <summary>RSS 2.0 and its 2.0.x.</summary>
    Rss20,

    /// <summary>Atom without a version that is known.</summary>
    Atom,

    /// <summary>Atom 0.3 and its forerunners.</summary>
    Atom03,

    /// <summary>Atom 1.0 (RFC 4287).</summary>
    Atom10,

    /// <summary>JSON Feed 1.0 and 1.1.</summary>
    JsonFeed,

    /// <summary>A sitemap of pages, with Google's news elements or without.</summary>
    Sitemap,

    /// <summary>A sitemap of sitemaps; they are the feed's links with the relation "sitemap".</summary>
    SitemapIndex,
}
