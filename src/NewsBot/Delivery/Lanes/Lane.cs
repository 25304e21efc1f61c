namespace NewsBot.Delivery.Lanes;

/// <summary>
/// The calls of one bot account, at the pace that its platform allows: answers before pushes, pushes in the order in which they came, each as soon
/// as the account's rate and its own key let it. It knows no platform: each call says which rates concern it, and each answer what it said.
/// </summary>
public sealed partial class Lane : IDisposable
{
    private const int ForgetOver = 10_000;

    // How far behind its time a push may be and still make up for it: what a timer is late.
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    /// <summary>Pushes are made ready for so long ahead; what would wait longer keeps neither a lease nor a place.</summary>
    internal static readonly TimeSpan Ahead = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly ILogger<Lane> _logger;
    private readonly string _name;
    private readonly long _began;
    private readonly ITimer _timer;
    private readonly Gate _account;
    private readonly Dictionary<string, Gate> _gates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _bucketOfKey = new(StringComparer.Ordinal);
    private readonly LinkedList<LanePass> _answers = new();
    private readonly LinkedList<LanePass> _pushes = new();
    private readonly Suspicion _suspicion = new();
    private readonly LaneSeats _seats;
    private TimeSpan _nextPush;
    private bool _disposed;

    /// <summary>Makes it.</summary>
    /// <param name="name">The account's platform, for the log.</param>
    /// <param name="total">The account's documented rate.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Told where the platform allows less than documented.</param>
    public Lane(string name, LaneRate total, TimeProvider time, ILogger<Lane> logger)
    {
        (_name, _time, _logger) = (name, time, logger);
        _began = time.GetTimestamp();
        _account = new Gate([total]);
        _seats = new LaneSeats(Math.Max(4, (int)Math.Ceiling(total.Calls * (Ahead / total.Span))));
        _timer = time.CreateTimer(static state => ((Lane)state!).OnTime(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Now => _time.GetElapsedTime(_began);

    /// <summary>Waits until a call may go out.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Its leave, to be disposed when it ended; where it would wait longer than its patience, the wait in place of the leave.</returns>
    public Task<LanePass> EnterAsync(LaneCall call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LanePass pass;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var now = Now;
            pass = new LanePass(this, call, GateOf(call, now), now + call.Patience);
            (call.IsAnswer ? _answers : _pushes).AddLast(pass);
            Pump(now);
        }

        return pass.Decided.IsCompleted || !cancellationToken.CanBeCanceled ? pass.Decided : CancellableAsync(pass, cancellationToken);
    }

    /// <summary>How long a call like this would wait for its own key; zero where the key is free.</summary>
    /// <param name="call">The call.</param>
    public TimeSpan WaitOf(LaneCall call)
    {
        lock (_lock)
        {
            var now = Now;
            return _gates.TryGetValue(KeyOf(call), out var gate) ? gate.Earliest(now) - now : TimeSpan.Zero;
        }
    }

    /// <summary>Waits until the lane has room for a further push. Whoever has a seat makes its push ready and enters it at once.</summary>
    /// <param name="patience">The longest wait that is worth it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The seat; null where the account is held for longer.</returns>
    public async Task<LaneSeat?> SeatAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        Task<bool> granted;
        lock (_lock)
        {
            granted = _seats.Ask(Now + patience);
            Pump(Now);
        }

        // Stopped while it waits, the seat is given back when it comes.
        try
        {
            return await granted.WaitAsync(cancellationToken) ? new LaneSeat(this) : null;
        }
        catch (OperationCanceledException)
        {
            _ = granted.ContinueWith(static (seat, lane) => ((Lane)lane!).Release(seat.Result), this, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw;
        }
    }

    /// <summary>Takes a seat where there is one now.</summary>
    public LaneSeat? TrySeat()
    {
        lock (_lock)
        {
            return IsNearlyOpen(Now) && _seats.TryTake(_pushes.Count) ? new LaneSeat(this) : null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _timer.Dispose();
        }
    }

    internal void Release(bool taken = true)
    {
        lock (_lock)
        {
            if (taken)
            {
                _seats.Release();
                Pump(Now);
            }
        }
    }

    internal void End(LanePass pass, LaneNews? news)
    {
        lock (_lock)
        {
            var now = Now;
            pass.Gate.End(now, pass.CountsInBucket);
            if (pass.Call.IsCounted)
            {
                _account.End(now, countedInBucket: false);
            }

            Learn(pass, news ?? LaneNews.None, now);
            Pump(now);
        }
    }

    private async Task<LanePass> CancellableAsync(LanePass pass, CancellationToken cancellationToken)
    {
        await using var stop = cancellationToken.UnsafeRegister(
            (_, token) =>
            {
                lock (_lock)
                {
                    if ((pass.Call.IsAnswer ? _answers : _pushes).Remove(pass))
                    {
                        pass.Cancel(token);
                        Pump(Now);
                    }
                }
            },
            state: null);
        return await pass.Decided;
    }

    private void OnTime()
    {
        lock (_lock)
        {
            if (!_disposed)
            {
                Pump(Now);
            }
        }
    }

    private void Pump(TimeSpan now)
    {
        var wake = Admit(_answers, now, TimeSpan.MaxValue);
        wake = Admit(_pushes, now, wake);
        wake = _seats.Grant(_pushes.Count, _account.Earliest(now) - Ahead, now, wake);

        // Timers count whole milliseconds; one that is early would only be set again.
        var pause = wake == TimeSpan.MaxValue ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(Math.Ceiling((wake - now < Long ? wake - now : Long).TotalMilliseconds));
        _timer.Change(pause, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Admit(LinkedList<LanePass> line, TimeSpan now, TimeSpan wake)
    {
        for (var node = line.First; node is not null;)
        {
            var (pass, next) = (node.Value, node.Next);
            var earliest = Earliest(pass, now);
            if (earliest <= now && IsOpen(pass, now))
            {
                line.Remove(node);
                LetGo(pass, now);
            }
            else if (earliest > pass.Deadline || pass.Deadline <= now)
            {
                line.Remove(node);
                pass.Refuse(earliest > now ? earliest - now : TimeSpan.FromSeconds(1));
            }
            else
            {
                wake = Sooner(wake, earliest > now ? Sooner(earliest, pass.Deadline) : pass.Deadline);
            }

            node = next;
        }

        return wake;
    }

    private bool IsOpen(LanePass pass, TimeSpan now) => pass.Gate.IsOpen(now) && (!pass.Call.IsCounted || _account.IsOpen(now));

    private TimeSpan Earliest(LanePass pass, TimeSpan now)
    {
        var at = pass.Gate.Earliest(now);
        at = pass.Call.IsCounted ? Later(at, _account.Earliest(now)) : at;

        // Many pushes are spread evenly, which leaves a place free every moment: no answer waits for the end of a second that pushes used up at its start.
        return pass.Call is { IsAnswer: false, IsCounted: true } && _nextPush > now && _account.IsBusy(now) ? Later(at, _nextPush) : at;
    }

    private void LetGo(LanePass pass, TimeSpan now)
    {
        pass.Gate.Take(now);
        if (pass.Call.IsCounted)
        {
            _account.Take(now);

            // An answer takes the place of a push. Left out of the count, the places that answers took would all be missing at the end of the second.
            _nextPush = Later(_nextPush, now - Slack) + _account.Gap(now);
        }

        pass.Open();
    }

    private bool IsNearlyOpen(TimeSpan now) => _account.Earliest(now) <= now + Ahead;

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Sooner(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
