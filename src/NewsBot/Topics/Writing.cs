namespace NewsBot.Topics;

/// <summary>How a text uses capitals.</summary>
internal enum Writing
{
    /// <summary>As in sentences: a capital means a name.</summary>
    Sentences,

    /// <summary>As in English headlines: most words have one.</summary>
    TitleCase,

    /// <summary>Everything in capitals.</summary>
    Capitals,
}
