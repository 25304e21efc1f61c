using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace NewsBot.Ingestion.Fetching;

/// <summary>Tells addresses of the public internet from all others, after IANA's registries of special-purpose addresses.</summary>
internal static class PublicAddress
{
    private const int NetworkBytes = 12;

    private static readonly ImmutableArray<IPNetwork> Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24",
            "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",

            // Of IPv6 only 2000::/3 is given out; these lie inside it: protocols and tunnels (Teredo, 6to4), benchmarks, documentation.
            "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Given = IPNetwork.Parse("2000::/3");

    // Networks that know only IPv6 reach IPv4 through this (RFC 6052); what stands in the last four bytes decides.
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>True where the address belongs to somebody on the public internet.</summary>
    /// <param name="address">The address, of either family.</param>
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Is(address.MapToIPv4());
        }

        if (address.AddressFamily == AddressFamily.InterNetworkV6 && Translated.Contains(address))
        {
            return Is(new IPAddress(address.GetAddressBytes().AsSpan(NetworkBytes)));
        }

        return (address.AddressFamily == AddressFamily.InterNetwork || (address.ScopeId == 0 && Given.Contains(address))) && !Special.Any(network => network.Contains(address));
    }
}
