using System.Net.Sockets;
using NewsBot.Platforms;

namespace NewsBot.Tests.Platforms;

/// <summary>What a failure on the way to a platform says of the call.</summary>
public sealed class PlatformHttpTests
{
    public static TheoryData<Exception, bool> Failures => new()
    {
        { new HttpRequestException(HttpRequestError.NameResolutionError), true },
        { new HttpRequestException(HttpRequestError.ConnectionError), true },
        { new HttpRequestException(HttpRequestError.SecureConnectionError), true },
        { new HttpRequestException(HttpRequestError.ProxyTunnelError), true },
        { new HttpRequestException("refused", new SocketException((int)SocketError.ConnectionRefused)), true },

        // As the handler tells that it gave up connecting; a call that was given up after it went out has no such cause.
        { new TaskCanceledException("limit", new TimeoutException()), true },
        { new TaskCanceledException(), false },
        { new HttpRequestException(HttpRequestError.ResponseEnded), false },
        { new HttpRequestException("reset", new SocketException((int)SocketError.ConnectionReset)), false },
        { new IOException(), false },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_call_that_never_went_out_is_told_from_one_that_may_have_arrived(Exception failure, bool neverArrived) =>
        PlatformHttp.NeverArrived(failure).ShouldBe(neverArrived);

    [Theory]
    [InlineData("http://proxy.example:3128")]
    [InlineData(null)]
    public void What_carries_the_calls_sets_no_limit_of_its_own(string? proxy)
    {
        using var http = PlatformHttp.Make(proxy is null ? null : new Uri(proxy));

        http.Timeout.ShouldBe(Timeout.InfiniteTimeSpan);
    }
}
