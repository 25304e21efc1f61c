using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Platforms.DiscordChat.Gateway;

/// <summary>The gateway's frames.</summary>
internal sealed record GatewayFrame(int Op, JsonElement? D, long? S, string? T);

/// <summary>Which process connects.</summary>
internal sealed record GatewayProperties(string Os, string Browser, string Device);

/// <summary>A new session.</summary>
internal sealed record GatewayIdentify(string Token, int Intents, GatewayProperties Properties, int[] Shard);

/// <summary>A session taken up again.</summary>
internal sealed record GatewayResume(string Token, string SessionId, long Seq);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(GatewayFrame))]
[JsonSerializable(typeof(GatewayIdentify))]
[JsonSerializable(typeof(GatewayResume))]
[JsonSerializable(typeof(long?))]
internal sealed partial class GatewayJson : JsonSerializerContext;
