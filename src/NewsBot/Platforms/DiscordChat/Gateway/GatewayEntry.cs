using System.Text.Json;

namespace NewsBot.Platforms.DiscordChat.Gateway;

/// <summary>What <c>GET /gateway/bot</c> tells.</summary>
/// <param name="Url">Where to connect.</param>
/// <param name="Shards">How many connections the platform asks for.</param>
/// <param name="Total">How many sessions may be begun in a day.</param>
/// <param name="Remaining">How many of them are left.</param>
/// <param name="ResetAfter">When that budget is full again.</param>
internal sealed record GatewayEntry(Uri Url, int Shards, int Total, int Remaining, TimeSpan ResetAfter)
{
    /// <summary>Reads the answer.</summary>
    /// <param name="told">The answer.</param>
    /// <param name="instead">Another gateway by configuration; null for the platform's.</param>
    public static GatewayEntry Read(JsonElement told, Uri? instead)
    {
        var limit = told.GetProperty("session_start_limit");
        return new(
            instead ?? new Uri(told.GetProperty("url").GetString()!),
            Math.Max(1, told.GetProperty("shards").GetInt32()),
            limit.GetProperty("total").GetInt32(),
            limit.GetProperty("remaining").GetInt32(),
            TimeSpan.FromMilliseconds(limit.GetProperty("reset_after").GetInt64()));
    }
}
