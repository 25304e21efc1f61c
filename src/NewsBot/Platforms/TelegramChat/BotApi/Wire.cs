using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Platforms.TelegramChat.BotApi;

/// <summary>The Bot API's objects, as far as NewsBot reads or writes them; property names become snake_case.</summary>
internal static class Wire
{
    internal sealed record Answer(bool Ok, JsonElement? Result, int ErrorCode, string? Description, Parameters? Parameters);

    internal sealed record Parameters(long? MigrateToChatId, double? RetryAfter);

    internal sealed record User(long Id, string? Username, string? LanguageCode);

    internal sealed record Chat(long Id, string Type);

    internal sealed record Message(
        long MessageId,
        long? MessageThreadId,
        bool IsTopicMessage,
        User? From,
        Chat? SenderChat,
        Chat Chat,
        string? Text,
        long? MigrateToChatId,
        long? MigrateFromChatId);

    internal sealed record CallbackQuery(string Id, User From, Message? Message, string? Data);

    internal sealed record Member(string Status, User User, bool? CanSendMessages, bool? CanPostMessages);

    internal sealed record MemberUpdate(Chat Chat, User From, Member OldChatMember, Member NewChatMember);

    internal sealed record Update(long UpdateId, Message? Message, Message? ChannelPost, CallbackQuery? CallbackQuery, MemberUpdate? MyChatMember);

    internal sealed record GetUpdates(long Offset, int Timeout, string[] AllowedUpdates);

    internal sealed record Entity(string Type, int Offset, int Length, string? Url);

    internal sealed record Button(string Text, string CallbackData);

    internal sealed record Keyboard(Button[][] InlineKeyboard);

    internal sealed record LinkPreview(bool? IsDisabled, string? Url);

    internal sealed record Reply(long MessageId, bool AllowSendingWithoutReply);

    internal sealed record SendMessage(string ChatId, long? MessageThreadId, string Text, Entity[] Entities, LinkPreview LinkPreviewOptions, Keyboard? ReplyMarkup, Reply? ReplyParameters, bool? AllowPaidBroadcast);

    internal sealed record EditMessageText(string ChatId, long MessageId, string Text, Entity[] Entities, LinkPreview LinkPreviewOptions, Keyboard? ReplyMarkup);

    internal sealed record AnswerCallbackQuery(string CallbackQueryId, string? Text);

    internal sealed record BotCommand(string Command, string Description);

    internal sealed record CommandScope(string Type);

    internal sealed record SetMyCommands(BotCommand[] Commands, CommandScope Scope, string? LanguageCode);

    internal sealed record GetChatMember(string ChatId, long UserId);

    internal sealed record GetChat(string ChatId);

    internal sealed record SetWebhook(string Url, string? SecretToken, string[] AllowedUpdates);

    internal sealed record Nothing;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Wire.Answer))]
[JsonSerializable(typeof(Wire.User))]
[JsonSerializable(typeof(Wire.Message))]
[JsonSerializable(typeof(Wire.Member))]
[JsonSerializable(typeof(Wire.Update))]
[JsonSerializable(typeof(List<JsonElement>))]
[JsonSerializable(typeof(Wire.Nothing))]
[JsonSerializable(typeof(Wire.GetUpdates))]
[JsonSerializable(typeof(Wire.SendMessage))]
[JsonSerializable(typeof(Wire.Entity[]))]
[JsonSerializable(typeof(Wire.EditMessageText))]
[JsonSerializable(typeof(Wire.AnswerCallbackQuery))]
[JsonSerializable(typeof(Wire.SetMyCommands))]
[JsonSerializable(typeof(Wire.GetChatMember))]
[JsonSerializable(typeof(Wire.GetChat))]
[JsonSerializable(typeof(Wire.SetWebhook))]
internal sealed partial class WireJson : JsonSerializerContext;
