namespace NewsBot.Commands;

/// <summary>What an option takes; completion and the platforms' option types follow from it.</summary>
public enum OptionKind
{
    /// <summary>A topic of the catalogue; takes several words.</summary>
    Topic,

    /// <summary>A topic, else free words.</summary>
    TopicOrWords,

    /// <summary>A topic or a story's id.</summary>
    TopicOrStory,

    /// <summary>A story's id.</summary>
    Story,

    /// <summary>Free words up to the end.</summary>
    Words,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A span back from now ("24h", "7d", "today", "week").</summary>
    Period,

    /// <summary>A cadence ("now", "hourly", "daily 08:00").</summary>
    Cadence,

    /// <summary>The name of a command.</summary>
    Command,

    /// <summary>One of the names of settings.</summary>
    Setting,
}
