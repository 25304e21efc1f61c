using System.Text.Json;

namespace NewsBot.Platforms.TelegramChat.BotApi;

/// <summary>Wire updates as NewsBot's own; one that is not understood is still confirmed, never a reason to stop.</summary>
internal static class UpdateReader
{
    /// <summary>The kinds that NewsBot asks for; named at every call, because an omitted list keeps the previous one.</summary>
    public static readonly string[] Kinds = ["message", "channel_post", "callback_query", "my_chat_member"];

    /// <summary>Reads one element of the answer to getUpdates, or a webhook's body.</summary>
    public static TelegramUpdate Read(JsonElement element)
    {
        var id = element.GetProperty("update_id").GetInt64();
        try
        {
            var update = element.Deserialize(WireJson.Default.Update)!;
            return Known(update);
        }
        catch (JsonException)
        {
            // A field of a newer Bot API that has another shape than ours; its update is not for us.
            return new TelegramUpdate.Other(id);
        }
    }

    private static TelegramUpdate Known(Wire.Update update)
    {
        if (update.CallbackQuery is { Message: { } under } pressed)
        {
            return new TelegramUpdate.Pressed(update.UpdateId, pressed.Id, Place(under), under.MessageId, User(pressed.From), pressed.Data ?? "");
        }

        if (update.MyChatMember is { } standing)
        {
            return new TelegramUpdate.Standing(update.UpdateId, Place(standing.Chat, null), standing.OldChatMember.Status, standing.NewChatMember.Status, MaySend(standing), User(standing.From));
        }

        return (update.Message ?? update.ChannelPost) switch
        {
            { MigrateToChatId: { } to } message => new TelegramUpdate.Migrated(update.UpdateId, message.Chat.Id, to),
            { MigrateFromChatId: { } from } message => new TelegramUpdate.Migrated(update.UpdateId, from, message.Chat.Id),
            { Text: { Length: > 0 } text } message => new TelegramUpdate.Said(
                update.UpdateId, Place(message), message.MessageId, message.From is { } who ? User(who) : null, message.SenderChat?.Id, text),
            _ => new TelegramUpdate.Other(update.UpdateId),
        };
    }

    private static bool MaySend(Wire.MemberUpdate standing) => standing.NewChatMember switch
    {
        { Status: "left" or "kicked" } => false,
        { Status: "restricted" } restricted => restricted.CanSendMessages == true,
        { Status: "administrator" } administrator when standing.Chat.Type == "channel" => administrator.CanPostMessages == true,
        _ => standing.Chat.Type != "channel",
    };

    private static TelegramUser User(Wire.User user) => new(user.Id, user.Username, user.LanguageCode);

    // Replies in ordinary supergroups carry a thread id too; only forum topics are places of their own.
    private static TelegramPlace Place(Wire.Message message) => Place(message.Chat, message.IsTopicMessage ? message.MessageThreadId : null);

    private static TelegramPlace Place(Wire.Chat chat, long? thread) => new(
        chat.Id,
        chat.Type switch
        {
            "private" => TelegramChatKind.Private,
            "group" => TelegramChatKind.Group,
            "channel" => TelegramChatKind.Channel,
            _ => TelegramChatKind.Supergroup,
        },
        thread);
}
