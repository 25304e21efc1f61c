using System.Net;
using System.Security.Authentication;
using Microsoft.Extensions.Options;

namespace NewsBot.Ingestion.Fetching;

/// <summary>Fetches documents of others: politely, within bounds, and never from where it must not. Every trouble is a result, none an exception.</summary>
internal sealed class Fetcher : IDisposable
{
    private const int TooManyRequests = 429;

    private readonly HttpClient _client;
    private readonly GuardedDialer _dialer;
    private readonly HostTurns _turns;
    private readonly SemaphoreSlim _places;
    private readonly IOptionsMonitor<FetchOptions> _options;
    private readonly TimeProvider _time;

    /// <summary>Begins without any connection.</summary>
    /// <param name="options">The manners.</param>
    /// <param name="network">Resolves and connects.</param>
    /// <param name="time">The clock that limits are measured by.</param>
    public Fetcher(IOptionsMonitor<FetchOptions> options, INetwork network, TimeProvider time)
    {
        (_options, _time) = (options, time);
        _dialer = new GuardedDialer(network, options, time);
        _turns = new HostTurns(options, time);
        _places = new SemaphoreSlim(options.CurrentValue.AtOnce, options.CurrentValue.AtOnce);
        _client = new HttpClient(Handler(options.CurrentValue, _dialer)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Fetches.</summary>
    /// <param name="request">What.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        var redirects = new Redirects(request.Address);
        for (var address = request.Address; ;)
        {
            if (await RefusalAsync(request, address, cancellationToken) is { } refused)
            {
                return refused with { MovedTo = redirects.MovedTo };
            }

            // The turn goes before the place: who waits for a slow host takes nobody's place.
            using var turn = await _turns.EnterAsync(address.IdnHost, cancellationToken);
            if (_turns.HeldUntil(address.IdnHost) is { } until)
            {
                return FetchProblems.Answered(address, TooManyRequests) with { Status = TooManyRequests, NotBefore = until, MovedTo = redirects.MovedTo };
            }

            await _places.WaitAsync(cancellationToken);
            try
            {
                var (result, next) = await TryAsync(request, address, redirects, cancellationToken);
                if (next is null)
                {
                    return result! with { MovedTo = redirects.MovedTo };
                }

                address = next;
            }
            finally
            {
                _places.Release();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _places.Dispose();
    }

    private static SocketsHttpHandler Handler(FetchOptions options, GuardedDialer dialer) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectCallback = dialer.DialAsync,
        ConnectTimeout = Timeout.InfiniteTimeSpan,
        MaxConnectionsPerServer = options.PerHost,
        MaxResponseHeadersLength = 64,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ResponseDrainTimeout = TimeSpan.Zero,
        ActivityHeadersPropagator = null,
        UseProxy = options.Proxy != "none",
        Proxy = options.Proxy is null or "none" ? null : new WebProxy(options.Proxy),
    };

    private async Task<FetchResult?> RefusalAsync(FetchRequest request, Uri address, CancellationToken cancellationToken) =>
        address.Scheme is not ("http" or "https") ? FetchResult.Failed(ProblemKind.Refused, address, "Only addresses of the web are fetched, http and https. Correct the address.")
        : _dialer.Refusal(address) is { } refusal ? FetchResult.Failed(ProblemKind.Refused, address, refusal + ".")
        : request.Permission is { } permission ? await permission(address, cancellationToken)
        : null;

    private async Task<(FetchResult? Result, Uri? Next)> TryAsync(FetchRequest request, Uri address, Redirects redirects, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.CurrentValue.Within, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var asked = Request(request, address);
            using var answer = await _client.SendAsync(asked, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!Redirects.Is((int)answer.StatusCode))
            {
                return (await ResultAsync(request, address, answer, either.Token), null);
            }

            var (next, refusal) = redirects.Follow(address, answer);
            return next is null ? (FetchResult.Failed(ProblemKind.Refused, address, refusal!), null) : (null, next);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (FetchProblems.TooSlow(address, _options.CurrentValue.Within), null);
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or AuthenticationException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return (limit.IsCancellationRequested ? FetchProblems.TooSlow(address, _options.CurrentValue.Within) : FetchProblems.Of(address, failed), null);
        }
    }

    private HttpRequestMessage Request(FetchRequest request, Uri address)
    {
        var asked = new HttpRequestMessage(HttpMethod.Get, address);
        asked.Headers.TryAddWithoutValidation("User-Agent", ProductName.UserAgent(_options.CurrentValue.Contact));
        asked.Headers.TryAddWithoutValidation("Accept", request.Accept);
        asked.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br, deflate");
        if (request.AcceptLanguage is { } language)
        {
            asked.Headers.TryAddWithoutValidation("Accept-Language", language);
        }

        request.Known?.AddTo(asked);
        return asked;
    }

    private async Task<FetchResult> ResultAsync(FetchRequest request, Uri address, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var status = (int)answer.StatusCode;
        if (status == 304 && request.Known is { } known)
        {
            // Servers seldom repeat both validators; the others stay true.
            var said = Validators.Of(answer);
            return new FetchResult { Status = status, Validators = new Validators(said?.ETag ?? known.ETag, said?.LastModified ?? known.LastModified), FreshFor = AnswerHeaders.FreshFor(answer, now) };
        }

        if (status is < 200 or > 299)
        {
            var notBefore = AnswerHeaders.NotBefore(answer, now);
            if (status == TooManyRequests && notBefore is { } until)
            {
                _turns.Hold(address.IdnHost, until);
            }

            return FetchProblems.Answered(address, status) with { Status = status, NotBefore = notBefore };
        }

        var (body, kind, fault) = await BodyReading.ReadAsync(answer.Content, request.MostBytes, cancellationToken);
        return fault is not null
            ? FetchResult.Failed(kind, address, fault) with { Status = status }
            : new FetchResult
            {
                Status = status,
                Document = new FetchedDocument(address, body, Raw(answer, "Content-Type"), Raw(answer, "Content-Language") is { } language && !language.Contains(',', StringComparison.Ordinal) ? language : null),
                Validators = Validators.Of(answer),
                FreshFor = AnswerHeaders.FreshFor(answer, now),
            };
    }

    private static string? Raw(HttpResponseMessage answer, string name) => answer.Content.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
