using NewsBot.Messages;
using NodaTime;

namespace NewsBot.Tests.Messages;

public sealed class TimeWordsTests
{
    // 5 January 2026, 15:00 in Baghdad.
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 12, 0);

    [Theory]
    [InlineData("2026-01-05T11:05:00Z", "14:05")]
    [InlineData("2026-01-04T21:00:00Z", "00:00")]
    [InlineData("2026-01-04T19:10:00Z", "yesterday 22:10")]
    [InlineData("2026-01-02T09:00:00Z", "Fri 2 Jan")]
    [InlineData("2025-12-29T09:00:00Z", "29 Dec 2025")]
    [InlineData("2026-01-05T18:30:00Z", "21:30")]
    [InlineData("2026-01-06T05:00:00Z", "tomorrow 08:00")]
    [InlineData("2026-01-09T05:00:00Z", "Fri 9 Jan 08:00")]
    public void A_moment_is_told_in_the_chats_own_time(string at, string words) => Words("en").Moment(At(at)).ShouldBe(words);

    [Theory]
    [InlineData("2026-01-05T00:00:00Z", "today")]
    [InlineData("2026-01-04T00:00:00Z", "yesterday")]
    [InlineData("2026-01-03T00:00:00Z", "Sat 3 Jan")]
    [InlineData("2021-08-15T00:00:00Z", "15 Aug 2021")]
    public void A_date_known_by_its_day_has_no_time(string at, string words) => Words("en").Day(At(at)).ShouldBe(words);

    [Fact]
    public void A_day_does_not_move_with_the_zone_of_the_chat() =>
        new TimeWords(DateTimeZone.ForOffset(Offset.FromHours(-8)), Now, Texts.In("en")).Day(At("2026-01-04T00:00:00Z")).ShouldBe("yesterday");

    [Theory]
    [InlineData(0, "just now")]
    [InlineData(-600, "just now")]
    [InlineData(60, "1 min ago")]
    [InlineData(3 * 3600, "3 h ago")]
    [InlineData(86400, "1 day ago")]
    [InlineData(86400 * 2, "2 days ago")]
    [InlineData(86400 * 70, "2 months ago")]
    [InlineData(86400 * 366, "1 year ago")]
    [InlineData(86400 * 1700, "4 years ago")]
    public void An_age_counts_whole_units_that_have_passed(int seconds, string words) => Words("en").Age(Now - Duration.FromSeconds(seconds)).ShouldBe(words);

    [Theory]
    [InlineData(1, "قبل ساعة")]
    [InlineData(2, "قبل ساعتين")]
    [InlineData(3, "قبل 3 ساعات")]
    [InlineData(11, "قبل 11 ساعة")]
    public void Arabic_ages_follow_the_plural_rules_of_Arabic(int hours, string words) => Words("ar").Age(Now - Duration.FromHours(hours)).ShouldBe(words);

    [Fact]
    public void Arabic_tells_every_time_that_English_tells() => Keys("ar").ShouldBe(Keys("en"));

    private static TimeWords Words(string language) => new(DateTimeZoneProviders.Tzdb["Asia/Baghdad"], Now, Texts.In(language));

    private static IEnumerable<string> Keys(string language) => Texts.In(language).Keys.Where(key => key.StartsWith("time.", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static Instant At(string text) => NodaTime.Text.InstantPattern.General.Parse(text).Value;
}
