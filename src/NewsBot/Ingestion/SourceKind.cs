namespace NewsBot.Ingestion;

/// <summary>The kinds of sources.</summary>
public enum SourceKind
{
    /// <summary>A folder of page dumps; folders inside it are read too.</summary>
    Folder,

    /// <summary>A feed: RSS, Atom, JSON Feed, a news sitemap.</summary>
    Feed,

    /// <summary>A web page that lists articles: a front page or a section.</summary>
    Page,
}
