namespace NewsBot.Stories.Timelines;

/// <summary>How a time was said.</summary>
internal enum FoundDateKind
{
    /// <summary>By name or number, or reckoned from the article's own date.</summary>
    Stated,

    /// <summary>Reckoned from a date told before ("three days later").</summary>
    Derived,

    /// <summary>A clock time, on the date of its sentence.</summary>
    Clock,

    /// <summary>How long something took.</summary>
    Duration,
}
