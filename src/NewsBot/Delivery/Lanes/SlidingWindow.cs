namespace NewsBot.Delivery.Lanes;

/// <summary>
/// Keeps a rate as the platform counts it. When a call arrived there is not known, only that it was before its answer came: so a call holds its
/// place until one span after that. No span at the platform's edge then ever holds more than the rate, however long each way takes.
/// </summary>
/// <param name="rate">The rate.</param>
internal sealed class SlidingWindow(LaneRate rate)
{
    // Half of the rate may go out at once: the other half is spread over the rest of the span.
    private const int BusyShare = 2;

    private readonly Slowdown _slowdown = new(rate.Span);
    private readonly Queue<TimeSpan> _ended = new();
    private int _underWay;

    /// <summary>Whether a call may go out.</summary>
    public bool IsOpen(TimeSpan now) => Taken(now) < rate.Calls;

    /// <summary>The earliest moment that is known; calls that are under way may make it later.</summary>
    public TimeSpan Earliest(TimeSpan now) => Taken(now) >= rate.Calls && _ended.TryPeek(out var oldest) ? oldest + _slowdown.SpanAt(now) : now;

    /// <summary>True where half of the rate is used up.</summary>
    public bool IsBusy(TimeSpan now) => Taken(now) * BusyShare >= rate.Calls;

    /// <summary>The distance between calls that are spread evenly.</summary>
    public TimeSpan Gap(TimeSpan now) => _slowdown.SpanAt(now) / rate.Calls;

    /// <summary>True where no past call bounds the next one, and the documented rate holds.</summary>
    public bool IsIdle(TimeSpan now) => Taken(now) == 0 && _slowdown.IsOver;

    /// <summary>A call goes out.</summary>
    public void Take() => _underWay++;

    /// <summary>A call ended.</summary>
    /// <param name="at">The latest moment at which it can have arrived.</param>
    public void End(TimeSpan at)
    {
        _underWay--;
        _ended.Enqueue(at);
    }

    /// <summary>The platform refused a call that kept the rate.</summary>
    public void Refused(TimeSpan now) => _slowdown.Refused(now);

    private int Taken(TimeSpan now)
    {
        var span = _slowdown.SpanAt(now);
        while (_ended.TryPeek(out var oldest) && oldest + span <= now)
        {
            _ended.Dequeue();
        }

        return _underWay + _ended.Count;
    }
}
