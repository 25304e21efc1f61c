using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Messages;

namespace NewsBot.Platforms.WebChat;

/// <summary>How this room writes and reads JSON; messages have their one form inside it.</summary>
internal static class WebJson
{
    /// <summary>Camel case. Letters stay letters: it is only ever sent as application/json or inside an event, never inside HTML.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new MessageForm() },
    };

    private sealed class MessageForm : JsonConverter<Message>
    {
        public override Message Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return MessageJson.Read(document.RootElement.GetRawText());
        }

        public override void Write(Utf8JsonWriter writer, Message value, JsonSerializerOptions options) => writer.WriteRawValue(MessageJson.Write(value));
    }
}
