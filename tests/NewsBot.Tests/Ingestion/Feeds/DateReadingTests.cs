using NewsBot.Articles;
using NewsBot.Ingestion.Feeds;

namespace NewsBot.Tests.Ingestion.Feeds;

public sealed class DateReadingTests
{
    [Theory]
    [InlineData("Mon, 29 Dec 2025 14:05:10 +0300", "2025-12-29T11:05:10Z")]
    [InlineData("Mon, 29 Dec 2025 14:05:10 GMT", "2025-12-29T14:05:10Z")]
    [InlineData("Mon, 29 Dec 2025 14:05:10 EST", "2025-12-29T19:05:10Z")]
    [InlineData("Mon, 29 Dec 2025 14:05 +03:00", "2025-12-29T11:05:00Z")]
    [InlineData("Mon,29 Dec 2025 14:05:10 Z", "2025-12-29T14:05:10Z")]
    [InlineData("29 Dec 25 14:05:10 UT", "2025-12-29T14:05:10Z")]
    [InlineData("Monday, 29-Dec-25 14:05:10 GMT", "2025-12-29T14:05:10Z")]
    [InlineData("Mon, 29 December 2025 14:05:10 -0500 (EST)", "2025-12-29T19:05:10Z")]
    [InlineData("Mon Dec 29 14:05:10 2025", "2025-12-29T14:05:10Z")]
    [InlineData("Mon Dec 29 14:05:10 CET 2025", "2025-12-29T13:05:10Z")]
    [InlineData("December 29, 2025 2:05 PM", "2025-12-29T14:05:00Z")]
    [InlineData("December 29th, 2025 at 12:05 am", "2025-12-29T00:05:00Z")]
    [InlineData("Tue, 31 Dec 2024 24:00:00 GMT", "2025-01-01T00:00:00Z")]
    [InlineData("Mon, 29 Dec 2025 14:05:60 GMT", "2025-12-29T14:06:00Z")]
    [InlineData("mar., 05 nov. 2024 08:00:00 +0100", "2024-11-05T07:00:00Z")]
    [InlineData("lun, 29 décembre 2025 14:05:10 +0100", "2025-12-29T13:05:10Z")]
    [InlineData("Mo, 29 März 2025 14:05:10 +0100", "2025-03-29T13:05:10Z")]
    [InlineData("Pzt, 29 Ara 2025 14:05:10 +0300", "2025-12-29T11:05:10Z")]
    [InlineData("Пн, 29 дек 2025 14:05:10 +0300", "2025-12-29T11:05:10Z")]
    [InlineData("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z")]
    [InlineData("2004-július-13T9:15-05:00", "2004-07-13T14:15:00Z")]
    [InlineData("2004년 5월 28일  오후 11:31:29", "2004-05-28T23:31:29Z")]
    [InlineData("2004-05-28 오전 11:31:29", "2004-05-28T11:31:29Z")]
    [InlineData("2025年12月29日 14:05", "2025-12-29T14:05:00Z")]
    [InlineData("الاثنين، ٢٩ كانون الأول ٢٠٢٥ ١٤:٠٥", "2025-12-29T14:05:00Z")]
    [InlineData("29 ديسمبر 2025 - 2:05 م", "2025-12-29T14:05:00Z")]
    [InlineData("الاثنين 29 آب 2025 14:05:10 +0300", "2025-08-29T11:05:10Z")]
    [InlineData("2025-12-29T14:05:10+03:00", "2025-12-29T11:05:10Z")]
    [InlineData("2025-12-29T14:05:10.123456Z", "2025-12-29T14:05:10.123Z")]
    [InlineData("2025-12-29T14:05Z", "2025-12-29T14:05:00Z")]
    [InlineData("2025-12-29T14:05:10+0300", "2025-12-29T11:05:10Z")]
    [InlineData("2025-12-29T14:05:10 +03:00", "2025-12-29T11:05:10Z")]
    [InlineData("2025-12-29 14:05:10.0", "2025-12-29T14:05:10Z")]
    [InlineData("2025-12-29 14:05:10 UTC", "2025-12-29T14:05:10Z")]
    [InlineData("20251229T140510Z", "2025-12-29T14:05:10Z")]
    [InlineData("2025-363T14:05:10Z", "2025-12-29T14:05:10Z")]
    [InlineData("2025/12/29 14:05:10", "2025-12-29T14:05:10Z")]
    [InlineData("29.12.2025 14:05", "2025-12-29T14:05:00Z")]
    [InlineData("12/29/2025 2:05:10 PM", "2025-12-29T14:05:10Z")]
    [InlineData("29/12/2025 - 14:05", "2025-12-29T14:05:00Z")]
    [InlineData("29 أوت 2025 14:05 +0100", "2025-08-29T13:05:00Z")]
    [InlineData("1767017110", "2025-12-29T14:05:10Z")]
    [InlineData("1767017110000", "2025-12-29T14:05:10Z")]
    public void A_date_with_a_time_is_read_in_every_form_that_publishers_use(string written, string moment)
    {
        var date = DateReading.Read(written);

        date.At?.ToUniversalTime().ShouldBe(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
        date.At.ShouldNotBeNull();
        date.Precision.ShouldBe(DatePrecision.Time);
        date.Text.ShouldBe(written);
    }

    [Theory]
    [InlineData("2025-12-29", "2025-12-29")]
    [InlineData("20251229", "2025-12-29")]
    [InlineData("29 Dec 2025", "2025-12-29")]
    [InlineData("December 29, 2025", "2025-12-29")]
    [InlineData("٢٩ ديسمبر ٢٠٢٥", "2025-12-29")]
    [InlineData("29.12.2025", "2025-12-29")]
    public void A_day_is_a_day_and_gets_no_time(string written, string day)
    {
        var date = DateReading.Read(written);

        date.Precision.ShouldBe(DatePrecision.Day);
        date.ToPublished()!.At.ToString("yyyy-MM-dd HH:mm zzz").ShouldBe(day + " 00:00 +00:00");
    }

    [Theory]
    [InlineData("")]
    [InlineData("today")]
    [InlineData("2025")]
    [InlineData("2025-12")]
    [InlineData("03/04/2025")]
    [InlineData("Mon, 32 Dec 2025 14:05:10 GMT")]
    [InlineData("Wed, 31 Dec 1969 23:59:59 GMT")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("2025-12-29T14:05:10+99:00")]
    [InlineData(", 29  2004 12:53:00 GMT")]
    [InlineData("99999999999999999999")]
    public void What_is_no_certain_date_is_none(string written) => DateReading.Read(written).At.ShouldBeNull();

    [Theory]
    [InlineData("Mon, 29 Dec 2025 14:05:10 +0300", true)]
    [InlineData("Mon, 29 Dec 2025 14:05:10 GMT", true)]
    [InlineData("Mon, 29 Dec 2025 14:05:10 AST", false)]
    [InlineData("Mon, 29 Dec 2025 14:05:10", false)]
    public void A_time_whose_zone_is_not_stated_or_may_be_two_is_only_a_day(string written, bool stated)
    {
        var date = DateReading.Read(written);

        date.ZoneStated.ShouldBe(stated);
        date.ToPublished()!.Precision.ShouldBe(stated ? DatePrecision.Time : DatePrecision.Day);
    }
}
