using System.Globalization;
using NewsBot.Articles;
using NewsBot.Ingestion.Html.Metadata;

namespace NewsBot.Tests.Ingestion.Html;

/// <summary>Dates as pages write them.</summary>
public sealed class DateTextTests
{
    [Theory]
    [InlineData("2026-05-03T14:05:00+03:00")]
    [InlineData("2026-05-03T11:05:00Z")]
    [InlineData("2026-05-03 11:05:00.123 +0000")]
    [InlineData("Sun, 03 May 2026 11:05:00 GMT")]
    [InlineData("1777806300")]
    [InlineData("1777806300000")]
    public void A_time_with_its_zone_is_a_moment(string text) =>
        DateText.Read(text).ShouldBe(new Published(new DateTimeOffset(2026, 5, 3, 11, 5, 0, TimeSpan.Zero), DatePrecision.Time));

    [Theory]
    [InlineData("2026-05-03 14:05:00")]
    [InlineData("20260503")]
    [InlineData("Published on May 3rd, 2026 at 2:05 pm")]
    [InlineData("Sunday 3 May 2026 14:05")]
    [InlineData("3 mai 2026")]
    [InlineData("3. März 2026", 3)]
    [InlineData("3 de mayo de 2026")]
    [InlineData("3 Mayıs 2026")]
    [InlineData("الأحد ٣ مايو ٢٠٢٦ - ١٤:٠٥")]
    [InlineData("3 أيار/مايو 2026")]
    [InlineData("3 كانون الثاني 2026", 1)]
    [InlineData("03.05.2026")]
    [InlineData("25/05/2026", 5, 25)]
    [InlineData("05/25/2026", 5, 25)]
    public void Without_a_zone_only_the_day_is_known(string text, int month = 5, int day = 3) =>
        DateText.Read(text).ShouldBe(new Published(new DateTimeOffset(2026, month, day, 0, 0, 0, TimeSpan.Zero), DatePrecision.Day));

    [Theory]
    [InlineData("03/05/2026", "en", null)]
    [InlineData("03/05/2026", null, null)]
    [InlineData("03/05/2026", "ar", "2026-05-03")]
    public void A_day_that_can_be_read_in_two_ways_is_unknown(string text, string? language, string? day) =>
        (DateText.Read(text, language)?.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ShouldBe(day);

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("99999999999999999999")]
    [InlineData("31 حزيران 2026")]
    public void What_no_calendar_has_is_no_date(string text) => DateText.Read(text).ShouldBeNull();

    [Fact]
    public void A_zone_that_no_place_has_leaves_the_day() => DateText.Read("2026-05-03T11:05:00+99:99").ShouldNotBeNull().Precision.ShouldBe(DatePrecision.Day);
}
