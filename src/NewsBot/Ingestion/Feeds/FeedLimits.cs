namespace NewsBot.Ingestion.Feeds;

/// <summary>The bounds of one document. They keep the worst document below two seconds and 200 MB; real feeds stay a hundred times below.</summary>
public static class FeedLimits
{
    /// <summary>Bytes. The largest news feeds, with the full text of some hundred items, have about 2 MB.</summary>
    public const int Bytes = 8 * 1024 * 1024;

    /// <summary>Elements. A sitemap may have 50,000 addresses (sitemaps.org), news sitemaps 1,000 (Google); elements beyond are not read.</summary>
    public const int Elements = 150_000;

    /// <summary>Elements within elements. Text below is kept, its elements are not told apart.</summary>
    public const int Depth = 100;

    /// <summary>Attributes of one element; further ones are not read.</summary>
    public const int Attributes = 64;

    /// <summary>Items, links, people or categories of one list; the first ones are read. A publisher's whole archive is no news.</summary>
    public const int Items = 5_000;

    /// <summary>Links, people, categories, pictures or contents of one item.</summary>
    public const int PerItem = 100;

    /// <summary>Points of one place.</summary>
    public const int Points = 1_000;

    /// <summary>Characters of a date; a longer text is none.</summary>
    public const int DateText = 100;
}
