namespace NewsBot.Ingestion.Fetching;

/// <summary>What NewsBot calls itself to publishers.</summary>
internal static class ProductName
{
    /// <summary>The name without version, by which robots.txt addresses it (RFC 9309, 2.2.1).</summary>
    public const string Token = "NewsBot";

    private static readonly string Version = typeof(ProductName).Assembly.GetName().Version is { } version ? version.ToString(2) : "1.0";

    /// <summary>The header User-Agent.</summary>
    /// <param name="contact">Where publishers reach whoever runs it; null where nobody says.</param>
    public static string UserAgent(string? contact) => contact is null ? $"{Token}/{Version}" : $"{Token}/{Version} (+{contact})";
}
