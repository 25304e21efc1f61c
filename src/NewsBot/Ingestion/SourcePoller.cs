using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Options;

namespace NewsBot.Ingestion;

/// <summary>Looks at sources for new and changed documents.</summary>
public sealed class SourcePoller
{
    private readonly IOptionsMonitor<SourceList> _sources;
    private readonly ImmutableArray<IPoller> _pollers;
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);

    internal SourcePoller(IOptionsMonitor<SourceList> sources, IEnumerable<IPoller> pollers) => (_sources, _pollers) = (sources, [.. pollers]);

    /// <summary>Looks at one source: reads what is new or changed into the store and notes what is wrong. Two looks at one source wait for each other.</summary>
    /// <param name="sourceId">Its id.</param>
    /// <param name="cancellationToken">Stops between two batches; what was stored stays and is not read again.</param>
    /// <returns>What it brought; nothing where the configuration no longer has the source or has switched it off.</returns>
    public async Task<PollReport> PollAsync(string sourceId, CancellationToken cancellationToken)
    {
        if (_sources.CurrentValue.Enabled().FirstOrDefault(source => source.Id == sourceId) is not { } declared)
        {
            return PollReport.Nothing;
        }

        var turn = _turns.GetOrAdd(sourceId, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await _pollers.First(poller => poller.Polls(declared.Kind)).PollAsync(declared, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }
}
