namespace NewsBot.Ingestion;

/// <summary>The kinds of sources.</summary>
public enum SourceKind
{
    /// <summary>A folder of page dumps; folders inside it are read too.</summary>
    Folder,
}
