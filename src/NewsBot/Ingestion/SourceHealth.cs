using System.Collections.Immutable;

namespace NewsBot.Ingestion;

/// <summary>The read side of ingestion: what /sources, /status and the check show.</summary>
public sealed class SourceHealth
{
    /// <summary>All configured sources, in the order of the configuration.</summary>
    public Task<ImmutableArray<SourceStatus>> AllAsync(CancellationToken cancellationToken) => throw new NotImplementedException();
}
