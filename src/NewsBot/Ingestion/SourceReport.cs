namespace NewsBot.Ingestion;

/// <summary>Something about a source that administrators should hear once.</summary>
/// <param name="Id">The source.</param>
/// <param name="Name">Its name as readers see it.</param>
/// <param name="Kind">What happened.</param>
public sealed record SourceReport(string Id, string Name, SourceReportKind Kind)
{
    /// <summary>Since when it fails, or when it last brought news; null where nobody knows.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What is wrong; null where nothing is.</summary>
    public ReadingProblem? Problem { get; init; }

    /// <summary>The usual time from news to news; null where it does not matter.</summary>
    public TimeSpan? Usual { get; init; }
}
