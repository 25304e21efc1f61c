namespace NewsBot.Topics;

/// <summary>Where in an article a name stands.</summary>
internal enum TextZone
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>The standfirst, and the opening of the body.</summary>
    Lead,

    /// <summary>The rest of the body.</summary>
    Rest,
}
