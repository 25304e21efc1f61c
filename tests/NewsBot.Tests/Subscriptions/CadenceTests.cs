using System.Globalization;
using NewsBot.Subscriptions;
using NodaTime;
using NodaTime.Text;

namespace NewsBot.Tests.Subscriptions;

public sealed class CadenceTests
{
    [Theory]
    [InlineData("now", "now")]
    [InlineData(" Hourly ", "hourly")]
    [InlineData("daily 8:00", "daily 08:00")]
    [InlineData("Daily 23:59", "daily 23:59")]
    [InlineData("30  7 * * MON-fri", "30 7 * * mon-fri")]
    [InlineData("*/15 8-18/2 1,15 jan-jun,dec 0,7", "*/15 8-18/2 1,15 jan-jun,dec 0,7")]
    public void A_cadence_is_written_as_it_is_read(string text, string written)
    {
        Read(text).ToString().ShouldBe(written);
        Read(written).ShouldBe(Read(text));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("often", "\"often\" is no cadence")]
    [InlineData("daily", "daily needs a time")]
    [InlineData("daily 25:00", "\"25:00\" is no time of day")]
    [InlineData("daily at 8", "has 3")]
    [InlineData("0 8 * *", "has 4")]
    [InlineData("60 8 * * *", "\"60\" is no minute (0 to 59)")]
    [InlineData("0 8 * * fun", "\"fun\" is no day of the week")]
    [InlineData("0 8 0 * *", "\"0\" is no day of the month")]
    [InlineData("30-10 * * * *", "runs backwards")]
    [InlineData("*/0 * * * *", "needs a step")]
    [InlineData("*/99999999999 * * * *", "needs a step")]
    [InlineData("0 8 31 feb *", "a day that no month has")]
    [InlineData("1,,2 * * * *", "\"\" is no minute")]
    public void What_is_no_cadence_is_refused_with_the_reason(string text, string reason)
    {
        Cadence.TryParse(text, out _, out var problem).ShouldBeFalse();
        problem.ShouldContain(reason);
    }

    [Theory]
    [InlineData("hourly", "2026-01-05T12:00:00Z", "2026-01-05T13:00:00Z")]
    [InlineData("hourly", "2026-01-05T12:59:59Z", "2026-01-05T13:00:00Z")]
    [InlineData("daily 08:00", "2026-01-05T07:59:00Z", "2026-01-05T08:00:00Z")]
    [InlineData("daily 08:00", "2026-01-05T08:00:00Z", "2026-01-06T08:00:00Z")]
    [InlineData("30 7 * * 1-5", "2026-01-09T08:00:00Z", "2026-01-12T07:30:00Z")]
    [InlineData("30 7 * * fri-mon", "2026-01-06T08:00:00Z", "2026-01-09T07:30:00Z")]
    [InlineData("0 0 * * 7", "2026-01-05T00:00:00Z", "2026-01-11T00:00:00Z")]
    [InlineData("*/20 9 * * *", "2026-01-05T09:20:00Z", "2026-01-05T09:40:00Z")]
    [InlineData("10-30/10 9 * * *", "2026-01-05T09:30:00Z", "2026-01-06T09:10:00Z")]
    [InlineData("50/5 9 * * *", "2026-01-05T09:50:00Z", "2026-01-05T09:55:00Z")]
    [InlineData("0 12 29 feb *", "2026-01-05T00:00:00Z", "2028-02-29T12:00:00Z")]
    [InlineData("0 12 29 2 *", "2096-03-01T00:00:00Z", "2104-02-29T12:00:00Z")]
    [InlineData("0 12 13 * fri", "2026-01-05T00:00:00Z", "2026-01-09T12:00:00Z")]
    [InlineData("0 12 13 * fri", "2026-01-09T12:00:00Z", "2026-01-13T12:00:00Z")]
    public void The_next_time_is_the_first_that_fits(string cadence, string moment, string next) => Next(cadence, moment, "UTC").ShouldBe(next);

    // Berlin skips 02:00 to 03:00 on 29 March 2026 and has it twice on 25 October; Cairo skips 00:00 to 01:00 on 24 April and has 23:00 twice on
    // 29 October; Tehran has had no summer time since 2022.
    [Theory]
    [InlineData("daily 02:30", "2026-03-28T12:00:00Z", "Europe/Berlin", "2026-03-29T01:00:00Z")]
    [InlineData("daily 02:30", "2026-03-29T01:00:00Z", "Europe/Berlin", "2026-03-30T00:30:00Z")]
    [InlineData("hourly", "2026-03-29T00:30:00Z", "Europe/Berlin", "2026-03-29T01:00:00Z")]
    [InlineData("hourly", "2026-03-29T01:00:00Z", "Europe/Berlin", "2026-03-29T02:00:00Z")]
    [InlineData("daily 02:30", "2026-10-24T12:00:00Z", "Europe/Berlin", "2026-10-25T00:30:00Z")]
    [InlineData("daily 02:30", "2026-10-25T00:30:00Z", "Europe/Berlin", "2026-10-26T01:30:00Z")]
    [InlineData("daily 02:30", "2026-10-25T01:15:00Z", "Europe/Berlin", "2026-10-26T01:30:00Z")]
    [InlineData("daily 08:00", "2026-03-28T08:00:00Z", "Europe/Berlin", "2026-03-29T06:00:00Z")]
    [InlineData("daily 00:15", "2026-04-23T12:00:00Z", "Africa/Cairo", "2026-04-23T22:00:00Z")]
    [InlineData("daily 23:30", "2026-10-29T12:00:00Z", "Africa/Cairo", "2026-10-29T20:30:00Z")]
    [InlineData("daily 23:30", "2026-10-29T20:30:00Z", "Africa/Cairo", "2026-10-30T21:30:00Z")]
    [InlineData("daily 08:00", "2026-03-22T00:00:00Z", "Asia/Tehran", "2026-03-22T04:30:00Z")]
    [InlineData("daily 08:00", "2026-07-22T00:00:00Z", "Asia/Tehran", "2026-07-22T04:30:00Z")]
    public void Clock_changes_skip_no_post_and_double_none(string cadence, string moment, string zone, string next) => Next(cadence, moment, zone).ShouldBe(next);

    [Fact]
    public void A_year_of_hours_comes_in_order_and_never_stands_still()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var cadence = Read("*/30 * * * *");
        var at = Instant.FromUtc(2026, 1, 1, 0, 0);
        var posts = 0;
        while (at < Instant.FromUtc(2027, 1, 1, 0, 0))
        {
            var next = cadence.NextAfter(at, zone);
            next.ShouldBeGreaterThan(at);
            at = next;
            posts++;
        }

        // In October the hour that comes twice counts once.
        posts.ShouldBe((365 * 48) - 2);
    }

    [Fact]
    public void Now_is_due_at_once() => Next("now", "2026-01-05T12:00:07Z", "Asia/Baghdad").ShouldBe("2026-01-05T12:00:07Z");

    private static Cadence Read(string text)
    {
        Cadence.TryParse(text, out var cadence, out var problem).ShouldBeTrue(problem);
        return cadence;
    }

    private static string Next(string cadence, string moment, string zone) => Read(cadence)
        .NextAfter(InstantPattern.General.Parse(moment).Value, DateTimeZoneProviders.Tzdb[zone])
        .ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
