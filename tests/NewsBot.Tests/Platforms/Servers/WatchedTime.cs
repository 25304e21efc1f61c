using System.Threading.Channels;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.Servers;

/// <summary>A clock that a test sets, and that says when somebody begins to wait on it.</summary>
public sealed class WatchedTime : TimeProvider
{
    private readonly FakeTime _time = new();
    private readonly Channel<TimeSpan> _begun = Channel.CreateUnbounded<TimeSpan>();

    public override TimeZoneInfo LocalTimeZone => _time.LocalTimeZone;

    public override long TimestampFrequency => _time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _time.GetUtcNow();

    public override long GetTimestamp() => _time.GetTimestamp();

    public void Advance(TimeSpan by) => _time.Advance(by);

    /// <summary>What was begun so far is not asked for.</summary>
    public void Forget()
    {
        while (_begun.Reader.TryRead(out _))
        {
        }
    }

    /// <summary>Waits until somebody waits for a span of time; what was begun before it and does not fit is passed over.</summary>
    public async Task<TimeSpan> WaitedForAsync(Func<TimeSpan, bool> fits)
    {
        while (true)
        {
            var span = await _begun.Reader.ReadAsync();
            if (fits(span))
            {
                return span;
            }
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = _time.CreateTimer(callback, state, dueTime, period);
        _begun.Writer.TryWrite(dueTime);
        return new WatchedTimer(timer, _begun.Writer);
    }

    private sealed class WatchedTimer(ITimer timer, ChannelWriter<TimeSpan> begun) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var changed = timer.Change(dueTime, period);
            begun.TryWrite(dueTime);
            return changed;
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
