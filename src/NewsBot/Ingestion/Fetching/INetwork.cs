using System.Net;

namespace NewsBot.Ingestion.Fetching;

/// <summary>The outer boundary of fetching: names to addresses, addresses to connections.</summary>
internal interface INetwork
{
    /// <summary>All addresses of a host, in the order of trying. Throws <see cref="System.Net.Sockets.SocketException"/> where it has none.</summary>
    /// <param name="host">A name or a literal address.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken);

    /// <summary>Connects to exactly this address.</summary>
    /// <param name="address">Address and port.</param>
    /// <param name="cancellationToken">Stops trying.</param>
    Task<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellationToken);
}
