namespace NewsBot.Delivery.Lanes;

/// <summary>How many pushes may be ready and wait: enough that the lane never runs dry, few enough that none is claimed long before it can go out.</summary>
/// <param name="count">So many.</param>
internal sealed class LaneSeats(int count)
{
    private readonly Queue<(TaskCompletionSource<bool> Told, TimeSpan Deadline)> _asking = new();
    private int _taken;

    /// <summary>Asks for a seat.</summary>
    /// <returns>True with a seat, false where there was none before the deadline.</returns>
    public Task<bool> Ask(TimeSpan deadline)
    {
        var told = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asking.Enqueue((told, deadline));
        return told.Task;
    }

    /// <summary>Takes a seat where one is free and nobody asked before.</summary>
    /// <param name="waiting">Pushes that have entered and wait.</param>
    public bool TryTake(int waiting)
    {
        if (_asking.Count > 0 || _taken + waiting >= count)
        {
            return false;
        }

        _taken++;
        return true;
    }

    /// <summary>A seat is free again.</summary>
    public void Release() => _taken--;

    /// <summary>Gives seats to those who asked.</summary>
    /// <param name="waiting">Pushes that have entered and wait.</param>
    /// <param name="from">From when on there are seats.</param>
    /// <param name="now">The moment.</param>
    /// <param name="wake">When something else is to be done.</param>
    /// <returns>When to look again.</returns>
    public TimeSpan Grant(int waiting, TimeSpan from, TimeSpan now, TimeSpan wake)
    {
        while (_asking.TryPeek(out var first))
        {
            if (from <= now && _taken + waiting < count)
            {
                _taken++;
                _asking.Dequeue().Told.TrySetResult(true);
            }
            else if (first.Deadline <= now || from > first.Deadline)
            {
                _asking.Dequeue().Told.TrySetResult(false);
            }
            else
            {
                var next = from > now && from < first.Deadline ? from : first.Deadline;
                return next < wake ? next : wake;
            }
        }

        return wake;
    }
}
