using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsBot.Tests.Ingestion.Servers;

/// <summary>A publisher's web server on loopback that says what a test wants, byte for byte. One request a connection.</summary>
internal sealed class NewsServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, Reply> _replies = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopped = new();
    private readonly ConcurrentBag<Task> _answers = [];
    private readonly Task _listening;

    public NewsServer()
    {
        _listener.Start();
        _listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<Asked> Asked { get; } = new();

    /// <summary>How often a path was asked for.</summary>
    public int Times(string path) => Asked.Count(asked => asked.Path == path);

    public Uri At(string path) => new($"http://127.0.0.1:{Port}{path}");

    public Reply this[string path]
    {
        set => _replies[path] = value;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        _listener.Stop();
        await _listening;
        await Task.WhenAll(_answers);
        _stopped.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!_stopped.IsCancellationRequested)
        {
            try
            {
                _answers.Add(AnswerAsync(await _listener.AcceptTcpClientAsync(_stopped.Token)));
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            var connection = client.GetStream();
            if (await ReadAsync(connection) is { } asked)
            {
                Asked.Enqueue(asked);
                await _replies.GetValueOrDefault(asked.Path, Replies.Status("404 Not Found"))(asked, connection, _stopped.Token);
                client.Client.Shutdown(SocketShutdown.Send);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // Whoever asked has left, as those do who will not be fed without end.
        }
    }

    private async Task<Asked?> ReadAsync(NetworkStream connection)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await connection.ReadAsync(one, _stopped.Token) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return new Asked(lines[0].Split(' ')[1], headers);
    }
}
