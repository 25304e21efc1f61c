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
    private (SourceList List, Dictionary<string, SourceOptions> ById)? _index;

    internal SourcePoller(IOptionsMonitor<SourceList> sources, IEnumerable<IPoller> pollers) => (_sources, _pollers) = (sources, [.. pollers]);

    /// <summary>Looks at one source: reads what is new or changed into the store and notes what is wrong. Two looks at one source wait for each other.</summary>
    /// <param name="sourceId">Its id.</param>
    /// <param name="cancellationToken">Stops between two batches; what was stored stays and is not read again.</param>
    /// <returns>What it brought; nothing where the configuration no longer has the source or has switched it off.</returns>
    public async Task<PollReport> PollAsync(string sourceId, CancellationToken cancellationToken)
    {
        if (Declared(sourceId) is not { Enabled: true } declared)
        {
            return PollReport.Nothing;
        }

        var turn = _turns.GetOrAdd(sourceId, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await PollerOf(declared).PollAsync(declared, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Brings what is remembered of sources into memory.</summary>
    internal Task RecallAsync(CancellationToken cancellationToken) => Task.WhenAll(_pollers.Select(poller => poller.RecallAsync(cancellationToken)));

    /// <summary>When a source is to be looked at again; null where its declared pause alone decides, and before the first time.</summary>
    internal DateTimeOffset? DueAt(SourceOptions declared) => PollerOf(declared).DueAt(declared);

    /// <summary>Writes what is only in memory into the store.</summary>
    internal Task WriteAsync(CancellationToken cancellationToken) => Task.WhenAll(_pollers.Select(poller => poller.WriteAsync(cancellationToken)));

    private IPoller PollerOf(SourceOptions declared) => _pollers.First(poller => poller.Polls(declared.Kind));

    // The list is another one after each change of the configuration; thousands of sources are not searched through for each look.
    private SourceOptions? Declared(string sourceId)
    {
        var list = _sources.CurrentValue;
        if (_index is not { } index || !ReferenceEquals(index.List, list))
        {
            _index = index = (list, list.ToDictionary(source => source.Id, StringComparer.Ordinal));
        }

        return index.ById.GetValueOrDefault(sourceId);
    }
}
