namespace NewsBot.Tests.Platforms.Servers;

/// <summary>Allows a number of calls in a sliding window of time.</summary>
public sealed class RateWindow(TimeProvider time, int calls, TimeSpan window)
{
    private readonly Queue<DateTimeOffset> _taken = new();

    /// <summary>Takes a place, or says how long to wait for one.</summary>
    public TimeSpan? Take()
    {
        var now = time.GetUtcNow();
        while (_taken.TryPeek(out var oldest) && oldest <= now - window)
        {
            _taken.Dequeue();
        }

        if (_taken.Count >= calls)
        {
            return _taken.Peek() + window - now;
        }

        _taken.Enqueue(now);
        return null;
    }
}
