namespace NewsBot.Delivery.Lanes;

/// <summary>The shortest time between a call and its answer of the last minutes: what the way itself takes.</summary>
internal sealed class ShortestTrip
{
    // A way changes; what was measured longer ago than two of these counts no more.
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);
    private TimeSpan _began;
    private TimeSpan _last = TimeSpan.MaxValue;
    private TimeSpan _current = TimeSpan.MaxValue;

    /// <summary>The shortest; zero while none is known.</summary>
    public TimeSpan Length => Shorter(_last, _current) is var shortest && shortest == TimeSpan.MaxValue ? TimeSpan.Zero : shortest;

    /// <summary>A call was answered.</summary>
    public void Add(TimeSpan trip, TimeSpan now)
    {
        if (now - _began > Period)
        {
            (_last, _current, _began) = (_current, TimeSpan.MaxValue, now);
        }

        _current = Shorter(_current, trip);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
