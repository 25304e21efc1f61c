using System.Net;
using System.Text;
using Discord.Net.Rest;
using NewsBot.Platforms.DiscordChat.Rest;

namespace NewsBot.Platforms.DiscordChat.Library;

/// <summary>
/// What the library asks of the REST API by itself, through NewsBot's own way to it: the same address, token, proxy, pace and silence. Left alone, the
/// library would keep a second count of one account's calls, and repeat a 502 without a pause.
/// </summary>
/// <param name="rest">Makes the calls.</param>
internal sealed class LibraryRest(DiscordRest rest) : IRestClient
{
    private CancellationToken _stopping = CancellationToken.None;

    /// <inheritdoc/>
    public void SetHeader(string key, string? value)
    {
        // The headers are NewsBot's own, the token among them.
    }

    /// <inheritdoc/>
    public void SetCancelToken(CancellationToken cancelToken) => _stopping = cancelToken;

    /// <inheritdoc/>
    /// <exception cref="HttpRequestException">There is no answer that the library could read.</exception>
    public Task<RestResponse> SendAsync(
        string method, string endpoint, CancellationToken cancelToken, bool headerOnly = false, string? reason = null, IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) =>
        SendAsync(method, endpoint, body: null, cancelToken);

    /// <inheritdoc/>
    /// <exception cref="HttpRequestException">There is no answer that the library could read.</exception>
    public Task<RestResponse> SendAsync(
        string method, string endpoint, string json, CancellationToken cancelToken, bool headerOnly = false, string? reason = null, IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) =>
        SendAsync(method, endpoint, Encoding.UTF8.GetBytes(json), cancelToken);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: nothing is uploaded through the library.</exception>
    public Task<RestResponse> SendAsync(
        string method,
        string endpoint,
        IReadOnlyDictionary<string, object> multipartParams,
        CancellationToken cancelToken,
        bool headerOnly = false,
        string? reason = null,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) => throw new NotSupportedException("nothing is uploaded through the library");

    /// <inheritdoc/>
    public void Dispose()
    {
        // The connections are shared with everything else that NewsBot sends.
    }

    private async Task<RestResponse> SendAsync(string method, string endpoint, byte[]? body, CancellationToken cancelToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_stopping, cancelToken);
        return await rest.CallAsync(new DiscordCall(new HttpMethod(method), $"/{endpoint}", "", $"/{endpoint}", body), either.Token) switch
        {
            DiscordAnswer.Done { Result: var told } => Response(HttpStatusCode.OK, told.GetRawText()),
            DiscordAnswer.Refused refused => Response((HttpStatusCode)refused.Status, "{}"),
            var answer => throw new HttpRequestException(answer.Reason),
        };
    }

    private static RestResponse Response(HttpStatusCode status, string body) => new(status, [], new MemoryStream(Encoding.UTF8.GetBytes(body)));
}
