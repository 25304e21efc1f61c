using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace NewsBot.Ingestion.Fetching;

/// <summary>
/// Makes the connections of fetching. A host is resolved once, its addresses are judged, and exactly a judged one is dialled: a name that
/// changes its mind between the two finds no gap.
/// </summary>
internal sealed class GuardedDialer(INetwork network, IOptionsMonitor<FetchOptions> options, TimeProvider time)
{
    /// <summary>What no proxy is asked for either: a host that no name can be, a literal address that is not public, this machine by its name.</summary>
    /// <param name="address">The address to be fetched.</param>
    /// <returns>Why it is refused; null where it may be tried.</returns>
    public string? Refusal(Uri address)
    {
        if (!WebAddress.Is(address))
        {
            return "No host can be called so. Correct the address";
        }

        if (options.CurrentValue.AllowPrivate)
        {
            return null;
        }

        var host = address.IdnHost.TrimEnd('.');
        return IPAddress.TryParse(host, out var literal) ? PublicAddress.Is(literal) ? null : NotPublic(host)
            : host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) ? NotPublic(host)
            : null;
    }

    /// <summary>Connects to a host or, where the request goes through one, to the proxy, whose address the administrator chose.</summary>
    /// <param name="context">Where the handler wants to go.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AddressRefusedException">None of the host's addresses is public.</exception>
    public async ValueTask<Stream> DialAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.CurrentValue.ConnectWithin, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await DialAsync(context.DnsEndPoint, IsDirect(context), either.Token);
        }
        catch (OperationCanceledException stopped) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"no connection within {options.CurrentValue.ConnectWithin.TotalSeconds:0.#} s", stopped);
        }
    }

    private async Task<Stream> DialAsync(DnsEndPoint place, bool isDirect, CancellationToken cancellationToken)
    {
        var found = await network.ResolveAsync(place.Host, cancellationToken);
        var allowed = isDirect && !options.CurrentValue.AllowPrivate ? found.Where(PublicAddress.Is).ToArray() : found;
        if (allowed.Length == 0)
        {
            throw new AddressRefusedException(NotPublic(found.Length == 0 ? place.Host : $"{place.Host} ({found[0]})"));
        }

        for (var at = 0; ; at++)
        {
            try
            {
                return await network.ConnectAsync(new IPEndPoint(allowed[at], place.Port), cancellationToken);
            }
            catch (SocketException) when (at < allowed.Length - 1)
            {
                // The next address of the host may answer.
            }
        }
    }

    private static bool IsDirect(SocketsHttpConnectionContext context) =>
        context.InitialRequestMessage.RequestUri is { } address && address.IdnHost.Equals(context.DnsEndPoint.Host, StringComparison.OrdinalIgnoreCase) && address.Port == context.DnsEndPoint.Port;

    private static string NotPublic(string host) => $"{host} is no address of the public internet. Correct the address, or set Fetch.AllowPrivate where this source stands in your own network";
}
