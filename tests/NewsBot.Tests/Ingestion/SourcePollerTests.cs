using Dapper;
using NewsBot.Ingestion;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Ingestion;

public sealed class SourcePollerTests
{
    private const string Port = "Port of Basra opens a second grain terminal\n\nThe terminal doubles the capacity of the port, the transport ministry of Iraq said on Monday in Baghdad.\n\nTwo more berths follow in spring.";
    private const string Bridge = "New bridge over the Orontes eases the way to market\n\nFarmers near Homs in Syria crossed a new bridge on Tuesday after three years of detours.\n\nIt was paid for by the towns on both banks.";

    [Fact]
    public async Task A_new_file_is_read_once()
    {
        await using var room = await Pressroom.OpenAsync();
        room.Write("port.txt", Port);

        var first = await room.PollAsync();
        var second = await room.PollAsync();

        (first.Files, first.New, first.Duplicate, first.Problems.Length).ShouldBe((1, 1, 0, 0));
        second.ShouldBeEquivalentTo(PollReport.Nothing);
        (await room.Newsroom.LatestAsync()).ShouldHaveSingleItem().Publishers.ShouldBe(["Sample Wire"]);
    }

    [Fact]
    public async Task After_a_restart_only_what_changed_is_read()
    {
        await using var room = await Pressroom.OpenAsync();
        room.Write("port.txt", Port);
        room.Write("2026/01/bridge.txt", Bridge);
        (await room.PollAsync()).New.ShouldBe(2);
        room.Restart();
        (await room.PollAsync()).ShouldBeEquivalentTo(PollReport.Nothing);

        room.Write("port.txt", Port.Replace("spring", "summer", StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        var report = await room.PollAsync();

        (report.Files, report.New, report.Revised).ShouldBe((1, 0, 1));
    }

    [Fact]
    public async Task A_file_that_was_only_touched_is_not_stored_again()
    {
        await using var room = await Pressroom.OpenAsync();
        var path = room.Write("port.txt", Port);
        await room.PollAsync();

        File.SetLastWriteTimeUtc(path, room.Time.GetUtcNow().AddSeconds(-10).UtcDateTime);
        var report = await room.PollAsync();

        (report.Files, report.New, report.Revised, report.Duplicate).ShouldBe((1, 0, 0, 0));
        (await room.PollAsync()).Files.ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_is_still_being_written_waits_and_its_problem_clears_itself()
    {
        await using var room = await Pressroom.OpenAsync();
        var path = room.Write("port.txt", Port[..60], TimeSpan.FromSeconds(1));

        var early = await room.PollAsync();
        var problem = (await room.StatusAsync()).Problems.ShouldHaveSingleItem();
        early.IsUnfinished.ShouldBeTrue();
        (early.Files, early.New).ShouldBe((0, 0));
        (problem.Kind, problem.Place).ShouldBe((ProblemKind.StillWritten, path));

        room.Write("port.txt", Port, TimeSpan.FromSeconds(1));
        room.Time.Advance(TimeSpan.FromSeconds(5));
        var late = await room.PollAsync();
        late.New.ShouldBe(1);
        late.IsUnfinished.ShouldBeFalse();
        (await room.StatusAsync()).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_another_program_holds_open_for_itself_waits()
    {
        await using var room = await Pressroom.OpenAsync();
        var path = room.Write("port.txt", Port);
        await using (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None))
        {
            (await room.PollAsync()).Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.StillWritten);
        }

        (await room.PollAsync()).New.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_from_a_clock_that_is_ahead_is_read_once_two_looks_find_it_the_same()
    {
        await using var room = await Pressroom.OpenAsync();
        room.Write("port.txt", Port, -TimeSpan.FromHours(1));

        (await room.PollAsync()).IsUnfinished.ShouldBeTrue();
        (await room.PollAsync()).New.ShouldBe(1);
        (await room.PollAsync()).ShouldBeEquivalentTo(PollReport.Nothing);
    }

    [Fact]
    public async Task One_broken_file_never_stops_the_others_and_is_not_read_again_until_it_changes()
    {
        await using var room = await Pressroom.OpenAsync();
        var broken = room.Write("a.txt", "\0\u0001\u0002\u0003");
        room.Write("b.txt", "   \n ");
        room.Write("c.txt", Port);

        var report = await room.PollAsync();

        report.New.ShouldBe(1);
        report.Problems.Select(problem => problem.Kind).ShouldBe([ProblemKind.Binary, ProblemKind.Empty]);
        (await room.PollAsync()).Files.ShouldBe(0);
        (await room.StatusAsync()).Problems.Length.ShouldBe(2);

        File.Delete(broken);
        room.Write("b.txt", Bridge, TimeSpan.FromSeconds(20));
        (await room.PollAsync()).New.ShouldBe(1);
        (await room.StatusAsync()).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_crash_between_storing_and_remembering_costs_a_second_reading_and_nothing_else()
    {
        await using var room = await Pressroom.OpenAsync();
        room.Write("port.txt", Port);
        await room.Newsroom.Database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync("CREATE TRIGGER crash BEFORE INSERT ON source_file BEGIN SELECT RAISE(ABORT, 'crash'); END", transaction: transaction),
            CancellationToken.None);
        await Should.ThrowAsync<Exception>(room.PollAsync);

        await room.Newsroom.Database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync("DROP TRIGGER crash", transaction: transaction), CancellationToken.None);
        room.Restart();
        var report = await room.PollAsync();

        (report.Files, report.New, report.Duplicate).ShouldBe((1, 0, 1));
        (await room.Newsroom.LatestAsync()).Length.ShouldBe(1);
        (await room.PollAsync()).Files.ShouldBe(0);
    }

    [Fact]
    public async Task A_missing_folder_is_a_problem_until_it_is_there()
    {
        await using var room = await Pressroom.OpenAsync();
        Directory.Delete(room.Pages);

        var report = await room.PollAsync();

        report.Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.Missing);
        var missing = (await room.StatusAsync()).Problems.ShouldHaveSingleItem();
        (missing.Kind, missing.Place).ShouldBe((ProblemKind.Missing, room.Pages));
        Directory.CreateDirectory(room.Pages);
        (await room.PollAsync()).Problems.ShouldBeEmpty();
        (await room.StatusAsync()).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Health_tells_when_a_source_was_looked_at_and_what_it_brought()
    {
        await using var room = await Pressroom.OpenAsync();
        var never = await room.StatusAsync();
        (never.Name, never.LastChecked, never.LastNew, never.Articles).ShouldBe(("Sample Wire", null, null, 0));
        room.Write("port.txt", Port);
        await room.PollAsync();
        room.Time.Advance(TimeSpan.FromMinutes(1));
        room.Write("copy.txt", Port);
        await room.PollAsync();

        var status = await room.StatusAsync();

        (status.LastChecked, status.LastNew, status.Articles).ShouldBe((Some.Noon.AddMinutes(1), Some.Noon, 1));
    }

    [Fact]
    public async Task What_is_no_page_dump_or_lies_behind_a_link_is_left_alone()
    {
        await using var room = await Pressroom.OpenAsync();
        room.Write("notes.md", Port);
        room.Write("BRIDGE.TXT", Bridge);
        Directory.CreateSymbolicLink(Path.Combine(room.Pages, "circle"), room.Pages);

        var report = await room.PollAsync();

        (report.Files, report.New).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_file_behind_a_link_of_its_own_is_read()
    {
        await using var room = await Pressroom.OpenAsync();
        using var elsewhere = new TestFolder();
        var target = elsewhere.Write("port.page", Port);
        File.SetLastWriteTimeUtc(target, Some.Noon.AddHours(-1).UtcDateTime);
        File.CreateSymbolicLink(Path.Combine(room.Pages, "port.txt"), target);

        var reports = new[] { await room.PollAsync(), await room.PollAsync() };

        reports.Sum(report => report.New).ShouldBe(1);
        (await room.StatusAsync()).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_source_that_is_no_longer_configured_brings_nothing()
    {
        await using var room = await Pressroom.OpenAsync();

        (await room.Poller.PollAsync("gone", CancellationToken.None)).ShouldBe(PollReport.Nothing);
    }
}
