using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using NewsBot.Storage;
using NewsBot.Tests.Platforms.Servers;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Storage;

public sealed class StoreWatchTests : IAsyncLifetime
{
    private readonly FakeTime _time = new();
    private readonly WatchedLog _log = new();
    private readonly LoggerFactory _logging = new();
    private TestDatabase _store = null!;
    private StoreWatch _watch = null!;

    public async ValueTask InitializeAsync()
    {
        _logging.AddProvider(_log);
        _store = await TestDatabase.CreateAsync();
        await _store.Database.ChangeAsync(session => session.Execute("CREATE TABLE kept (value BLOB)"), CancellationToken.None);
        _watch = new StoreWatch(_store.Database, _time, _logging.CreateLogger<StoreWatch>());
        await _watch.StartAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _watch.StopAsync(CancellationToken.None);
        _watch.Dispose();
        await _store.DisposeAsync();
        _logging.Dispose();
    }

    [Fact]
    public async Task A_full_disk_is_told_in_one_line_and_its_end_in_another_without_a_restart()
    {
        (await ReadyAsync()).ShouldBe(HealthStatus.Healthy);
        await _store.FillDiskAsync();

        await Should.ThrowAsync<StorageException>(KeepAsync);
        await _log.UntilAsync("disk is full");
        (await ReadyAsync()).ShouldBe(HealthStatus.Unhealthy);
        for (var times = 0; times < 3; times++)
        {
            await Should.ThrowAsync<StorageException>(KeepAsync);
            await PassAsync();
        }

        (await ReadyAsync()).ShouldBe(HealthStatus.Unhealthy);
        _store.MostPages = 1_000_000;
        while (_store.Database.Trouble.Current is not null)
        {
            await PassAsync();
        }

        await _log.UntilAsync("takes writes again");
        await KeepAsync();
        (await ReadyAsync()).ShouldBe(HealthStatus.Healthy);
        var told = _log.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)).ShouldHaveSingleItem();
        told.ShouldContain("free some space");
        told.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_small_write_that_still_finds_room_does_not_make_a_full_disk_look_well()
    {
        await _store.Database.ChangeAsync(session => session.Execute("INSERT INTO kept (value) VALUES (x'00')"), CancellationToken.None);
        await _store.FillDiskAsync();
        await Should.ThrowAsync<StorageException>(KeepAsync);

        await _store.Database.ChangeAsync(session => session.Execute("UPDATE kept SET value = x'01'"), CancellationToken.None);
        await _log.UntilAsync("disk is full");
        await PassAsync();

        (await ReadyAsync()).ShouldBe(HealthStatus.Unhealthy);
    }

    private Task KeepAsync() => _store.Database.ChangeAsync(session => session.Execute("INSERT INTO kept (value) VALUES (randomblob(200000))"), CancellationToken.None);

    // The watch waits for the clock, looks, and waits for it again.
    private async Task PassAsync()
    {
        while (_time.Waiting == 0 && _store.Database.Trouble.Current is not null)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        _time.Advance(TimeSpan.FromSeconds(5));
    }

    private async Task<HealthStatus> ReadyAsync()
    {
        var check = new StoreHealthCheck(_store.Database);
        var context = new HealthCheckContext { Registration = new HealthCheckRegistration("store", check, HealthStatus.Unhealthy, tags: null) };
        return (await check.CheckHealthAsync(context, CancellationToken.None)).Status;
    }
}
