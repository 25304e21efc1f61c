namespace NewsBot.Articles;

/// <summary>How exactly a date was stated.</summary>
public enum DatePrecision
{
    /// <summary>Only the day is known.</summary>
    Day,

    /// <summary>The time of day is known too.</summary>
    Time,
}
