using System.Net;
using NewsBot.Platforms.WebChat;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.WebChat;

public sealed class WebOptionsTests
{
    [Fact]
    public void The_defaults_hold_and_stay_on_this_machine()
    {
        var options = new WebOptions();
        Failures(options).ShouldBeEmpty();
        ListenAddress.TryParse(options.Url, out var address, out _).ShouldBeTrue();
        address.IsLoopback.ShouldBeTrue();
    }

    [Theory]
    [InlineData("http://example.org:8080", "IP address")]
    [InlineData("http://*:8080", "127.0.0.1")]
    [InlineData("https://127.0.0.1:8080", "proxy")]
    [InlineData("8080", "http://127.0.0.1:8080")]
    [InlineData("http://127.0.0.1:8080/news", "http://127.0.0.1:8080")]
    public void An_address_that_cannot_serve_is_named_with_its_remedy(string url, string remedy)
    {
        var failure = Failures(new WebOptions { Url = url }).ShouldHaveSingleItem();
        failure.ShouldStartWith($"Web.Url: \"{url}\"");
        failure.ShouldContain(remedy);
    }

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var failures = Failures(new WebOptions { Url = "ftp://x", AllowedHosts = ["good.example", "https://bad.example"], AllowedOrigins = ["https://good.example", "bad.example", "https://bad.example/", "*"] });
        failures.Select(failure => failure.Split(':')[0]).ShouldBe(["Web.Url", "Web.AllowedHosts[1]", "Web.AllowedOrigins[1]", "Web.AllowedOrigins[2]", "Web.AllowedOrigins[3]"]);
    }

    [Fact]
    public void An_address_opens_so_many_chats_in_an_hour()
    {
        var time = new FakeTime();
        var allowance = new NewChatAllowance(time);
        for (var at = 0; at < NewChatAllowance.PerHour; at++)
        {
            allowance.TryTake(IPAddress.Parse($"2001:db8::{at + 1:x}")).ShouldBeTrue();
        }

        allowance.TryTake(IPAddress.Parse("2001:db8::ffff")).ShouldBeFalse("one subscriber, one network");
        allowance.TryTake(IPAddress.Parse("2001:db8:0:1::1")).ShouldBeTrue();
        time.Advance(TimeSpan.FromHours(1));
        allowance.TryTake(IPAddress.Parse("2001:db8::1")).ShouldBeTrue();
    }

    private static List<string> Failures(WebOptions options) => [.. new WebOptionsValidator().Validate(name: null, options).Failures ?? []];
}
