using System.Diagnostics;
using System.Globalization;

namespace NewsBot.Benchmarks.Poll;

/// <summary>The process of the publishers' server.</summary>
internal sealed class PublisherProcess : IDisposable
{
    private readonly Process _process;

    private PublisherProcess(Process process, int port) => (_process, Port) = (process, port);

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Starts it.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="start">When the first round is.</param>
    public static async Task<PublisherProcess> StartAsync(int seed, DateTimeOffset start)
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Environment.GetCommandLineArgs()[0].EndsWith(".dll", StringComparison.Ordinal) && Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? new[] { Environment.GetCommandLineArgs()[0] } : [], "poll-server", $"{seed}", start.ToString("O", CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The publishers' server did not start.");
        return new PublisherProcess(process, int.Parse(line[PublisherServer.PortWord.Length..], CultureInfo.InvariantCulture));
    }

    /// <summary>Begins a round.</summary>
    /// <param name="round">Its number, from 0.</param>
    public async Task BeginAsync(int round)
    {
        await _process.StandardInput.WriteLineAsync(round.ToString(CultureInfo.InvariantCulture));
        await _process.StandardInput.FlushAsync();
        await _process.StandardOutput.ReadLineAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
