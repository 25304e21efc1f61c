using System.Text.Encodings.Web;
using System.Text.Json;
using NewsBot.Messages;

namespace NewsBot.Delivery;

/// <summary>Messages as the outbox keeps them.</summary>
internal static class MessageJson
{
    // The text goes into a column of the database and nowhere else, so Arabic may stay readable.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Message message) => JsonSerializer.Serialize(message, Readable);

    public static Message Read(string json) => JsonSerializer.Deserialize<Message>(json, Readable)!;
}
