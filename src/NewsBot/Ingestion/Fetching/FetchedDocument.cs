namespace NewsBot.Ingestion.Fetching;

/// <summary>A document as it came.</summary>
/// <param name="Address">Where it was at last, after redirects.</param>
/// <param name="Body">Its bytes, no longer compressed.</param>
/// <param name="ContentType">The header Content-Type; null where there was none.</param>
/// <param name="Language">The header Content-Language, where it names one language; null otherwise.</param>
internal sealed record FetchedDocument(Uri Address, ReadOnlyMemory<byte> Body, string? ContentType, string? Language);
