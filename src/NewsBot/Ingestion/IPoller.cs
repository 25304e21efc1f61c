namespace NewsBot.Ingestion;

/// <summary>Looks at sources of some kinds.</summary>
internal interface IPoller
{
    /// <summary>Whether it looks at sources of a kind.</summary>
    /// <param name="kind">The kind.</param>
    bool Polls(SourceKind kind);

    /// <summary>Brings what is remembered of its sources into memory; once, before it is asked when they are due.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    Task RecallAsync(CancellationToken cancellationToken);

    /// <summary>When a source is to be looked at again; null where its declared pause alone decides, and before the first time.</summary>
    /// <param name="declared">The source.</param>
    DateTimeOffset? DueAt(SourceOptions declared);

    /// <summary>Writes what is only in memory into the store; before a stop.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    Task WriteAsync(CancellationToken cancellationToken);

    /// <summary>Looks at one source: reads what is new or changed into the store and notes what is wrong. Never called twice at once for one source.</summary>
    /// <param name="declared">The source, found in order by its validator.</param>
    /// <param name="cancellationToken">Stops between two batches; what was stored stays.</param>
    Task<PollReport> PollAsync(SourceOptions declared, CancellationToken cancellationToken);
}
