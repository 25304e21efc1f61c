using NewsBot.Subscriptions;
using NodaTime;
using NodaTime.Text;

namespace NewsBot.Tests.Subscriptions;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("22:00-07:00", "22:00-07:00")]
    [InlineData(" 9:30 – 10:00 ", "09:30-10:00")]
    [InlineData("22:00-24:00", "22:00-00:00")]
    public void Hours_are_written_as_they_are_read(string text, string written)
    {
        QuietHours.TryParse(text, out var quiet).ShouldBeTrue();
        quiet.ToString().ShouldBe(written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("22-7")]
    [InlineData("22:00")]
    [InlineData("22:00-25:00")]
    [InlineData("-22:00")]
    public void What_are_no_hours_is_refused(string text) => QuietHours.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("22:00-07:00", "2026-01-05T21:59:59Z", null)]
    [InlineData("22:00-07:00", "2026-01-05T22:00:00Z", "2026-01-06T07:00:00Z")]
    [InlineData("22:00-07:00", "2026-01-06T06:59:59Z", "2026-01-06T07:00:00Z")]
    [InlineData("22:00-07:00", "2026-01-06T07:00:00Z", null)]
    [InlineData("13:00-14:00", "2026-01-05T13:30:00Z", "2026-01-05T14:00:00Z")]
    [InlineData("08:00-08:00", "2026-01-05T08:00:00Z", null)]
    [InlineData("08:00-08:00", "2026-01-05T20:00:00Z", null)]
    [InlineData("22:00-24:00", "2026-01-05T23:30:00Z", "2026-01-06T00:00:00Z")]
    public void Quiet_lasts_from_its_first_minute_to_its_end_also_over_midnight(string hours, string moment, string? end) => End(hours, moment, "UTC").ShouldBe(end);

    // Berlin skips 02:00 to 03:00 on 29 March 2026 and has it twice on 25 October; Cairo skips 00:00 to 01:00 on 24 April.
    [Theory]
    [InlineData("22:00-02:30", "2026-03-28T23:00:00Z", "Europe/Berlin", "2026-03-29T01:00:00Z")]
    [InlineData("02:30-07:00", "2026-03-29T01:00:00Z", "Europe/Berlin", "2026-03-29T05:00:00Z")]
    [InlineData("02:10-02:50", "2026-03-29T01:00:00Z", "Europe/Berlin", null)]
    [InlineData("22:00-02:30", "2026-10-24T22:00:00Z", "Europe/Berlin", "2026-10-25T00:30:00Z")]
    [InlineData("22:00-02:30", "2026-10-25T01:15:00Z", "Europe/Berlin", null)]
    [InlineData("02:30-07:00", "2026-10-25T01:15:00Z", "Europe/Berlin", "2026-10-25T06:00:00Z")]
    [InlineData("23:00-00:30", "2026-04-23T21:30:00Z", "Africa/Cairo", "2026-04-23T22:00:00Z")]
    [InlineData("22:00-07:00", "2026-10-29T20:30:00Z", "Africa/Cairo", "2026-10-30T05:00:00Z")]
    [InlineData("22:00-07:00", "2026-03-21T20:00:00Z", "Asia/Tehran", "2026-03-22T03:30:00Z")]
    public void Clock_changes_move_the_ends_of_quiet(string hours, string moment, string zone, string? end) => End(hours, moment, zone).ShouldBe(end);

    private static string? End(string hours, string moment, string zone)
    {
        QuietHours.TryParse(hours, out var quiet).ShouldBeTrue();
        var end = quiet.EndAt(InstantPattern.General.Parse(moment).Value, DateTimeZoneProviders.Tzdb[zone]);
        return end is { } at ? InstantPattern.General.Format(at) : null;
    }
}
