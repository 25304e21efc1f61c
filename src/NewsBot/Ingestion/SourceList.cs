namespace NewsBot.Ingestion;

/// <summary>The sources of the configuration (<c>Sources</c>), in its order.</summary>
public sealed class SourceList : List<SourceOptions>;
