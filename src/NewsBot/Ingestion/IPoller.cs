namespace NewsBot.Ingestion;

/// <summary>Looks at sources of some kinds.</summary>
internal interface IPoller
{
    /// <summary>Whether it looks at sources of a kind.</summary>
    /// <param name="kind">The kind.</param>
    bool Polls(SourceKind kind);

    /// <summary>Looks at one source: reads what is new or changed into the store and notes what is wrong. Never called twice at once for one source.</summary>
    /// <param name="declared">The source, found in order by its validator.</param>
    /// <param name="cancellationToken">Stops between two batches; what was stored stays.</param>
    Task<PollReport> PollAsync(SourceOptions declared, CancellationToken cancellationToken);
}
