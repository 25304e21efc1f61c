namespace NewsBot.Stories;

/// <summary>What became of a candidate.</summary>
public enum IntakeOutcome
{
    /// <summary>A new article.</summary>
    New,

    /// <summary>A new text of a known article; the old one is kept.</summary>
    Revised,

    /// <summary>A known article seen at another place, or again.</summary>
    Duplicate,
}
