namespace NewsBot.Messages;

/// <summary>How a run looks.</summary>
public enum RunStyle
{
    /// <summary>As the text around it.</summary>
    Plain,

    /// <summary>Bold.</summary>
    Bold,

    /// <summary>Italic.</summary>
    Italic,

    /// <summary>A command or an id, in a fixed width.</summary>
    Code,

    /// <summary>A word that a search found.</summary>
    Highlight,
}
