namespace NewsBot.Topics;

/// <summary>Where in an article a name stands.</summary>
internal enum TextZone
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>The standfirst, and the first sentence of the body.</summary>
    Opening,

    /// <summary>What follows the first sentence while the body is still opening.</summary>
    Lead,

    /// <summary>The rest of the body.</summary>
    Rest,
}
