using System.Diagnostics.CodeAnalysis;
using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace NewsBot.Platforms.WebChat;

/// <summary>Where the server listens. Kestrel itself would take any unknown host name for "all addresses"; here only what is meant is taken.</summary>
/// <param name="Address">The address; null for both loopback addresses (<c>localhost</c>).</param>
/// <param name="Port">The port; 0 lets the system choose.</param>
internal sealed record ListenAddress(IPAddress? Address, int Port)
{
    /// <summary>True where nobody but this machine can reach it.</summary>
    public bool IsLoopback => Address is null || IPAddress.IsLoopback(Address);

    /// <summary>Reads <c>http://127.0.0.1:8080</c>.</summary>
    /// <param name="url">The written form.</param>
    /// <param name="address">The address.</param>
    /// <param name="problem">What is wrong with it, in a half sentence for people.</param>
    public static bool TryParse(string? url, [NotNullWhen(true)] out ListenAddress? address, [NotNullWhen(false)] out string? problem)
    {
        address = null;
        problem = null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.AbsolutePath != "/" || uri.Query.Length > 0 || uri.UserInfo.Length > 0)
        {
            problem = "is not an address; write \"http://127.0.0.1:8080\"";
        }
        else if (uri.Scheme != Uri.UriSchemeHttp)
        {
            problem = "is not http; for https put a proxy in front of it";
        }
        else if (uri.Host == "localhost")
        {
            // Two sockets cannot be given the same free port by the system.
            address = uri.Port > 0 ? new ListenAddress(null, uri.Port) : new ListenAddress(IPAddress.Loopback, 0);
        }
        else if (IPAddress.TryParse(uri.DnsSafeHost, out var ip))
        {
            address = new ListenAddress(ip, uri.Port);
        }
        else
        {
            problem = "names a host; write the IP address of the interface, or 0.0.0.0 for all of them";
        }

        return address is not null;
    }

    /// <summary>Makes the server listen here.</summary>
    public void Configure(KestrelServerOptions kestrel)
    {
        if (Address is null)
        {
            kestrel.ListenLocalhost(Port);
        }
        else
        {
            kestrel.Listen(Address, Port);
        }
    }
}
