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
}
