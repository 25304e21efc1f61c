namespace NewsBot.Stories.Timelines;

/// <summary>How exactly a moment is known.</summary>
public enum Granularity
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A week, from Monday.</summary>
    Week,

    /// <summary>A weekend, Saturday and Sunday.</summary>
    Weekend,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Ten years.</summary>
    Decade,
}
