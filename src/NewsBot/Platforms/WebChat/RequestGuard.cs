using System.Net;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace NewsBot.Platforms.WebChat;

/// <summary>
/// Lets in what a browser does on this very page, and nothing that a page elsewhere makes a browser do: foreign host names (DNS rebinding),
/// foreign origins and other sites' requests are refused before anything is read.
/// </summary>
internal sealed partial class RequestGuard(IOptionsMonitor<WebOptions> options, TimeProvider time, ILogger<RequestGuard> logger)
{
    // A page elsewhere can ask a thousand times a second; the log is not its to fill.
    private static readonly TimeSpan LogPause = TimeSpan.FromSeconds(10);
    private readonly Lock _lock = new();
    private DateTimeOffset _logNext;
    private int _unlogged;

    /// <summary>Key of the text that says why a request is refused; null where it is let in.</summary>
    public string? Refusal(HttpRequest request)
    {
        var (key, reason) = HostRefusal(request) is { } host ? ("web.error.host", host) : ("web.error.refused", OriginRefusal(request));
        if (reason is null)
        {
            return null;
        }

        Log(request, reason);
        return key;
    }

    /// <summary>Whether the one who asks sits at this machine: a proxy is a stranger here, whatever address it comes from.</summary>
    public bool IsAdministrator(HttpRequest request)
    {
        var current = options.CurrentValue;
        var connection = request.HttpContext.Connection;
        return current is { Administrators: true, AllowedHosts.Count: 0, AllowedOrigins.Count: 0 }
            && ListenAddress.TryParse(current.Url, out var listen, out _) && listen.IsLoopback
            && IsLoopback(connection.RemoteIpAddress) && IsLoopback(connection.LocalIpAddress)
            && IsLocalName(request.Host.Host)
            && !request.Headers.Keys.Any(name => name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || name.Equals("X-Real-IP", StringComparison.OrdinalIgnoreCase) || name.Equals("Forwarded", StringComparison.OrdinalIgnoreCase) || name.Equals(HeaderNames.Via, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);

    private static bool IsLocalName(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host is "127.0.0.1" or "[::1]";

    private static bool IsHealth(HttpRequest request) => request.Path == HealthEndpoints.LivePath || request.Path == HealthEndpoints.ReadyPath;

    private void Log(HttpRequest request, string reason)
    {
        int unlogged;
        lock (_lock)
        {
            if (time.GetUtcNow() < _logNext)
            {
                _unlogged++;
                return;
            }

            (unlogged, _unlogged) = (_unlogged, 0);
            _logNext = time.GetUtcNow() + LogPause;
        }

        LogRefused(logger, request.Method, request.Path, request.HttpContext.Connection.RemoteIpAddress, reason, unlogged);
    }

    private string? HostRefusal(HttpRequest request)
    {
        var host = request.Host.Host;
        var current = options.CurrentValue;
        var known = IsLocalName(host)
            || current.AllowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase)
            || (Uri.TryCreate(current.Url, UriKind.Absolute, out var url) && url.Host.Equals(host, StringComparison.OrdinalIgnoreCase))
            // Probes call by the container's address; no name can be rebound to what is no name.
            || (IsHealth(request) && IPAddress.TryParse(host, out _));
        return known ? null : $"the host name \"{host}\" is not one of this server; add it to Web.AllowedHosts if it is";
    }

    private string? OriginRefusal(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0)
        {
            var own = $"{request.Scheme}://{request.Host}";
            return origin.Equals(own, StringComparison.OrdinalIgnoreCase) || options.CurrentValue.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
                ? null
                : $"the origin \"{origin}\" is not this page; add it to Web.AllowedOrigins if it is";
        }

        // Another port of this machine is "same-site" too, and just as foreign. Following a link to the page is what links are for.
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var followsLink = HttpMethods.IsGet(request.Method) && request.Path == "/" && request.Headers["Sec-Fetch-Dest"] == "document";
        return site is "" or "same-origin" or "none" || followsLink ? null : "another site asked for it";
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused {Method} {Path} from {Address}: {Reason} ({Unlogged} others since the last such line)")]
    private static partial void LogRefused(ILogger logger, string method, string path, IPAddress? address, string reason, int unlogged);
}
