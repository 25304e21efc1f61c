namespace NewsBot.Platforms;

/// <summary>Gives each call the earliest moment that keeps a rate in every window, also the sliding ones.</summary>
internal sealed class PacedQueue(SendRate rate)
{
    private readonly Queue<DateTimeOffset> _given = new();
    private DateTimeOffset _heldUntil;

    /// <summary>The earliest moment at or after another; it stays free.</summary>
    public DateTimeOffset Earliest(DateTimeOffset from)
    {
        var at = from < _heldUntil ? _heldUntil : from;
        var free = _given.Count >= rate.Calls ? _given.Peek() + rate.Span : at;
        return at < free ? free : at;
    }

    /// <summary>Takes the earliest moment at or after another.</summary>
    public DateTimeOffset Reserve(DateTimeOffset from)
    {
        var at = Earliest(from);
        if (_given.Count >= rate.Calls)
        {
            _given.Dequeue();
        }

        _given.Enqueue(at);
        return at;
    }

    /// <summary>Nothing goes out before a moment.</summary>
    public void HoldUntil(DateTimeOffset until) => _heldUntil = until > _heldUntil ? until : _heldUntil;

    /// <summary>How long nothing may go out from a moment on.</summary>
    public TimeSpan HeldFrom(DateTimeOffset now) => _heldUntil > now ? _heldUntil - now : TimeSpan.Zero;

    /// <summary>True where no past call bounds the next one any more.</summary>
    public bool IsIdle(DateTimeOffset now) => _heldUntil <= now && _given.All(given => given + rate.Span <= now);
}
