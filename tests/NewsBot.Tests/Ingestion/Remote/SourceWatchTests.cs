using System.Collections.Immutable;
using NewsBot.Ingestion;
using static NewsBot.Tests.Ingestion.Servers.Replies;

namespace NewsBot.Tests.Ingestion.Remote;

public sealed class SourceWatchTests
{
    [Fact]
    public async Task A_source_that_keeps_failing_is_told_once_and_its_return_once()
    {
        await using var stand = await Newsstand.OpenAsync();
        stand.Server["/feed"] = Status("500 Broken");
        await stand.PollAsync();
        await stand.PollAsync();
        (await TellAsync(stand)).ShouldBeEmpty();

        await stand.PollAsync();
        var told = (await TellAsync(stand)).ShouldHaveSingleItem();
        told.Kind.ShouldBe(SourceReportKind.Failing);
        told.Problem!.Reason.ShouldContain("500");
        await stand.PollAsync();
        (await TellAsync(stand)).ShouldBeEmpty();

        stand.Publish("Port opens");
        await stand.PollAsync();
        (await TellAsync(stand)).ShouldHaveSingleItem().Kind.ShouldBe(SourceReportKind.Mended);
        await stand.PollAsync();
        (await TellAsync(stand)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_source_that_its_publisher_took_away_for_good_is_told_at_the_first_answer_and_once()
    {
        await using var stand = await Newsstand.OpenAsync();
        stand.Server["/feed"] = Status("410 Gone");
        await stand.PollAsync();

        var told = (await TellAsync(stand)).ShouldHaveSingleItem();
        told.Kind.ShouldBe(SourceReportKind.Gone);
        told.Problem!.Reason.ShouldContain("Remove the source");
        (await LookOnAsync(stand, TimeSpan.FromDays(1))).ShouldBeEmpty();
        stand.Server["/feed"] = Status("500 Broken");
        (await LookOnAsync(stand, TimeSpan.FromDays(2))).ShouldBeEmpty();

        stand.Publish("Port opens");
        (await LookOnAsync(stand, TimeSpan.FromHours(8))).ShouldHaveSingleItem().Kind.ShouldBe(SourceReportKind.Mended);
    }

    [Fact]
    public async Task A_source_that_failed_before_it_was_taken_away_is_told_as_gone_too()
    {
        await using var stand = await Newsstand.OpenAsync();
        stand.Server["/feed"] = Status("500 Broken");
        (await LookOnAsync(stand, TimeSpan.FromDays(1))).ShouldHaveSingleItem().Kind.ShouldBe(SourceReportKind.Failing);

        stand.Server["/feed"] = Status("410 Gone");

        (await LookOnAsync(stand, TimeSpan.FromDays(1))).ShouldHaveSingleItem().Kind.ShouldBe(SourceReportKind.Gone);
    }

    [Fact]
    public async Task A_source_that_is_silent_for_much_longer_than_usual_is_told_once_and_its_voice_once()
    {
        await using var stand = await Newsstand.OpenAsync();
        stand.Source.Every = TimeSpan.FromMinutes(20);
        await PublishEachAsync(stand, 20, TimeSpan.FromMinutes(40));

        (await LookOnAsync(stand, TimeSpan.FromHours(5))).ShouldBeEmpty();
        var told = (await LookOnAsync(stand, TimeSpan.FromHours(4))).ShouldHaveSingleItem();
        told.Kind.ShouldBe(SourceReportKind.Silent);
        told.Usual.ShouldBe(TimeSpan.FromMinutes(40));
        (await stand.StatusAsync()).IsSilent.ShouldBeTrue();
        (await LookOnAsync(stand, TimeSpan.FromHours(9))).ShouldBeEmpty();

        stand.Publish("Back again");
        (await LookOnAsync(stand, TimeSpan.FromHours(2))).ShouldHaveSingleItem().Kind.ShouldBe(SourceReportKind.Speaking);
    }

    [Fact]
    public async Task A_source_that_sleeps_every_night_is_not_missed_at_night()
    {
        await using var stand = await Newsstand.OpenAsync();
        stand.Source.Every = TimeSpan.FromMinutes(20);
        await PublishEachAsync(stand, 10, TimeSpan.FromMinutes(40));
        await LookOnAsync(stand, TimeSpan.FromHours(9));
        await PublishEachAsync(stand, 10, TimeSpan.FromMinutes(40));

        (await LookOnAsync(stand, TimeSpan.FromHours(10))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_source_of_which_little_is_known_is_not_missed()
    {
        await using var stand = await Newsstand.OpenAsync();
        await PublishEachAsync(stand, 5, TimeSpan.FromMinutes(40));

        (await LookOnAsync(stand, TimeSpan.FromDays(2))).ShouldBeEmpty();
    }

    private static async Task PublishEachAsync(Newsstand stand, int items, TimeSpan gap)
    {
        for (var at = 0; at < items; at++)
        {
            stand.Publish($"{Newsstand.Long($"{stand.Time.GetUtcNow()}")[..40]}");
            await stand.LookAsync(gap);
        }
    }

    private static async Task<ImmutableArray<SourceReport>> LookOnAsync(Newsstand stand, TimeSpan time)
    {
        var told = ImmutableArray.CreateBuilder<SourceReport>();
        for (var until = stand.Time.GetUtcNow() + time; stand.Time.GetUtcNow() < until;)
        {
            await stand.LookAsync(TimeSpan.FromMinutes(20));
            told.AddRange(await TellAsync(stand));
        }

        return told.ToImmutable();
    }

    private static async Task<ImmutableArray<SourceReport>> TellAsync(Newsstand stand)
    {
        var watch = new SourceWatch(stand.Newsroom.Database, stand.Sources);
        var reports = await watch.UntoldAsync(CancellationToken.None);
        await stand.Newsroom.Database.WriteAsync(
            async transaction =>
            {
                await SourceWatch.RememberAsync(transaction, reports);
                return 0;
            },
            CancellationToken.None);
        return reports;
    }
}
