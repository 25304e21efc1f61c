using NewsBot.Configuration;

namespace NewsBot.Ingestion.Fetching;

/// <summary>How feeds and pages are fetched (<c>Fetch</c>).</summary>
public sealed class FetchOptions
{
    /// <summary>Where publishers reach whoever runs this NewsBot, such as <c>https://example.org/bot</c> or <c>mailto:news@example.org</c>; told with every request.</summary>
    public string? Contact { get; set; }

    /// <summary>Whether hosts are fetched from whose addresses are not public: this machine, its network, a cloud's metadata. Leave it false where others may name sources.</summary>
    public bool AllowPrivate { get; set; }

    /// <summary>The proxy, such as <c>http://proxy.example:3128</c>, or <c>none</c>; the environment's (<c>http_proxy</c>, <c>https_proxy</c>, <c>no_proxy</c>) where nothing is written. A proxy resolves names itself, so that it, not NewsBot, must refuse addresses that are not public.</summary>
    [AtNextStart]
    public string? Proxy { get; set; }

    /// <summary>How long a connection may take to be made.</summary>
    public TimeSpan ConnectWithin { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one request may take, its answer's body included.</summary>
    public TimeSpan Within { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many requests run at once.</summary>
    [AtNextStart]
    public int AtOnce { get; set; } = 32;

    /// <summary>How many of them at one host.</summary>
    [AtNextStart]
    public int PerHost { get; set; } = 2;

    /// <summary>The least time from one request to a host to the next.</summary>
    public TimeSpan Spacing { get; set; } = TimeSpan.FromSeconds(1);
}
