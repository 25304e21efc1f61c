using System.Globalization;
using System.Net.Http.Headers;
using NewsBot.Delivery.Lanes;

namespace NewsBot.Platforms.DiscordChat.Rest;

/// <summary>The rate limits as the platform tells them (https://discord.com/developers/docs/topics/rate-limits): of routes nothing is assumed, the headers say it.</summary>
internal static class DiscordPace
{
    // https://discord.com/developers/docs/topics/rate-limits#global-rate-limit
    private static readonly LaneRate Total = new(50, TimeSpan.FromSeconds(1));

    // https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages: so long lives what an answer needs, and it has no better place to wait.
    private static readonly TimeSpan AnswerPatience = TimeSpan.FromMinutes(15);

    /// <summary>The lane of an account.</summary>
    public static Lane MakeLane(TimeProvider time, ILogger<Lane> logger) => new("discord", Total, time, logger);

    /// <summary>What a call asks of the lane.</summary>
    public static LaneCall InLane(this DiscordCall call) => call.IsInteraction ? new(call.Key) { IsAnswer = true, IsCounted = false, Patience = AnswerPatience } : new(call.Key);

    /// <summary>What an answer's headers say about the call's bucket.</summary>
    public static LaneNews News(DiscordCall call, HttpResponseMessage response) =>
        Header(response.Headers, "X-RateLimit-Bucket") is { } name
        && Number(response.Headers, "X-RateLimit-Remaining") is { } remaining
        && Number(response.Headers, "X-RateLimit-Reset-After") is >= 0 and <= 86_400 and var seconds
            ? new LaneNews { Bucket = new LaneBucket($"{name} {call.Major}", (int)(Number(response.Headers, "X-RateLimit-Limit") ?? 1), (int)remaining, TimeSpan.FromSeconds(seconds)) }
            : LaneNews.None;

    /// <summary>A header's first value; null where there is none.</summary>
    public static string? Header(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.First() : null;

    private static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Header(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
