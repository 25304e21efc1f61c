using System.Diagnostics;
using System.Text;

namespace NewsBot.Tests.Support;

/// <summary>NewsBot in a process of its own, as its users start it. What it says is heard until it ends.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    private const int MostLooks = 1_200;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly Process _process;
    private readonly Lock _lock = new();
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _disposed;

    private ServiceProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
    }

    /// <summary>Where its page is, once it said so; fails where it ends before.</summary>
    public Task<Uri> Address => _address.Task;

    /// <summary>Everything that it said so far.</summary>
    public string Said
    {
        get
        {
            lock (_lock)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>Bytes that it holds in memory.</summary>
    public long Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Processor time that it used.</summary>
    public TimeSpan Worked
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>True while it runs.</summary>
    public bool Runs => !_process.HasExited;

    /// <summary>Starts the service.</summary>
    /// <param name="configuration">Its file.</param>
    /// <param name="environment">Settings by environment variable, such as tokens.</param>
    public static ServiceProcess Start(string configuration, params (string Name, string Value)[] environment)
    {
        var process = Call(["run", "--config", configuration], environment);
        var started = new ServiceProcess(process);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return started;
    }

    /// <summary>Runs a command to its end.</summary>
    /// <param name="arguments">What is typed after the program's name.</param>
    /// <returns>What it said.</returns>
    public static async Task<string> CallAsync(params string[] arguments)
    {
        using var process = Call(arguments, []);
        process.Start();
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return string.Concat(said);
    }

    /// <summary>Waits until it says that it is ready.</summary>
    public async Task<Uri> ReadyAsync()
    {
        var address = await Address;
        using var http = new HttpClient { BaseAddress = address };
        using var again = new PeriodicTimer(BetweenLooks);
        for (var look = 0; look < MostLooks; look++)
        {
            using var ready = await http.GetAsync(new Uri("/readyz", UriKind.Relative));
            if (ready.IsSuccessStatusCode)
            {
                return address;
            }

            await again.WaitForNextTickAsync();
        }

        throw new InvalidOperationException($"It never was ready: {await http.GetStringAsync(new Uri("/readyz", UriKind.Relative))} It said: {Said}");
    }

    /// <summary>Ends it as <c>kill -9</c> does: it learns nothing of it.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            if (Runs)
            {
                await KillAsync();
            }

            _process.Dispose();
        }
    }

    private static Process Call(string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "newsbot.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new Process { StartInfo = start };
    }

    private void Hear(string? line)
    {
        lock (_lock)
        {
            _said.AppendLine(line);
            if (line is null)
            {
                // Only a process that ends closes its output.
                _address.TrySetException(new InvalidOperationException($"It ended without an address. It said: {_said}"));
            }
            else if (line.Contains("chat ", StringComparison.Ordinal) && line.IndexOf("http://", StringComparison.Ordinal) is var at and >= 0)
            {
                _address.TrySetResult(new Uri(line[at..].Trim()));
            }
        }
    }
}
