using NewsBot.Storage;

namespace NewsBot.Tests.Support;

/// <summary>A migrated database in a folder of its own.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestFolder _folder = new();

    private TestDatabase() => Database = new Database($"Data Source={Path.Combine(_folder.Path, "newsbot.db")}", () => MostPages is { } most ? $"PRAGMA max_page_count = {most};" : "");

    public Database Database { get; }

    /// <summary>Pages that the disk holds; null for more than any test needs. A writer that has failed sees the change.</summary>
    public long? MostPages { get; set; }

    /// <summary>Leaves no room for one more page.</summary>
    public async Task FillDiskAsync()
    {
        MostPages = await Database.QueryAsync(session => session.Number("PRAGMA page_count"), CancellationToken.None);
        await Database.ChangeAsync(session => session.Execute($"PRAGMA max_page_count = {MostPages}"), CancellationToken.None);
    }

    public static async Task<TestDatabase> CreateAsync()
    {
        var created = new TestDatabase();
        await Migrator.MigrateAsync(created.Database, CancellationToken.None);
        return created;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _folder.Dispose();
    }
}
