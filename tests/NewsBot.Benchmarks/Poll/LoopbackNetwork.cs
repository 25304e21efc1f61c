using System.Net;
using NewsBot.Ingestion.Fetching;

namespace NewsBot.Benchmarks.Poll;

/// <summary>A network in which every name has a public address, and every address leads to the publishers' server: what guards the real network is at work.</summary>
/// <param name="port">Where that server listens.</param>
internal sealed class LoopbackNetwork(int port) : INetwork
{
    private static readonly IPAddress Public = IPAddress.Parse("93.184.216.34");

    private readonly SystemNetwork _system = new();
    private int _connections;

    /// <inheritdoc/>
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) => Task.FromResult<IPAddress[]>([Public]);

    /// <inheritdoc/>
    public Task<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellationToken) =>
        _system.ConnectAsync(new IPEndPoint(PublisherServer.AddressOf(Interlocked.Increment(ref _connections) & 0xFFFF), port), cancellationToken);
}
