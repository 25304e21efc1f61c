using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Platforms.WebChat;

/// <summary>How this room writes and reads JSON.</summary>
internal static class WebJson
{
    /// <summary>Camel case, enums as words. Letters stay letters: it is only ever sent as application/json or inside an event, never inside HTML.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
