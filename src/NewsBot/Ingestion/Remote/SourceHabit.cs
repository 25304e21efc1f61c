namespace NewsBot.Ingestion.Remote;

/// <summary>How often a source brings news.</summary>
/// <param name="UsualGap">The median time between two looks that brought some.</param>
/// <param name="LongestGap">The longest such time: its nights and weekends.</param>
/// <param name="LastNews">When it last brought some.</param>
/// <param name="Gaps">How many gaps this was told from.</param>
internal sealed record SourceHabit(TimeSpan UsualGap, TimeSpan LongestGap, DateTimeOffset LastNews, int Gaps)
{
    /// <summary>Fewer gaps are no habit.</summary>
    public const int FewestGaps = 5;

    /// <summary>Tells a habit; null where there were too few moments.</summary>
    /// <param name="moments">When it brought news, oldest first.</param>
    public static SourceHabit? Of(IReadOnlyList<DateTimeOffset> moments)
    {
        if (moments.Count <= FewestGaps)
        {
            return null;
        }

        var gaps = moments.Zip(moments.Skip(1), (earlier, later) => later - earlier).Order().ToList();
        return new SourceHabit(gaps[gaps.Count / 2], gaps[^1], moments[^1], gaps.Count);
    }
}
