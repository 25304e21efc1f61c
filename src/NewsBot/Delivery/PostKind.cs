namespace NewsBot.Delivery;

/// <summary>The kinds of messages that are pushed.</summary>
internal enum PostKind
{
    /// <summary>One story.</summary>
    Headline,

    /// <summary>Several stories, because a cadence gathers them or because there are many.</summary>
    Digest,

    /// <summary>Several stories that quiet hours held.</summary>
    AfterQuiet,

    /// <summary>Several stories that came while nothing could be posted.</summary>
    CatchUp,

    /// <summary>One story as it is now, in place of the message that told it.</summary>
    Edit,

    /// <summary>Something that administrators should know.</summary>
    Notice,
}
