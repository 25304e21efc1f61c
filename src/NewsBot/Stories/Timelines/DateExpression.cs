using NodaTime;

namespace NewsBot.Stories.Timelines;

/// <summary>What a text says of a time, before it is reckoned out.</summary>
/// <param name="Start">Where it begins in the sentence.</param>
/// <param name="End">Behind its last character.</param>
internal abstract record DateExpression(int Start, int End)
{
    /// <summary>"April 14, 2026", "14/4/2026".</summary>
    internal sealed record Full(int Start, int End, LocalDate Date) : DateExpression(Start, End);

    /// <summary>"April 14": the year is to be found.</summary>
    internal sealed record DayOfMonth(int Start, int End, int Month, int Day) : DateExpression(Start, End);

    /// <summary>"April 2026".</summary>
    internal sealed record MonthOfYear(int Start, int End, int Year, int Month) : DateExpression(Start, End);

    /// <summary>"in April", "last April", "April next year".</summary>
    internal sealed record NamedMonth(int Start, int End, int Month, int? YearShift, bool IsLast, bool IsNext) : DateExpression(Start, End);

    /// <summary>"on Monday", "last Monday", "until Monday".</summary>
    internal sealed record Weekday(int Start, int End, IsoDayOfWeek Day, WeekdayRelation Relation) : DateExpression(Start, End);

    /// <summary>"today", "three days ago", "last week", "next year".</summary>
    internal sealed record Shifted(int Start, int End, Granularity Unit, int Count) : DateExpression(Start, End);

    /// <summary>"three days later", "the next day": from the date that was told last.</summary>
    internal sealed record Later(int Start, int End, Granularity Unit, int Count) : DateExpression(Start, End);

    /// <summary>"2026".</summary>
    internal sealed record WholeYear(int Start, int End, int Number) : DateExpression(Start, End);

    /// <summary>"the 1990s".</summary>
    internal sealed record Decade(int Start, int End, int FirstYear) : DateExpression(Start, End);

    /// <summary>"at 6 p.m.", "shortly before midnight": on the date of the sentence.</summary>
    internal sealed record Clock(int Start, int End) : DateExpression(Start, End);

    /// <summary>"for three days"; a count of null is not said ("several").</summary>
    internal sealed record Duration(int Start, int End, DateLexicon.Unit Unit, decimal? Count) : DateExpression(Start, End);
}
