using System.Collections.Immutable;

namespace NewsBot.Topics;

/// <summary>What one name can mean, ready for matching.</summary>
internal sealed class NameEntry
{
    /// <summary>The topics it can stand for, the likeliest first; empty for a blocked phrase.</summary>
    public ImmutableArray<NameReading> Readings { get; set; } = [];

    /// <summary>The topics that it stands for in a dateline only.</summary>
    public ImmutableArray<NameReading> DatelineReadings { get; set; } = [];

    /// <summary>Whether it means anything outside a dateline.</summary>
    public bool InText => Blocked || !Readings.IsEmpty;

    /// <summary>Whether it is a phrase in which no name counts.</summary>
    public bool Blocked { get; set; }

    /// <summary>How it must be written.</summary>
    public NameCase Case { get; set; } = NameCase.Capitals;

    /// <summary>Whether it needs its dots where everything is set in capitals.</summary>
    public bool WordInCapitals { get; set; }

    /// <summary>Whether people are called so as well.</summary>
    public bool Personal { get; set; }

    /// <summary>Whether the text around it may decide what it means.</summary>
    public bool Ambiguous => Readings.Length > 1 || (Readings.Length == 1 && Readings[0].NeedsCompany);
}
