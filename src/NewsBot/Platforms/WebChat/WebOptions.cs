using NewsBot.Configuration;

namespace NewsBot.Platforms.WebChat;

/// <summary>Section <c>Web</c>: the chat page in the browser.</summary>
public sealed class WebOptions
{
    /// <summary>Key of the section.</summary>
    public const string Key = "Web";

    /// <summary>Whether there is a chat page. Without it only <c>/healthz</c> and <c>/readyz</c> are served.</summary>
    [AtNextStart]
    public bool Enabled { get; set; } = true;

    /// <summary>Where the server listens: <c>http://</c>, an IP address or <c>localhost</c>, and a port. Taken up at the next start.</summary>
    [AtNextStart]
    public string Url { get; set; } = "http://127.0.0.1:8080";

    /// <summary>Host names, besides the local ones, that the page is reached by (<c>news.example.org</c>), for a server behind a proxy.</summary>
    public List<string> AllowedHosts { get; set; } = [];

    /// <summary>Origins that the page is shown under (<c>https://news.example.org</c>) where they differ from what the server itself sees, as behind a proxy that ends TLS.</summary>
    public List<string> AllowedOrigins { get; set; } = [];

    /// <summary>Whether somebody who opens the page on the server's own machine counts as administrator. Nobody does as soon as a host or an origin is allowed above.</summary>
    public bool Administrators { get; set; } = true;
}
