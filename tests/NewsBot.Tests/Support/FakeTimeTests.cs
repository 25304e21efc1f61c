namespace NewsBot.Tests.Support;

public sealed class FakeTimeTests
{
    [Fact]
    public void A_periodic_timer_fires_once_for_each_period_that_passes()
    {
        var time = new FakeTime();
        var fired = new List<DateTimeOffset>();
        using var timer = time.CreateTimer(_ => fired.Add(time.GetUtcNow()), state: null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

        time.Advance(TimeSpan.FromMinutes(2.5));

        fired.ShouldBe([Some.Noon.AddMinutes(1), Some.Noon.AddMinutes(2)]);
        time.GetUtcNow().ShouldBe(Some.Noon.AddMinutes(2.5));
    }

    [Fact]
    public void The_clock_jumps_to_where_the_next_timer_fires_and_no_further_than_allowed()
    {
        var time = new FakeTime();
        var fired = 0;
        using var timer = time.CreateTimer(_ => fired++, state: null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

        time.AdvanceToNext(notAfter: Some.Noon.AddMinutes(1.5));
        time.AdvanceToNext(notAfter: Some.Noon.AddMinutes(1.5));

        (fired, time.GetUtcNow()).ShouldBe((1, Some.Noon.AddMinutes(1)));
    }
}
