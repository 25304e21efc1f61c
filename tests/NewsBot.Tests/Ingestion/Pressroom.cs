using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Ingestion;
using NewsBot.Ingestion.Remote;
using NewsBot.Tests.Stories;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Ingestion;

/// <summary>A folder source over a real store; its files are as old as a test says.</summary>
internal sealed class Pressroom : IAsyncDisposable
{
    public const string Id = "wire";

    private readonly TestFolder _folder = new();
    private readonly Newsroom _newsroom;

    private Pressroom(Newsroom newsroom)
    {
        _newsroom = newsroom;
        Sources = [new SourceOptions { Id = Id, Name = "Sample Wire", Path = "pages" }];
        Directory.CreateDirectory(Pages);
        Restart();
    }

    public SourceList Sources { get; }

    public string Pages => Path.Combine(_folder.Path, "pages");

    public FakeTime Time => _newsroom.Time;

    public Newsroom Newsroom => _newsroom;

    public SourcePoller Poller { get; private set; } = null!;

    public FileIngest Ingest { get; private set; } = null!;

    public SourceHealth Health { get; private set; } = null!;

    public static async Task<Pressroom> OpenAsync() => new(await Newsroom.OpenAsync());

    /// <summary>Forgets all that is only in memory.</summary>
    public void Restart()
    {
        var monitor = new Monitored(Sources);
        var configuration = new ConfigurationFile(Path.Combine(_folder.Path, "newsbot.json"));
        var tables = new SourceTables(_newsroom.Database);
        var intake = new DocumentIntake(_newsroom.Intake, tables, Time);
        Poller = new SourcePoller(monitor, [new FolderPoller(configuration, tables, intake, Time, NullLogger<FolderPoller>.Instance)]);
        Ingest = new FileIngest(monitor, configuration, intake);
        Health = new SourceHealth(tables, new RemoteBook(new RemoteTables(_newsroom.Database), Time), monitor);
    }

    public string Write(string name, string text, TimeSpan? age = null)
    {
        var path = _folder.Write(Path.Combine("pages", name), text);
        File.SetLastWriteTimeUtc(path, (Time.GetUtcNow() - (age ?? TimeSpan.FromMinutes(1))).UtcDateTime);
        return path;
    }

    public Task<PollReport> PollAsync() => Poller.PollAsync(Id, CancellationToken.None);

    public async Task<SourceStatus> StatusAsync() => (await Health.AllAsync(CancellationToken.None)).Single(source => source.Id == Id);

    public async ValueTask DisposeAsync()
    {
        await _newsroom.DisposeAsync();
        _folder.Dispose();
    }

    private sealed class Monitored(SourceList sources) : IOptionsMonitor<SourceList>
    {
        public SourceList CurrentValue => sources;

        public SourceList Get(string? name) => sources;

        public IDisposable? OnChange(Action<SourceList, string?> listener) => null;
    }
}
