namespace NewsBot.Ingestion.Html.Body;

/// <summary>How much is taken for furniture.</summary>
internal enum PruneLevel
{
    /// <summary>By tags, roles, and what classes and ids say.</summary>
    Everything,

    /// <summary>By tags and roles alone: some pages call their article a "comment".</summary>
    TagsOnly,

    /// <summary>Nothing: some pages put their article into a form.</summary>
    Nothing,
}
