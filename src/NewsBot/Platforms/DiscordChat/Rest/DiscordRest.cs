using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using NewsBot.Delivery.Lanes;

namespace NewsBot.Platforms.DiscordChat.Rest;

/// <summary>NewsBot's own way to the REST API. Every channel message goes through it, whichever client receives, because it sends a nonce and keeps the account's total.</summary>
/// <param name="http">Carries the calls.</param>
/// <param name="apiUrl">For example <c>https://discord.com/api/v10</c>.</param>
/// <param name="token">The bot's token.</param>
/// <param name="lane">The account's lane.</param>
/// <param name="time">Measures how long an answer may take.</param>
internal sealed class DiscordRest(HttpClient http, Uri apiUrl, string token, Lane lane, TimeProvider time)
{
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(30);

    /// <summary>The account's lane.</summary>
    public Lane Lane => lane;

    /// <summary>The refusals that count towards a ban.</summary>
    public InvalidRequests Invalid { get; } = new(time);

    /// <summary>Makes a call, at the pace that the platform asks for.</summary>
    public async Task<DiscordAnswer> CallAsync(DiscordCall call, CancellationToken cancellationToken)
    {
        if (!call.IsInteraction && Invalid.Wait() is { Ticks: > 0 } ban)
        {
            return new DiscordAnswer.SlowDown(ban);
        }

        using var pass = await lane.EnterAsync(call.InLane(), cancellationToken);
        if (pass.Wait is { } wait)
        {
            return new DiscordAnswer.SlowDown(wait);
        }

        using var limit = new CancellationTokenSource(CallLimit, time);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        using var request = new HttpRequestMessage(call.Method, new Uri(apiUrl.AbsoluteUri.TrimEnd('/') + call.Path));
        request.Headers.Authorization = call.IsInteraction ? null : new AuthenticationHeaderValue("Bot", token);
        request.Content = Content(call);
        try
        {
            using var response = await http.SendAsync(request, limited.Token);
            pass.Told(DiscordPace.News(call, response));
            Invalid.Note((int)response.StatusCode, DiscordPace.Header(response.Headers, "X-RateLimit-Scope"));
            var body = await response.Content.ReadAsByteArrayAsync(limited.Token);
            return response.IsSuccessStatusCode ? Done(body)
                : response.StatusCode == HttpStatusCode.TooManyRequests ? SlowDown(call, pass, response, body)
                : Refused(call, response, body);
        }
        catch (Exception exception) when (PlatformHttp.NeverArrived(exception))
        {
            return new DiscordAnswer.Unreachable($"{call.Route}: {PlatformHttp.Words(exception)}");
        }
        catch (HttpRequestException exception)
        {
            return new DiscordAnswer.Unknown($"{call.Route}: {exception.HttpRequestError}");
        }
        catch (JsonException)
        {
            return new DiscordAnswer.Unknown($"{call.Route}: the answer is not JSON");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new DiscordAnswer.Unknown($"{call.Route}: no answer within {CallLimit.TotalSeconds:0} s");
        }
    }

    // With a file the JSON is one part of several (https://discord.com/developers/docs/reference#uploading-files).
    private static HttpContent? Content(DiscordCall call)
    {
        if (call.Body is null)
        {
            return null;
        }

        var json = new ByteArrayContent(call.Body);
        json.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (call.Picture is null)
        {
            return json;
        }

        var picture = new ByteArrayContent(call.Picture);
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return new MultipartFormDataContent { { json, "payload_json" }, { picture, "files[0]", DiscordAttachment.PictureName } };
    }

    private static DiscordAnswer.Done Done(byte[] body) => new(body.Length == 0 ? default : JsonSerializer.Deserialize(body, RestJson.Default.JsonElement));

    private static DiscordAnswer Refused(DiscordCall call, HttpResponseMessage response, byte[] body)
    {
        // A proxy's page (502 with HTML) stands between us and the platform: whether it saw the call cannot be told.
        var status = (int)response.StatusCode;
        if (status >= 500)
        {
            return new DiscordAnswer.Unknown($"{call.Route}: HTTP {status}");
        }

        // Below that, what is not the platform's own form comes from what guards it: nothing got through.
        if (response.Content.Headers.ContentType?.MediaType != "application/json")
        {
            return new DiscordAnswer.Refused(status, 0, $"{call.Method} {call.Route}: HTTP {status} without the platform's own words");
        }

        var error = JsonSerializer.Deserialize(body, RestJson.Default.JsonElement);
        var code = error.ValueKind == JsonValueKind.Object && error.TryGetProperty("code", out var number) && number.TryGetInt32(out var value) ? value : 0;
        return new DiscordAnswer.Refused(status, code, $"{call.Method} {call.Route}: {error.GetRawText()}");
    }

    private static DiscordAnswer.SlowDown SlowDown(DiscordCall call, LanePass pass, HttpResponseMessage response, byte[] body)
    {
        var pause = response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1);
        var isGlobal = DiscordPace.Header(response.Headers, "X-RateLimit-Scope") == "global";
        if (response.Content.Headers.ContentType?.MediaType == "application/json")
        {
            var told = JsonSerializer.Deserialize(body, RestJson.Default.JsonElement);
            pause = told.ValueKind == JsonValueKind.Object && told.TryGetProperty("retry_after", out var seconds) && seconds.ValueKind == JsonValueKind.Number && seconds.GetDouble() is >= 0 and <= 86_400 and var asked
                ? TimeSpan.FromSeconds(asked)
                : pause;
            isGlobal |= told.ValueKind == JsonValueKind.Object && told.TryGetProperty("global", out var global) && global.ValueKind == JsonValueKind.True;
        }

        pass.Told(DiscordPace.News(call, response) with { RetryAfter = pause, Scope = isGlobal ? LaneScope.Account : LaneScope.Key });
        return new DiscordAnswer.SlowDown(pause);
    }
}
