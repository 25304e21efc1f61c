using Dapper;
using NewsBot.Storage;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Storage;

public sealed class DatabaseTests
{
    [Fact]
    public async Task A_work_that_fails_undoes_itself_and_none_that_shares_its_commit()
    {
        await using var test = await OpenAsync();
        var works = await QueueBehindAsync(
            test.Database,
            () => AddAsync(test.Database, 1),
            async () =>
            {
                await AddAsync(test.Database, 2, fail: true);
            },
            () => AddAsync(test.Database, 3));

        works[1].Exception!.InnerException.ShouldBeOfType<InvalidOperationException>().Message.ShouldBe("on purpose");
        works[0].IsCompletedSuccessfully.ShouldBeTrue();
        works[2].IsCompletedSuccessfully.ShouldBeTrue();
        (await NumbersAsync(test.Database)).ShouldBe([1, 3]);
    }

    [Fact]
    public async Task A_lone_work_that_fails_leaves_nothing_and_the_writer_goes_on()
    {
        await using var test = await OpenAsync();

        await Should.ThrowAsync<InvalidOperationException>(() => AddAsync(test.Database, 1, fail: true));
        await AddAsync(test.Database, 2);

        (await NumbersAsync(test.Database)).ShouldBe([2]);
    }

    [Fact]
    public async Task A_full_disk_is_told_to_every_work_that_it_took_back_and_to_no_other()
    {
        await using var test = await OpenAsync();
        var pages = await test.Database.QueryAsync(session => session.Number("PRAGMA page_count"), CancellationToken.None);
        await test.Database.ChangeAsync(session => session.Execute($"PRAGMA max_page_count = {pages + 2}"), CancellationToken.None);

        var failure = await Should.ThrowAsync<StorageException>(() => test.Database.ChangeAsync(
            session => session.Execute("INSERT INTO number (value) SELECT randomblob(100000)"),
            CancellationToken.None));
        await AddAsync(test.Database, 2);

        failure.Message.ShouldContain("disk is full; free some space");
        failure.Message.ShouldContain(test.Database.Path);
        (await NumbersAsync(test.Database)).ShouldBe([2]);
    }

    [Fact]
    public async Task Readers_see_one_state_while_a_writer_works_beside_them()
    {
        await using var test = await OpenAsync();
        await AddAsync(test.Database, 1);
        var seen = await test.Database.ReadAsync(
            async connection =>
            {
                var before = await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM number");
                await AddAsync(test.Database, 2);
                return (Before: before, After: await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM number"));
            },
            CancellationToken.None);

        seen.ShouldBe((1, 1));
        (await NumbersAsync(test.Database)).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_writer_in_the_middle_of_its_work_is_not_seen()
    {
        await using var test = await OpenAsync();
        IReadOnlyList<long>? seen = null;
        await test.Database.WriteAsync(
            async transaction =>
            {
                await transaction.Connection!.ExecuteAsync("INSERT INTO number (value) VALUES (1)", transaction: transaction);
                seen = await NumbersAsync(test.Database);
                return 0;
            },
            CancellationToken.None);

        seen.ShouldBe([]);
        (await NumbersAsync(test.Database)).ShouldBe([1]);
    }

    [Fact]
    public async Task Many_writers_and_readers_at_once_lose_nothing()
    {
        await using var test = await OpenAsync();
        var writes = Enumerable.Range(1, 200).Select(number => Task.Run(() => AddAsync(test.Database, number)));
        var reads = Enumerable.Range(1, 50).Select(_ => Task.Run(() => (Task)NumbersAsync(test.Database)));
        await Task.WhenAll(writes.Concat(reads));

        (await NumbersAsync(test.Database)).ShouldBe(Enumerable.Range(1, 200).Select(number => (long)number));
    }

    [Fact]
    public async Task A_reader_cannot_write()
    {
        await using var test = await OpenAsync();

        var failure = await Should.ThrowAsync<StorageException>(() => test.Database.ReadAsync(connection => connection.ExecuteAsync("DELETE FROM number"), CancellationToken.None));
        failure.Message.ShouldContain("read-only");
    }

    [Fact]
    public async Task The_folder_is_made_where_it_is_missing()
    {
        using var folder = new TestFolder();
        var path = Path.Combine(folder.Path, "deep", "er", "news.db");
        await using var database = new Database($"Data Source={path}");
        await Migrator.MigrateAsync(database, CancellationToken.None);

        File.Exists(path).ShouldBeTrue();
        database.Path.ShouldBe(path);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_with_the_way_out()
    {
        using var folder = new TestFolder();
        var path = folder.Write("news.db", string.Concat(Enumerable.Repeat("This is a letter, not a database.\n", 100)));
        await using var database = new Database($"Data Source={path}");

        var failure = await Should.ThrowAsync<StorageException>(() => Migrator.MigrateAsync(database, CancellationToken.None));
        failure.Message.ShouldStartWith($"{path}: the database is not a database; set Store.Connection to another file");
    }

    [Fact]
    public async Task The_engine_in_use_is_known()
    {
        await using var test = await OpenAsync();
        var version = await test.Database.ReadAsync(connection => connection.ExecuteScalarAsync<string>("SELECT sqlite_version()"), CancellationToken.None);

        test.Database.EngineVersion.ShouldStartWith($"{version} (");
    }

    [Fact]
    public async Task What_is_queued_when_the_database_closes_is_still_written()
    {
        using var folder = new TestFolder();
        var connection = $"Data Source={Path.Combine(folder.Path, "news.db")}";
        var database = new Database(connection);
        await MakeTableAsync(database);
        var works = Enumerable.Range(1, 20).Select(number => AddAsync(database, number)).ToList();
        await database.DisposeAsync();
        await Task.WhenAll(works);

        await using var again = new Database(connection);
        (await NumbersAsync(again)).Count.ShouldBe(20);
        await Should.ThrowAsync<ObjectDisposedException>(() => AddAsync(database, 21));
    }

    private static async Task<TestDatabase> OpenAsync()
    {
        var test = await TestDatabase.CreateAsync();
        await MakeTableAsync(test.Database);
        return test;
    }

    private static Task<int> MakeTableAsync(Database database) =>
        database.ChangeAsync(session => session.Execute("CREATE TABLE number (value)"), CancellationToken.None);

    private static Task AddAsync(Database database, long number, bool fail = false) => database.WriteAsync(
        async transaction =>
        {
            await transaction.Connection!.ExecuteAsync("INSERT INTO number (value) VALUES (@number)", new { number }, transaction);
            return fail ? throw new InvalidOperationException("on purpose") : 0;
        },
        CancellationToken.None);

    private static async Task<IReadOnlyList<long>> NumbersAsync(Database database) =>
        await database.QueryAsync(session => session.Numbers("SELECT value FROM number ORDER BY value"), CancellationToken.None);

    /// <summary>Starts works while another holds the writer, so that they wait together; returns when all have ended.</summary>
    private static async Task<List<Task>> QueueBehindAsync(Database database, params Func<Task>[] works)
    {
        var release = new TaskCompletionSource();
        var holding = database.WriteAsync(
            async _ =>
            {
                await release.Task;
                return 0;
            },
            CancellationToken.None);
        var queued = works.Select(work => work()).ToList();
        release.SetResult();
        await holding;
        await Task.WhenAll(queued.Select(work => work.ContinueWith(_ => { }, TaskScheduler.Default)));
        return queued;
    }
}
