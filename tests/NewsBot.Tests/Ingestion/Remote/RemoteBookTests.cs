using Dapper;
using NewsBot.Ingestion;
using static NewsBot.Tests.Ingestion.Servers.Replies;

namespace NewsBot.Tests.Ingestion.Remote;

public sealed class RemoteBookTests
{
    [Fact]
    public async Task That_nothing_changed_is_told_at_once_and_written_once_in_a_while()
    {
        await using var stand = await UnchangingAsync();
        var first = await StoredAsync(stand);

        for (var look = 0; look < 4; look++)
        {
            await stand.LookAsync(TimeSpan.FromMinutes(3));
        }

        stand.Server.Times("/feed").ShouldBe(5);
        (await StoredAsync(stand)).ShouldBe(first);
        (await stand.StatusAsync()).LastChecked.ShouldBe(stand.Time.GetUtcNow());

        await stand.LookAsync(TimeSpan.FromMinutes(3));
        (await StoredAsync(stand)).ShouldBe(stand.Time.GetUtcNow());
    }

    [Fact]
    public async Task A_stop_writes_what_was_not_written_yet()
    {
        await using var stand = await UnchangingAsync();
        await stand.LookAsync(TimeSpan.FromMinutes(3));

        await stand.Poller.WriteAsync(TestContext.Current.CancellationToken);

        (await StoredAsync(stand)).ShouldBe(stand.Time.GetUtcNow());
    }

    [Fact]
    public async Task After_a_crash_the_source_is_asked_conditionally_and_nothing_is_told_twice()
    {
        await using var stand = await UnchangingAsync();
        await stand.LookAsync(TimeSpan.FromMinutes(3));
        stand.Restart();

        (await stand.LookAsync(TimeSpan.FromMinutes(3))).ShouldBe(PollReport.Nothing);

        stand.Server.Asked.Last()["If-None-Match"].ShouldBe("\"1\"");
        (await stand.HeadlinesAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_failure_is_written_at_once_and_not_taken_back_by_what_was_seen_before()
    {
        await using var stand = await UnchangingAsync();
        await stand.LookAsync(TimeSpan.FromMinutes(3));
        stand.Server["/feed"] = Status("500 Broken");
        await stand.LookAsync(TimeSpan.FromMinutes(3));
        await stand.Poller.WriteAsync(TestContext.Current.CancellationToken);
        stand.Restart();

        var status = await stand.StatusAsync();
        status.Problems.ShouldHaveSingleItem().Reason.ShouldContain("500");
        status.FailingSince.ShouldBe(stand.Time.GetUtcNow());
    }

    [Fact]
    public async Task That_a_source_is_read_again_is_written_at_once()
    {
        await using var stand = await UnchangingAsync();
        stand.Server["/feed"] = Status("500 Broken");
        await stand.LookAsync(TimeSpan.FromMinutes(3));
        stand.Server["/feed"] = Status("304 Not Modified");
        await stand.LookAsync(TimeSpan.FromMinutes(3));
        stand.Restart();

        (await stand.StatusAsync()).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Memory_is_filled_from_the_store_at_the_start()
    {
        await using var stand = await UnchangingAsync();
        var due = stand.Poller.DueAt(stand.Source);
        stand.Restart();
        stand.Poller.DueAt(stand.Source).ShouldBeNull();

        await stand.Poller.RecallAsync(TestContext.Current.CancellationToken);

        stand.Poller.DueAt(stand.Source)!.Value.ShouldBe(due!.Value, TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task A_longest_pause_that_is_made_shorter_counts_at_once()
    {
        await using var stand = await Newsstand.OpenAsync();
        (stand.Source.Every, stand.Source.EveryAtMost) = (TimeSpan.FromMinutes(1), TimeSpan.FromHours(6));
        stand.Server["/feed"] = Document(Newsstand.Rss("Port opens"), "Cache-Control: max-age=21600");
        await stand.LookAsync(TimeSpan.Zero);
        await stand.LookAsync(TimeSpan.FromHours(1));
        stand.Server.Times("/feed").ShouldBe(1);

        stand.Source.EveryAtMost = TimeSpan.FromMinutes(30);
        await stand.LookAsync(TimeSpan.Zero);

        stand.Server.Times("/feed").ShouldBe(2);
    }

    // Read once with an ETag, and not changed since.
    private static async Task<Newsstand> UnchangingAsync()
    {
        var stand = await Newsstand.OpenAsync();
        stand.Source.Every = TimeSpan.FromMinutes(2);
        stand.Server["/feed"] = Document(Newsstand.Rss("Port opens"), "ETag: \"1\"");
        await stand.LookAsync(TimeSpan.Zero);
        stand.Server["/feed"] = Status("304 Not Modified");
        return stand;
    }

    private static async Task<DateTimeOffset> StoredAsync(Newsstand stand) => DateTimeOffset.FromUnixTimeMilliseconds(await stand.Newsroom.Database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>("SELECT s.last_checked FROM source_state s JOIN source_fetch f ON f.source = s.source AND f.last_read = s.last_checked"),
        TestContext.Current.CancellationToken));
}
