using System.Net;
using System.Net.Sockets;

namespace NewsBot.Platforms;

/// <summary>The way to a platform, and what its failures say.</summary>
internal static class PlatformHttp
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Makes it. Addresses carry secrets: a bot's token, an interaction's. A handler that is made here has no loggers; without a propagator it makes no
    /// activities (they carry url.full) and no diagnostic events; and it follows no redirects, which would carry the address elsewhere.
    /// </summary>
    /// <param name="proxy">A proxy for this platform alone; null for the usual environment variables.</param>
    public static HttpClient Make(Uri? proxy) => new(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        Proxy = proxy is null ? null : new WebProxy(proxy),
        ConnectTimeout = ConnectLimit,
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    })
    {
        // Each call has a limit of its own.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>True where no connection came about, so that the platform cannot have seen the call.</summary>
    public static bool NeverArrived(Exception? failure) => failure switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } => true,
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostUnreachable or SocketError.NetworkUnreachable } } => true,

        // The handler tells its limit for connecting so; nothing else here does.
        OperationCanceledException { InnerException: TimeoutException } => true,
        _ => false,
    };

    /// <summary>What the network said, without the address.</summary>
    public static string Words(Exception failure) => failure is HttpRequestException { HttpRequestError: var error } ? $"{error}" : $"no connection within {ConnectLimit.TotalSeconds:0} s";
}
