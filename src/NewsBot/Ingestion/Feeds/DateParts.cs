namespace NewsBot.Ingestion.Feeds;

/// <summary>What a written date states.</summary>
/// <param name="Year">Four digits.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Time">The time of day; 24:00 and leap seconds reach into the next minute; null where none is stated.</param>
/// <param name="Offset">East of Greenwich; null where no zone is stated.</param>
internal sealed record DateParts(int Year, int Month, int Day, TimeSpan? Time, TimeSpan? Offset)
{
    // ISO 8601 allows +14:00 at most; what is beyond is no zone.
    private static readonly TimeSpan LargestOffset = TimeSpan.FromHours(14);

    /// <summary>The moment; null where the calendar has no such day.</summary>
    public DateTimeOffset? ToMoment()
    {
        if (Month is < 1 or > 12 || Day < 1 || Day > DateTime.DaysInMonth(Year, Month) || Time > TimeSpan.FromHours(24.001) || Offset?.Duration() > LargestOffset)
        {
            return null;
        }

        return new DateTimeOffset(Year, Month, Day, 0, 0, 0, Offset ?? TimeSpan.Zero) + (Time ?? TimeSpan.Zero);
    }
}
