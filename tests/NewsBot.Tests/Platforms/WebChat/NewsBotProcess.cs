using System.Diagnostics;
using System.Text;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.WebChat;

/// <summary>The whole service as its users start it, with a folder of pages, a store and a port of its own.</summary>
internal sealed class NewsBotProcess : IAsyncDisposable
{
    private const int MostLooks = 600;
    private readonly TestFolder _folder = new();
    private readonly Process _process;
    private readonly Process _ingest;
    private readonly Lock _lock = new();
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private NewsBotProcess()
    {
        var catalogue = Repository.File("config/topics.json").Replace('\\', '/');
        var configuration = _folder.Write("newsbot.json", $$"""
            {
              "Store": { "Connection": "Data Source=newsbot.db" },
              "Topics": { "File": "{{catalogue}}" },
              "Sources": [{ "Id": "wire", "Name": "Sample Wire", "Kind": "Folder", "Path": "pages", "Every": "00:00:01", "Publisher": "Sample Wire" }],
              "Push": { "Every": "00:00:02" },
              "Web": { "Url": "http://127.0.0.1:0" }
            }
            """);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "pages"));
        _process = Call("run", "--config", configuration);
        _ingest = Call("ingest", Path.Combine(_folder.Path, "pages"), "--config", configuration);
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    /// <param name="pages">The pages that were read before, by file name.</param>
    public static async Task<NewsBotProcess> StartAsync(params (string Name, string Text)[] pages)
    {
        var started = new NewsBotProcess();
        foreach (var (name, text) in pages)
        {
            started.Drop(name, text);
        }

        if (pages.Length > 0)
        {
            started._ingest.Start();
            await Task.WhenAll(started._ingest.StandardOutput.ReadToEndAsync(), started._ingest.StandardError.ReadToEndAsync(), started._ingest.WaitForExitAsync());
        }

        started._process.Start();
        started._process.BeginOutputReadLine();
        started._process.BeginErrorReadLine();
        started.Address = await started._address.Task;
        await started.WaitUntilReadyAsync();
        return started;
    }

    /// <summary>Puts a page into the folder, as a scraper does: written elsewhere first.</summary>
    public void Drop(string name, string text) => File.Move(_folder.Write(name, text), Path.Combine(_folder.Path, "pages", name));

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _ingest.Dispose();
        _folder.Dispose();
    }

    private static Process Call(params string[] arguments) => new()
    {
        StartInfo = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "newsbot.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        },
    };

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
            else if (line.IndexOf("http://", StringComparison.Ordinal) is var at and >= 0)
            {
                _address.TrySetResult(new Uri(line[at..].Trim()));
            }
        }
    }

    private async Task WaitUntilReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var look = 0; look < MostLooks; look++)
        {
            using var ready = await http.GetAsync("/readyz");
            if (ready.IsSuccessStatusCode)
            {
                return;
            }

            await again.WaitForNextTickAsync();
        }

        using var last = await http.GetAsync("/readyz");
        throw new InvalidOperationException($"It never was ready: {await last.Content.ReadAsStringAsync()} It said: {_said}");
    }
}
