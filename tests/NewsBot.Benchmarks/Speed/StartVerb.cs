using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NewsBot.Topics;

namespace NewsBot.Benchmarks.Speed;

/// <summary>Measures the start of the real service on a full store: until it says that it is ready, and what it holds in memory then.</summary>
internal static class StartVerb
{
    private const double ReadyLimit = 1_000;
    private const double ResidentLimit = 300;
    private const int Rounds = 5;

    /// <summary>After this the service is not slow but broken. The first start plans what the filling brought, which a service that ran has behind it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static async Task<int> RunAsync(SpeedOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("newsbot-start-");
        var path = options.Store ?? Path.Combine(folder.FullName, "newsbot.db");
        var catalogue = TopicCatalogue.Load("config/topics.json");
        await using (var store = new SpeedStore(path, catalogue))
        {
            await store.FillAsync(new Corpus(options.Seed, catalogue), options);
        }

        var first = await StartAsync(folder.FullName, path);
        var starts = new List<(double Ready, double Resident)>();
        for (var round = 0; round < Rounds; round++)
        {
            starts.Add(await StartAsync(folder.FullName, path));
        }

        folder.Delete(recursive: true);
        var figures = new Figures("start");
        figures.Add("articles stored", options.Articles, "");
        figures.Add("ready after the first start, which plans all stories", first.Ready, "ms");
        figures.AddAtMost("ready after start, median", starts.Select(start => start.Ready).Order().ElementAt(Rounds / 2), "ms", ReadyLimit);
        figures.AddAtMost("ready after start, slowest", starts.Max(start => start.Ready), "ms", ReadyLimit);
        figures.AddAtMost("resident when ready, largest", starts.Max(start => start.Resident), "MB", ResidentLimit);
        return figures.Print();
    }

    private static async Task<(double Ready, double Resident)> StartAsync(string folder, string store)
    {
        var port = FreePort();
        var configuration = Path.Combine(folder, "newsbot.json");
        await File.WriteAllTextAsync(configuration, string.Create(CultureInfo.InvariantCulture, $$"""
            {
              "Store": { "Connection": "Data Source={{store}}" },
              "Web": { "Url": "http://127.0.0.1:{{port}}" },
              "Topics": { "File": "{{Path.GetFullPath("config/topics.json")}}" }
            }
            """));
        using var client = new HttpClient();
        var started = Stopwatch.GetTimestamp();
        using var service = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "newsbot.dll"), "run", "--config", configuration]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = service.StandardOutput.ReadToEndAsync();
        var errors = service.StandardError.ReadToEndAsync();
        try
        {
            while (!await IsReadyAsync(client, port))
            {
                if (service.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
                {
                    throw new InvalidOperationException($"The service did not get ready: {(service.HasExited ? await errors : "it still starts")}");
                }
            }

            var ready = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            service.Refresh();
            return (ready, service.WorkingSet64 / 1e6);
        }
        finally
        {
            service.Kill();
            await service.WaitForExitAsync();
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, int port)
    {
        try
        {
            using var response = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/readyz"));
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            // Nobody listens yet. A pause, so that the asking does not take the processor that the start needs.
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
