namespace NewsBot.Ingestion.Fetching;

/// <summary>What to fetch.</summary>
/// <param name="Address">Where, http or https.</param>
/// <param name="MostBytes">Bytes that the document may have, compressed and not.</param>
internal sealed record FetchRequest(Uri Address, int MostBytes)
{
    /// <summary>The header Accept.</summary>
    public string Accept { get; init; } = "*/*";

    /// <summary>The header Accept-Language; null for none.</summary>
    public string? AcceptLanguage { get; init; }

    /// <summary>What is known of the document already; null for nothing.</summary>
    public Validators? Known { get; init; }

    /// <summary>Asked before the request and before each redirect is followed; a problem ends the fetch. Null where everything may be fetched.</summary>
    public Func<Uri, CancellationToken, Task<FetchResult?>>? Permission { get; init; }
}
