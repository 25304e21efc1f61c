using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using NewsBot.Ingestion.Fetching;

namespace NewsBot.Tests.Ingestion.Servers;

/// <summary>A network in which names have the addresses that a test gives them, and every address leads to one server.</summary>
internal sealed class FakeNetwork(NewsServer server) : INetwork
{
    private readonly SystemNetwork _system = new();

    /// <summary>The addresses of hosts.</summary>
    public Dictionary<string, string[]> Hosts { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What was connected to.</summary>
    public ConcurrentQueue<string> Dialled { get; } = new();

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) =>
        IPAddress.TryParse(host, out var literal) ? Task.FromResult<IPAddress[]>([literal])
        : Hosts.TryGetValue(host, out var addresses) ? Task.FromResult(addresses.Select(IPAddress.Parse).ToArray())
        : throw new SocketException((int)SocketError.HostNotFound);

    public Task<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellationToken)
    {
        Dialled.Enqueue(address.ToString());
        return _system.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port), cancellationToken);
    }
}
