using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Platforms.DiscordChat.Rest;

/// <summary>The REST API's bodies.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(DiscordMessageBody))]
[JsonSerializable(typeof(DiscordForumPost))]
[JsonSerializable(typeof(DiscordRecipient))]
[JsonSerializable(typeof(DiscordReference))]
[JsonSerializable(typeof(DiscordCallback))]
[JsonSerializable(typeof(ImmutableArray<DiscordCommandBody>))]
internal sealed partial class RestJson : JsonSerializerContext;
