namespace NewsBot.Tests.Ingestion.Servers;

/// <summary>A request as it came.</summary>
/// <param name="Path">Path and query.</param>
/// <param name="Headers">Its headers; names in any case.</param>
internal sealed record Asked(string Path, IReadOnlyDictionary<string, string> Headers)
{
    public string? this[string header] => Headers.GetValueOrDefault(header);
}
