namespace NewsBot.Ingestion;

/// <summary>Whether the page of a feed's item is fetched for its whole text.</summary>
public enum FullText
{
    /// <summary>Where the feed has only a teaser.</summary>
    Auto,

    /// <summary>Never; what the feed says is all.</summary>
    Never,

    /// <summary>For every new item.</summary>
    Always,
}
