using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using NewsBot.Ingestion.Remote;

namespace NewsBot.Ingestion;

/// <summary>The read side of ingestion: what /sources, /status and the check show.</summary>
public sealed class SourceHealth
{
    private readonly SourceTables _tables;
    private readonly RemoteBook _book;
    private readonly IOptionsMonitor<SourceList> _sources;

    internal SourceHealth(SourceTables tables, RemoteBook book, IOptionsMonitor<SourceList> sources) => (_tables, _book, _sources) = (tables, book, sources);

    /// <summary>All sources that are switched on, in the order of the configuration. At most a hundred problems are shown of each.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ImmutableArray<SourceStatus>> AllAsync(CancellationToken cancellationToken)
    {
        var stored = await _tables.StatusesAsync(cancellationToken);
        return [.. _sources.CurrentValue.Enabled().Select(source => Of(source, stored.GetValueOrDefault(source.Id)))];
    }

    // That nothing changed is in memory before it is in the store.
    private SourceStatus Of(SourceOptions source, SourceStatus? stored)
    {
        var status = (stored ?? new SourceStatus(source.Id, source.Id, LastChecked: null, LastNew: null, Articles: 0, [])) with { Name = source.Name ?? source.Id };
        return _book.InMemory(source.Id) is { } state ? status with { LastChecked = state.LastChecked, NextTry = state.NextTry } : status;
    }
}
