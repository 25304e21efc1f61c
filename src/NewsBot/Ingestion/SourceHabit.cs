namespace NewsBot.Ingestion;

/// <summary>How often a source brings news.</summary>
/// <param name="UsualGap">The median time between two looks that brought some.</param>
/// <param name="LongestGap">The longest such time: its nights and weekends.</param>
/// <param name="LastNews">When it last brought some.</param>
/// <param name="Gaps">How many gaps this was told from.</param>
internal sealed record SourceHabit(TimeSpan UsualGap, TimeSpan LongestGap, DateTimeOffset LastNews, int Gaps)
{
    /// <summary>Fewer gaps are no habit.</summary>
    private const int FewestGaps = 5;

    /// <summary>Fewer gaps do not show how long a source sleeps.</summary>
    private const int FewestGapsForSilence = 12;

    // A pause of eight times the usual one, and a quarter longer than any before, is no night's sleep.
    private const double RemarkableGaps = 8;
    private const double RemarkableExcess = 1.25;

    /// <summary>A source that writes every minute is not missed before.</summary>
    private static readonly TimeSpan ShortestSilence = TimeSpan.FromHours(1);

    /// <summary>From when on silence is remarkable; null where too little is known. The time of day is no part of it: the longest gap holds the nights.</summary>
    public DateTimeOffset? SilentFrom => Gaps < FewestGapsForSilence ? null
        : LastNews + new[] { ShortestSilence, UsualGap * RemarkableGaps, LongestGap * RemarkableExcess }.Max();

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
