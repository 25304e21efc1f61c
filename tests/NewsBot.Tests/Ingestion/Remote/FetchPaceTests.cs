using NewsBot.Ingestion;
using NewsBot.Ingestion.Remote;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Ingestion.Remote;

public sealed class FetchPaceTests
{
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Most = TimeSpan.FromHours(2);

    private static readonly RemoteSource Source = RemoteSource.Of(new SourceOptions { Id = "wire", Kind = SourceKind.Feed, Url = new Uri("https://wire.example/feed"), Every = Least, EveryAtMost = Most });

    [Theory]
    [InlineData(20, 0, 10)]
    [InlineData(120, 0, 30)]
    [InlineData(120, 15, 45)]
    [InlineData(120, 300, 120)]
    public void The_pause_follows_the_sources_habit_and_its_silence_within_the_bounds(int usualMinutes, int silentHours, int pauseMinutes)
    {
        var state = RemoteState.New(Source.Address) with { UsualGap = TimeSpan.FromMinutes(usualMinutes), LastNews = Some.Noon };

        FetchPace.AfterSuccess(Source, TimeSpan.Zero, state, Some.Noon.AddHours(silentHours)).ShouldBe(TimeSpan.FromMinutes(pauseMinutes));
    }

    [Theory]
    [InlineData(5, 0, 10)]
    [InlineData(50, 0, 50)]
    [InlineData(0, 50, 50)]
    [InlineData(50, 30, 50)]
    [InlineData(1440, 0, 120)]
    [InlineData(0, 1440, 120)]
    public void What_server_and_feed_say_counts_within_the_bounds(int freshMinutes, int liveMinutes, int pauseMinutes)
    {
        var state = RemoteState.New(Source.Address) with { TimeToLive = TimeSpan.FromMinutes(liveMinutes) };

        FetchPace.AfterSuccess(Source, TimeSpan.FromMinutes(freshMinutes), state, Some.Noon).ShouldBe(TimeSpan.FromMinutes(pauseMinutes));
    }

    [Fact]
    public void Pauses_of_a_failing_source_double_up_to_six_hours()
    {
        var minutes = Enumerable.Range(1, 40).Select(failures => FetchPace.AfterFailure(Source, failures, TimeSpan.Zero, isGone: false).TotalMinutes).ToList();

        minutes.Take(7).ShouldBe([10, 20, 40, 80, 160, 320, 360]);
        minutes.Skip(6).Distinct().ShouldBe([360]);
    }

    [Fact]
    public void What_a_server_asks_for_is_never_cut_short()
    {
        FetchPace.AfterFailure(Source, failures: 1, TimeSpan.FromHours(20), isGone: false).ShouldBe(TimeSpan.FromHours(20));
        FetchPace.AfterFailure(Source, failures: 1, TimeSpan.FromSeconds(1), isGone: false).ShouldBe(Least);
    }

    [Fact]
    public void What_is_gone_for_good_is_asked_for_as_seldom_as_can_be() =>
        FetchPace.AfterFailure(Source, failures: 1, TimeSpan.Zero, isGone: true).ShouldBe(TimeSpan.FromHours(6));

    [Fact]
    public void Pauses_are_spread_and_never_shortened()
    {
        var pauses = Enumerable.Range(0, 1_000).Select(seed => FetchPace.Spread(Least, new Random(seed))).ToList();

        pauses.ShouldAllBe(pause => pause >= Least && pause <= FetchPace.Longest(Least));
        (pauses.Max() - pauses.Min()).ShouldBeGreaterThan(TimeSpan.FromSeconds(50));
    }
}
