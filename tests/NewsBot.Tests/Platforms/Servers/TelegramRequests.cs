using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Tests.Platforms.Servers;

/// <summary>The requests that the Bot API server takes; a field that is not here is refused, as it would be a mistake of ours.</summary>
public static class TelegramRequests
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new TextOrNumber() },
    };

    public sealed record Entity(string Type, int Offset, int Length, string? Url = null);

    public sealed record Button(string Text, string? CallbackData = null, string? Url = null);

    public sealed record Markup(Button[][] InlineKeyboard);

    public sealed record Preview(bool? IsDisabled = null, string? Url = null, bool? PreferSmallMedia = null, bool? PreferLargeMedia = null, bool? ShowAboveText = null);

    public sealed record Reply(long MessageId, bool? AllowSendingWithoutReply = null);

    public sealed record SendMessage(
        string ChatId, string Text, long? MessageThreadId = null, Entity[]? Entities = null, Preview? LinkPreviewOptions = null, Markup? ReplyMarkup = null, Reply? ReplyParameters = null, bool? DisableNotification = null, bool? AllowPaidBroadcast = null);

    public sealed record EditMessageText(string ChatId, long MessageId, string Text, Entity[]? Entities = null, Preview? LinkPreviewOptions = null, Markup? ReplyMarkup = null);

    public sealed record AnswerCallbackQuery(string CallbackQueryId, string? Text = null, bool? ShowAlert = null);

    public sealed record Command(string Name)
    {
        [JsonPropertyName("command")]
        public string Name { get; init; } = Name;

        public string Description { get; init; } = "";
    }

    public sealed record Scope(string Type, string? ChatId = null);

    public sealed record SetMyCommands(Command[] Commands, Scope? Scope = null, string? LanguageCode = null);

    public sealed record GetChatMember(string ChatId, long UserId);

    public sealed record GetChat(string ChatId);

    public sealed record SetWebhook(string Url, string? SecretToken = null, string[]? AllowedUpdates = null, bool? DropPendingUpdates = null);

    public sealed record GetUpdates(long? Offset = null, int? Limit = null, int? Timeout = null, string[]? AllowedUpdates = null);

    public sealed record Nothing;

    // A chat is named by its number or by its name in the same field.
    private sealed class TextOrNumber : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.Number
            ? reader.GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture)
            : reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
