using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Tests.Platforms.Servers;

/// <content>What the methods do and refuse.</content>
public sealed partial class BotApiServer
{
    /// <summary>Somebody set a webhook for this bot before.</summary>
    public void UseWebhook(string url) => Webhook = new TelegramRequests.SetWebhook(url);

    private JsonObject Send(TelegramRequests.SendMessage request, byte[]? picture = null)
    {
        lock (_lock)
        {
            if (Unfit(request.ChatId, request.MessageThreadId) is { } unfit)
            {
                return unfit;
            }

            if (_floodedUntil > _time.GetUtcNow())
            {
                return TooMany(_floodedUntil - _time.GetUtcNow());
            }

            if (KeepsRates && Slow(request.ChatId, request.AllowPaidBroadcast == true) is { } wait)
            {
                return TooMany(wait);
            }

            if ((TelegramRules.Text(request.Text, request.Entities ?? []) ?? TelegramRules.Markup(request.ReplyMarkup)) is { } refusal)
            {
                return Refuse(400, refusal);
            }

            var post = new TelegramPost(++_lastMessage, request, picture);
            Posts.Add(post);
            _newPosts.Writer.TryWrite(post);
            return Done(new JsonObject { ["message_id"] = post.Id, ["date"] = 1, ["chat"] = ChatJson(_chats[request.ChatId]), ["text"] = request.Text });
        }
    }

    private JsonObject Edit(TelegramRequests.EditMessageText request)
    {
        lock (_lock)
        {
            if (Unfit(request.ChatId, null) is { } unfit)
            {
                return unfit;
            }

            if (Posts.Find(post => post.Chat == request.ChatId && post.Id == request.MessageId) is not { } post)
            {
                return Refuse(400, "Bad Request: message to edit not found");
            }

            if ((TelegramRules.Text(request.Text, request.Entities ?? []) ?? TelegramRules.Markup(request.ReplyMarkup)) is { } refusal)
            {
                return Refuse(400, refusal);
            }

            if (post.Text == request.Text && post.Entities.SequenceEqual(request.Entities ?? []) && SameMarkup(post.Markup, request.ReplyMarkup))
            {
                return Refuse(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
            }

            (post.Text, post.Entities, post.Markup) = (request.Text, request.Entities ?? [], request.ReplyMarkup);
            _newEdits.Writer.TryWrite(post);
            return Done(new JsonObject { ["message_id"] = post.Id, ["date"] = 1, ["chat"] = ChatJson(_chats[request.ChatId]), ["text"] = post.Text });
        }
    }

    private static bool SameMarkup(TelegramRequests.Markup? first, TelegramRequests.Markup? second) =>
        JsonSerializer.Serialize(first, TelegramRequests.Json) == JsonSerializer.Serialize(second, TelegramRequests.Json);

    private JsonObject? Unfit(string chatId, long? thread)
    {
        if (!_chats.TryGetValue(chatId, out var chat))
        {
            return Refuse(400, "Bad Request: chat not found");
        }

        if (chat.MigratedTo is { } to)
        {
            return Refuse(400, "Bad Request: group chat was upgraded to a supergroup chat", new JsonObject { ["migrate_to_chat_id"] = to });
        }

        if (chat.Refusal is { } refusal)
        {
            return Refuse(refusal.Code, refusal.Words);
        }

        // The General topic has id 1 and is addressed by leaving the id out.
        return thread is { } topic && !chat.Topics.Contains(topic) ? Refuse(400, "Bad Request: message thread not found") : null;
    }

    private TimeSpan? Slow(string chatId, bool isPaid)
    {
        var isGroup = chatId.StartsWith('-');
        if (!_chatRates.TryGetValue(chatId, out var rate))
        {
            rate = _chatRates[chatId] = isGroup ? new RateWindow(_time, 20, TimeSpan.FromMinutes(1)) : new RateWindow(_time, 1, TimeSpan.FromSeconds(1));
        }

        return (isPaid ? _paidRate : _totalRate).Take() ?? rate.Take();
    }

    private JsonObject AnswerCallback(TelegramRequests.AnswerCallbackQuery request)
    {
        lock (_lock)
        {
            if (!_openCallbacks.Remove(request.CallbackQueryId))
            {
                return Refuse(400, "Bad Request: query is too old and response timeout expired or query ID is invalid");
            }
        }

        if (request.Text?.Length > 200)
        {
            return Refuse(400, "Bad Request: MESSAGE_TOO_LONG");
        }

        Callbacks.Enqueue(request);
        return Done(true);
    }

    private JsonObject SetMenu(TelegramRequests.SetMyCommands request)
    {
        if (TelegramRules.Commands(request) is { } refusal)
        {
            return Refuse(400, refusal);
        }

        Menus[$"{request.Scope?.Type ?? "default"}/{request.LanguageCode}"] = request;
        return Done(true);
    }

    private JsonObject Member(TelegramRequests.GetChatMember request)
    {
        lock (_lock)
        {
            return Unfit(request.ChatId, null) ?? Done(new JsonObject
            {
                ["status"] = _chats[request.ChatId].Members.GetValueOrDefault(request.UserId, "member"),
                ["user"] = User(request.UserId, "en"),
            });
        }
    }

    private JsonObject SetWebhook(TelegramRequests.SetWebhook request)
    {
        Webhook = request.Url.Length == 0 ? null : request;
        return Done(true);
    }

    private JsonObject Find(TelegramRequests.GetChat request)
    {
        lock (_lock)
        {
            return Unfit(request.ChatId, null) ?? Done(ChatJson(_chats[request.ChatId]));
        }
    }
}
