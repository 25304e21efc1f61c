using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.WebChat;

/// <summary>The whole service with a folder of pages, a store and a port of its own.</summary>
internal sealed class NewsBotProcess : IAsyncDisposable
{
    private readonly TestFolder _folder = new();
    private ServiceProcess? _process;

    public Uri Address { get; private set; } = null!;

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    /// <param name="pages">The pages that were read before, by file name.</param>
    public static async Task<NewsBotProcess> StartAsync(params (string Name, string Text)[] pages)
    {
        var started = new NewsBotProcess();
        var configuration = started.Configure();
        Directory.CreateDirectory(started.Pages);
        foreach (var (name, text) in pages)
        {
            started.Drop(name, text);
        }

        if (pages.Length > 0)
        {
            await ServiceProcess.CallAsync("ingest", started.Pages, "--config", configuration);
        }

        started._process = ServiceProcess.Start(configuration);
        started.Address = await started._process.ReadyAsync();
        return started;
    }

    /// <summary>Puts a page into the folder, as a scraper does: written elsewhere first.</summary>
    public void Drop(string name, string text) => File.Move(_folder.Write(name, text), Path.Combine(Pages, name));

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            await process.DisposeAsync();
        }

        _folder.Dispose();
    }

    private string Pages => Path.Combine(_folder.Path, "pages");

    private string Configure()
    {
        var catalogue = Repository.File("config/topics.json").Replace('\\', '/');
        return _folder.Write("newsbot.json", $$"""
            {
              "Store": { "Connection": "Data Source=newsbot.db" },
              "Topics": { "File": "{{catalogue}}" },
              "Sources": [{ "Id": "wire", "Name": "Sample Wire", "Kind": "Folder", "Path": "pages", "Every": "00:00:01", "Publisher": "Sample Wire" }],
              "Push": { "Every": "00:00:02" },
              "Web": { "Url": "http://127.0.0.1:0" }
            }
            """);
    }
}
