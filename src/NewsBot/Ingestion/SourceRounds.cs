using Microsoft.Extensions.Options;
using NewsBot.Ingestion.Fetching;
using NewsBot.Storage;

namespace NewsBot.Ingestion;

/// <summary>
/// Looks at all sources, each when it is due. One queue serves them all: a source costs a place in it, neither a thread nor a timer. A source that
/// fails or takes its time keeps no other waiting. Follows the configuration.
/// </summary>
public sealed partial class SourceRounds : IHostedService, IDisposable
{
    // Half of those under way wait for their host's turn, a page or the store, while the other half fetches.
    private const int LooksPerRequest = 2;

    // What became due while NewsBot did not run is not begun all at once: publishers that share a machine see no burst, and commands find the processor free.
    private const int BegunPerSecond = 50;

    private readonly SourcePoller _poller;
    private readonly IOptionsMonitor<SourceList> _sources;
    private readonly TimeProvider _time;
    private readonly ILogger<SourceRounds> _logger;
    private readonly Lock _lock = new();
    private readonly SourceQueue _queue;
    private readonly Dictionary<string, SourceVisit> _visits = new(StringComparer.Ordinal);
    private readonly HashSet<SourceVisit> _underWay = [];
    private readonly CancellationTokenSource _stopped = new();
    private SourceList? _applied;

    internal SourceRounds(SourcePoller poller, IOptionsMonitor<SourceList> sources, IOptionsMonitor<FetchOptions> fetch, TimeProvider time, ILogger<SourceRounds> logger)
    {
        (_poller, _sources, _time, _logger) = (poller, sources, time, logger);
        _queue = new SourceQueue(fetch.CurrentValue.AtOnce * LooksPerRequest, fetch.CurrentValue.PerHost * LooksPerRequest);
    }

    /// <summary>Begins to look at what is due, and goes on by itself while something is; to be called every second, not twice at once.</summary>
    /// <param name="cancellationToken">Stops waiting for the store; no look.</param>
    /// <exception cref="StorageException">The store cannot be read; the next call tries again.</exception>
    public async Task BeginDueAsync(CancellationToken cancellationToken)
    {
        var wanted = _sources.CurrentValue;
        if (!ReferenceEquals(wanted, _applied))
        {
            if (_applied is null)
            {
                await _poller.RecallAsync(cancellationToken);
            }

            Apply(wanted);
            _applied = wanted;
        }

        BeginDue();
    }

    /// <summary>The sources that are being looked at.</summary>
    internal IReadOnlyList<(string Id, Task Look)> UnderWay()
    {
        lock (_lock)
        {
            return [.. _underWay.Select(visit => (visit.Declared.Id, visit.Look))];
        }
    }

    /// <summary>Until no look is under way.</summary>
    internal async Task IdleAsync()
    {
        while (UnderWay() is { Count: > 0 } looks)
        {
            await Task.WhenAll(looks.Select(look => look.Look));
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopped.CancelAsync();
        await IdleAsync().WaitAsync(cancellationToken);
        await _poller.WriteAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _stopped.Dispose();

    private void Apply(SourceList wanted)
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            var declared = wanted.Enabled().ToDictionary(source => source.Id, StringComparer.Ordinal);
            foreach (var (id, visit) in _visits.Where(known => !declared.TryGetValue(known.Key, out var source) || !known.Value.IsAs(source)).ToList())
            {
                visit.IsGone = true;
                _visits.Remove(id);
                if (!declared.ContainsKey(id))
                {
                    LogRemoved(id);
                }
            }

            var late = 0;
            foreach (var source in declared.Values.Where(source => !_visits.ContainsKey(source.Id)))
            {
                var visit = _visits[source.Id] = new SourceVisit(source);
                _queue.Add(visit, _poller.DueAt(source) is { } due && due > now ? due : now + TimeSpan.FromSeconds((double)late++ / BegunPerSecond));
            }
        }
    }

    private void BeginDue()
    {
        lock (_lock)
        {
            while (!_stopped.IsCancellationRequested && _queue.Take(_time.GetUtcNow()) is { } visit)
            {
                Begin(visit);
            }
        }
    }

    private void Begin(SourceVisit visit)
    {
        _underWay.Add(visit);
        visit.Look = Task.Run(() => LookAsync(visit), CancellationToken.None);
    }

    private async Task LookAsync(SourceVisit visit)
    {
        try
        {
            await _poller.PollAsync(visit.Declared.Id, _stopped.Token);
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
            // A stop is no failure: what was not stored is read again.
        }
        catch (StorageException)
        {
            // The store tells of its troubles itself. The source is looked at again after its pause.
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Nobody waits for this task: told here, and the source is looked at again after its pause.
            LogFault(fault, visit.Declared.Id);
        }

        lock (_lock)
        {
            if (!visit.IsGone)
            {
                var now = _time.GetUtcNow();
                _queue.Add(visit, _poller.DueAt(visit.Declared) is { } due && due > now ? due : now + visit.Declared.Pause);
            }

            if (_queue.End(visit) is { } next && !_stopped.IsCancellationRequested)
            {
                Begin(next);
            }

            BeginDue();
            _underWay.Remove(visit);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Source {Source} could not be looked at")]
    private partial void LogFault(Exception fault, string source);

    [LoggerMessage(Level = LogLevel.Information, Message = "Source {Source} is no longer configured and is not looked at any more")]
    private partial void LogRemoved(string source);
}
