namespace NewsBot.Ingestion.Feeds;

/// <summary>What the value of a <see cref="FeedText"/> is.</summary>
public enum FeedTextKind
{
    /// <summary>Text as it stands; a <c>&lt;</c> in it is a character.</summary>
    Plain,

    /// <summary>HTML markup, as tolerant as HTML is.</summary>
    Html,

    /// <summary>Markup that stood in the feed as elements of its own.</summary>
    Xhtml,
}
