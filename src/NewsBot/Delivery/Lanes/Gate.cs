using System.Collections.Immutable;

namespace NewsBot.Delivery.Lanes;

/// <summary>What bounds the calls of one key, or of the account: documented rates, the bucket that answers name, and the pauses that were asked for.</summary>
/// <param name="rates">The documented rates.</param>
internal sealed class Gate(ImmutableArray<LaneRate> rates)
{
    private readonly ImmutableArray<SlidingWindow> _windows = [.. rates.Select(rate => new SlidingWindow(rate))];
    private Bucket? _bucket;
    private TimeSpan _heldUntil;

    /// <summary>Whether a call may go out.</summary>
    public bool IsOpen(TimeSpan now)
    {
        foreach (var window in _windows)
        {
            if (!window.IsOpen(now))
            {
                return false;
            }
        }

        return _heldUntil <= now && _bucket?.IsOpen(now) != false;
    }

    /// <summary>The earliest moment that is known; calls that are under way may make it later.</summary>
    public TimeSpan Earliest(TimeSpan now)
    {
        var at = Later(Later(now, _heldUntil), _bucket?.Earliest(now) ?? now);
        foreach (var window in _windows)
        {
            at = Later(at, window.Earliest(now));
        }

        return at;
    }

    /// <summary>True where half of a rate is used up.</summary>
    public bool IsBusy(TimeSpan now) => _windows.Any(window => window.IsBusy(now));

    /// <summary>The distance between calls that are spread evenly over the narrowest of the rates.</summary>
    public TimeSpan Gap(TimeSpan now) => _windows.IsEmpty ? TimeSpan.Zero : _windows.Max(window => window.Gap(now));

    /// <summary>True where nothing bounds the next call any more.</summary>
    public bool IsIdle(TimeSpan now) => _heldUntil <= now && _bucket?.IsIdle(now) != false && _windows.All(window => window.IsIdle(now));

    /// <summary>A call goes out.</summary>
    public void Take(TimeSpan now)
    {
        _bucket?.Take(now);
        foreach (var window in _windows)
        {
            window.Take();
        }
    }

    /// <summary>A call ended.</summary>
    /// <param name="at">The latest moment at which it can have arrived.</param>
    /// <param name="countedInBucket">True where it went out after the bucket was known.</param>
    public void End(TimeSpan at, bool countedInBucket)
    {
        if (countedInBucket)
        {
            _bucket?.End();
        }

        foreach (var window in _windows)
        {
            window.End(at);
        }
    }

    /// <summary>True once an answer named a bucket.</summary>
    public bool HasBucket => _bucket is not null;

    /// <summary>An answer told how the bucket stands.</summary>
    public void Learn(LaneBucket told, TimeSpan now) => (_bucket ??= new Bucket()).Learn(told.Limit, told.Remaining, now + told.ResetAfter);

    /// <summary>Nothing goes out for a while.</summary>
    public void Hold(TimeSpan until) => _heldUntil = Later(_heldUntil, until);

    /// <summary>The platform refused a call that kept the documented rates: they are lower than that.</summary>
    public void Refused(TimeSpan now)
    {
        foreach (var window in _windows)
        {
            window.Refused(now);
        }
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
