using NewsBot.Storage;

namespace NewsBot.Tests.Support;

/// <summary>A migrated database in a folder of its own.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestFolder _folder = new();

    private TestDatabase() => Database = new Database($"Data Source={Path.Combine(_folder.Path, "newsbot.db")}");

    public Database Database { get; }

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
