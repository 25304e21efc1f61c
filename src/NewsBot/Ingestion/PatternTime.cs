namespace NewsBot.Ingestion;

/// <summary>How long a pattern may look at one text.</summary>
internal static class PatternTime
{
    /// <summary>
    /// In milliseconds. The clock goes on while the machine does something else, so a bound near what a long text needs refuses sound documents on a busy one.
    /// Documents are bounded and no pattern here is slow on any that was built to be (tests count processor time); this only keeps a mistake in one from going on for ever.
    /// </summary>
    public const int Longest = 30_000;
}
