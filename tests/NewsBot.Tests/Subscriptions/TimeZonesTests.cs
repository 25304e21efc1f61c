using NewsBot.Subscriptions;

namespace NewsBot.Tests.Subscriptions;

public sealed class TimeZonesTests
{
    [Theory]
    [InlineData("Asia/Baghdad", "Asia/Baghdad")]
    [InlineData("asia/baghdad", "Asia/Baghdad")]
    [InlineData("baghdad", "Asia/Baghdad")]
    [InlineData("new york", "America/New_York")]
    [InlineData("utc", "UTC")]
    public void A_zone_is_found_by_its_name_or_its_city(string text, string name)
    {
        TimeZones.TryFind(text, out var found).ShouldBeTrue();
        found.ShouldBe(name);
    }

    [Theory]
    [InlineData("Asia/Bagdad", "Asia/Baghdad")]
    [InlineData("Berln", "Europe/Berlin")]
    [InlineData("Europe/Berlin ", "Europe/Berlin")]
    public void A_misspelled_zone_is_answered_with_the_nearest(string text, string nearest) => TimeZones.Nearest(text, 1).ShouldBe([nearest]);

    [Fact]
    public void Nothing_is_near_to_nonsense() => TimeZones.Nearest("qqqqqqqqqqqq", 3).ShouldBeEmpty();
}
