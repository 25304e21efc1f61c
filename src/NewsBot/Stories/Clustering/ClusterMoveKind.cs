namespace NewsBot.Stories.Clustering;

/// <summary>Why articles go from one story to another.</summary>
internal enum ClusterMoveKind
{
    /// <summary>Both tell one event; the older story stays.</summary>
    Merged,

    /// <summary>The story told two events; the younger becomes a story of its own.</summary>
    Parted,

    /// <summary>An article that stood alone found its story.</summary>
    Moved,
}
