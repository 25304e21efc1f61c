using NewsBot.Ingestion.Fetching;

namespace NewsBot.Tests.Ingestion.Fetching;

public sealed class FetchOptionsValidatorTests
{
    [Fact]
    public void All_mistakes_are_told_at_once_and_what_a_proxy_holds_of_secrets_is_not()
    {
        var failures = Failures(new FetchOptions
        {
            Contact = "me (at) home\r\nX: y",
            Proxy = "http://me:secret@proxy.example:3128",
            ConnectWithin = TimeSpan.Zero,
            Within = TimeSpan.FromHours(1),
            AtOnce = 0,
            PerHost = 1000,
            Spacing = TimeSpan.FromSeconds(-1),
        });

        failures.Select(failure => failure.Split(':')[0]).ShouldBe(["Fetch.Contact", "Fetch.Proxy", "Fetch.ConnectWithin", "Fetch.Within", "Fetch.AtOnce", "Fetch.PerHost", "Fetch.Spacing"]);
        failures.ShouldAllBe(failure => !failure.Contains("secret"));
    }

    [Theory]
    [InlineData("https://example.org/bot", null)]
    [InlineData("mailto:news@example.org", "none")]
    [InlineData(null, "socks5://127.0.0.1:9050")]
    public void Usual_manners_are_right(string? contact, string? proxy) => Failures(new FetchOptions { Contact = contact, Proxy = proxy }).ShouldBeEmpty();

    private static List<string> Failures(FetchOptions options) => [.. new FetchOptionsValidator().Validate(name: null, options).Failures ?? []];
}
