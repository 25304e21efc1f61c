using NewsBot.Storage;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Storage;

public sealed class MigratorTests
{
    [Fact]
    public async Task A_database_of_a_newer_program_is_refused_and_left_as_it_is()
    {
        await using var test = await TestDatabase.CreateAsync();
        await test.Database.ChangeAsync(session => session.Execute("INSERT INTO migration (number, name) VALUES (9999, '9999_future.sql')"), CancellationToken.None);

        var failure = await Should.ThrowAsync<StorageException>(() => Migrator.MigrateAsync(test.Database, CancellationToken.None));

        failure.Message.ShouldContain("the database has migration 9999");
        failure.Message.ShouldContain("Start the newer program again, or restore the backup");
    }

    [Fact]
    public async Task Programs_that_start_at_once_migrate_once()
    {
        using var folder = new TestFolder();
        var connection = $"Data Source={Path.Combine(folder.Path, "news.db")}";
        var databases = Enumerable.Range(0, 4).Select(_ => new Database(connection)).ToList();

        await Task.WhenAll(databases.Select(database => Task.Run(() => Migrator.MigrateAsync(database, CancellationToken.None))));

        var applied = await databases[0].QueryAsync(session => session.Numbers("SELECT number FROM migration"), CancellationToken.None);
        applied.ShouldContain(1);
        applied.ShouldBeUnique();
        foreach (var database in databases)
        {
            await database.DisposeAsync();
        }
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        await using var test = await TestDatabase.CreateAsync();
        var before = await SchemaAsync(test.Database);

        await Migrator.MigrateAsync(test.Database, CancellationToken.None);

        (await SchemaAsync(test.Database)).ShouldBe(before);
    }

    private static Task<long> SchemaAsync(Database database) =>
        database.QueryAsync(session => session.Number("PRAGMA schema_version"), CancellationToken.None);
}
