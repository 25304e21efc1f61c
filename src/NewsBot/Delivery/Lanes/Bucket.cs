namespace NewsBot.Delivery.Lanes;

/// <summary>A limit that the answers tell: so many calls in a window that ends at a moment.</summary>
internal sealed class Bucket
{
    // Answers of one window name its end a little differently, for each is on its way for another while.
    private static readonly TimeSpan SameWindow = TimeSpan.FromMilliseconds(500);
    private int _limit = 1;
    private int _remaining = 1;
    private int _underWay;
    private TimeSpan _resetAt;

    /// <summary>Whether a call may go out. After the window's end the answers that are under way tell of the next one.</summary>
    public bool IsOpen(TimeSpan now) => _remaining > 0 || (_resetAt <= now && _underWay == 0);

    /// <summary>The earliest moment that is known.</summary>
    public TimeSpan Earliest(TimeSpan now) => _remaining == 0 && _resetAt > now ? _resetAt : now;

    /// <summary>True where the window is over and no call is under way.</summary>
    public bool IsIdle(TimeSpan now) => _resetAt <= now && _underWay == 0;

    /// <summary>A call goes out.</summary>
    public void Take(TimeSpan now)
    {
        // Until an answer says more, a new window has what the last one had.
        _remaining = IsIdle(now) ? _limit - 1 : _remaining - 1;
        _underWay++;
    }

    /// <summary>A call ended.</summary>
    public void End() => _underWay--;

    /// <summary>An answer told how the bucket stands.</summary>
    public void Learn(int limit, int remaining, TimeSpan resetAt)
    {
        // Answers overtake each other: within a window the smaller number is the later truth. Of a new window the calls under way will take their part.
        _remaining = resetAt > _resetAt + SameWindow ? Math.Max(0, remaining - _underWay) : Math.Min(_remaining, remaining);
        _limit = Math.Max(1, limit);
        _resetAt = resetAt > _resetAt ? resetAt : _resetAt;
    }
}
