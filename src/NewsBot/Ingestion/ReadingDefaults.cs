namespace NewsBot.Ingestion;

/// <summary>What a source says about its documents where they do not say it themselves.</summary>
/// <param name="SourceName">The source's name, the publisher of last resort.</param>
/// <param name="Publisher">The publisher that the configuration names; it goes before the layout's, after a dateline's credit. Null where it names none.</param>
/// <param name="Language">BCP 47 language of texts whose language cannot be told; null where the configuration names none.</param>
public sealed record ReadingDefaults(string SourceName, string? Publisher = null, string? Language = null);
