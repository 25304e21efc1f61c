using System.Net.Sockets;
using System.Security.Authentication;

namespace NewsBot.Ingestion.Fetching;

/// <summary>Fetches that failed, in words for an administrator.</summary>
internal static class FetchProblems
{
    /// <summary>The answer took too long.</summary>
    public static FetchResult TooSlow(Uri address, TimeSpan limit) =>
        FetchResult.Failed(ProblemKind.Unreachable, address, $"It did not answer whole within {limit.TotalSeconds:0.#} s. It is tried again; if it is always so slow, raise Fetch.Within.");

    /// <summary>The server answered with something other than a document.</summary>
    public static FetchResult Answered(Uri address, int status) => FetchResult.Failed(status == 410 ? ProblemKind.Gone : ProblemKind.Answered, address, status switch
    {
        304 => "It answered that nothing changed (304) though nothing was known yet. It is tried again; the publisher's server is broken.",
        401 or 407 => $"It wants a name and a password ({status}). Take a public address of the publisher.",
        403 or 451 => $"It refuses NewsBot ({status}). Set Fetch.Contact so that the publisher knows who asks, or ask the publisher for leave.",
        404 => "There is nothing at this address (404). Look for the publisher's new one.",
        410 => "The publisher says that it is gone for good (410). Remove the source, or look for the publisher's new address.",
        429 => "It wants fewer requests (429). NewsBot waits as long as it asks; make Every longer if it stays so.",
        503 => "It is out of service for a while (503). It is tried again.",
        >= 500 => $"The publisher's server has a fault ({status}). It is tried again.",
        _ => $"It answered {status}, which brings no document. Look at the address in a browser.",
    });

    /// <summary>The connection failed.</summary>
    public static FetchResult Of(Uri address, Exception failed)
    {
        for (var cause = failed; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case AddressRefusedException refused:
                    return FetchResult.Failed(ProblemKind.Refused, address, refused.Message + ".");
                case TimeoutException late:
                    return FetchResult.Failed(ProblemKind.Unreachable, address, $"Nothing answers there: {late.Message}. It is tried again.");
                case AuthenticationException certificate:
                    return FetchResult.Failed(ProblemKind.Unreachable, address, $"Its certificate or encryption is not sound: {certificate.Message}");
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }:
                    return FetchResult.Failed(ProblemKind.Unreachable, address, $"No host is called {address.IdnHost}. Correct the address, or look whether this machine can resolve names.");
                case SocketException socket:
                    return FetchResult.Failed(ProblemKind.Unreachable, address, $"No connection: {socket.Message}. It is tried again.");
                case HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }:
                    return FetchResult.Failed(ProblemKind.TooLarge, address, "The headers of its answer are larger than an honest answer's.");
                case HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded }:
                    return FetchResult.Failed(ProblemKind.Unreachable, address, "The answer ended before its end. It is tried again.");
            }
        }

        return FetchResult.Failed(ProblemKind.Unreachable, address, $"The answer could not be read: {failed.Message} It is tried again.");
    }
}
