using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsBot.Messages;

/// <summary>A message as JSON, for programs and for the outbox (<c>docs/message.md</c>). Names and forms are stable: what is there stays, new fields may come.</summary>
public static class MessageJson
{
    private static readonly MessageJsonContext Compact = new(Options(indented: false));
    private static readonly MessageJsonContext Indented = new(Options(indented: true));

    /// <summary>The message as JSON.</summary>
    /// <param name="message">The message.</param>
    /// <param name="indented">True for a form that people can read too.</param>
    public static string Write(Message message, bool indented = false) => JsonSerializer.Serialize(message, (indented ? Indented : Compact).Message);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="json">The JSON.</param>
    /// <exception cref="JsonException">It is not the JSON of a message.</exception>
    public static Message Read(string json) => JsonSerializer.Deserialize(json, Compact.Message) ?? throw new JsonException("The JSON is null, not a message.");

    // Letters of all scripts stay letters: the output goes to programs and never into HTML.
    private static JsonSerializerOptions Options(bool indented) => new(MessageJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
    };
}
