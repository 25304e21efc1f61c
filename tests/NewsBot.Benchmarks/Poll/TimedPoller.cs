using System.Diagnostics;
using NewsBot.Benchmarks.Speed;
using NewsBot.Ingestion;

namespace NewsBot.Benchmarks.Poll;

/// <summary>Takes the time of each look, and counts what it brought.</summary>
/// <param name="poller">What looks.</param>
internal sealed class TimedPoller(IPoller poller) : IPoller
{
    private readonly Lock _lock = new();

    /// <summary>How long they took, turns at hosts included.</summary>
    public Latencies Looks { get; private set; } = new();

    /// <summary>How many there were.</summary>
    public int Count { get; private set; }

    /// <summary>How many brought a document with something new.</summary>
    public int Documents { get; private set; }

    /// <summary>How many failed.</summary>
    public int Failed { get; private set; }

    /// <summary>New articles.</summary>
    public int Articles { get; private set; }

    /// <summary>Counts anew.</summary>
    public void Reset() => (Looks, Count, Documents, Failed, Articles) = (new(), 0, 0, 0, 0);

    /// <inheritdoc/>
    public bool Polls(SourceKind kind) => poller.Polls(kind);

    /// <inheritdoc/>
    public Task RecallAsync(CancellationToken cancellationToken) => poller.RecallAsync(cancellationToken);

    /// <inheritdoc/>
    public DateTimeOffset? DueAt(SourceOptions declared) => poller.DueAt(declared);

    /// <inheritdoc/>
    public Task WriteAsync(CancellationToken cancellationToken) => poller.WriteAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<PollReport> PollAsync(SourceOptions declared, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var report = await poller.PollAsync(declared, cancellationToken);
        lock (_lock)
        {
            Looks.Add(started);
            (Count, Documents, Failed, Articles) = (Count + 1, Documents + report.Files, Failed + (report.Problems.IsEmpty ? 0 : 1), Articles + report.New);
        }

        return report;
    }
}
