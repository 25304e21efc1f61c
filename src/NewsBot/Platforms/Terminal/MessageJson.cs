using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Messages;

namespace NewsBot.Platforms.Terminal;

/// <summary>A message as JSON, for programs.</summary>
internal static class MessageJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // Letters stay letters; the output goes to a pipe and never into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The message with its blocks, each with its <c>type</c>.</summary>
    public static string Write(Message message) => JsonSerializer.Serialize(message, Options);
}
