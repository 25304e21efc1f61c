namespace NewsBot.Ingestion.Remote;

/// <summary>A source that is fetched.</summary>
/// <param name="Source">Id, defaults and topics.</param>
/// <param name="Kind">Feed or page.</param>
/// <param name="Address">Its address.</param>
/// <param name="Every">The shortest pause between two looks.</param>
/// <param name="EveryAtMost">The longest while it does not fail.</param>
/// <param name="FullText">When pages are fetched for whole texts.</param>
/// <param name="FirstFetch">How many items are news at the first time.</param>
internal sealed record RemoteSource(Source Source, SourceKind Kind, Uri Address, TimeSpan Every, TimeSpan EveryAtMost, FullText FullText, int FirstFetch)
{
    /// <summary>The source of a declaration.</summary>
    /// <param name="declared">The declaration, found in order by its validator.</param>
    public static RemoteSource Of(SourceOptions declared) => new(
        new Source(declared.Id, Path: null, new ReadingDefaults(declared.Name ?? declared.Id, declared.Publisher ?? declared.Name, declared.Language), declared.Topics),
        declared.Kind,
        declared.Url!,
        declared.Pause,
        declared.EveryAtMost > declared.Pause ? declared.EveryAtMost : declared.Pause,
        declared.FullText,
        declared.FirstFetch);
}
