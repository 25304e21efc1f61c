using System.Collections.Immutable;
using Microsoft.Extensions.Options;

namespace NewsBot.Ingestion;

/// <summary>The read side of ingestion: what /sources, /status and the check show.</summary>
public sealed class SourceHealth
{
    private readonly SourceTables _tables;
    private readonly IOptionsMonitor<SourceList> _sources;

    internal SourceHealth(SourceTables tables, IOptionsMonitor<SourceList> sources)
    {
        _tables = tables;
        _sources = sources;
    }

    /// <summary>All sources that are switched on, in the order of the configuration. At most a hundred problems are shown of each.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ImmutableArray<SourceStatus>> AllAsync(CancellationToken cancellationToken)
    {
        var all = ImmutableArray.CreateBuilder<SourceStatus>();
        foreach (var source in _sources.CurrentValue.Enabled())
        {
            all.Add(await _tables.StatusAsync(source.Id, source.Name ?? source.Id, cancellationToken));
        }

        return all.ToImmutable();
    }
}
