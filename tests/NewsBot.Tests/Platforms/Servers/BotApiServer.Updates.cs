using System.Text.Json.Nodes;

namespace NewsBot.Tests.Platforms.Servers;

/// <content>What happens on the platform, and how the bot hears of it.</content>
public sealed partial class BotApiServer
{
    /// <summary>Lets a user say something.</summary>
    public long Say(TelegramChatState chat, string text, long user = 7, long? thread = null, long? senderChat = null, string language = "en") => Push(new JsonObject
    {
        ["message"] = Message(chat, thread, text, chat.Type == "channel" ? null : User(user, language), senderChat),
    });

    /// <summary>Lets a user press a button under a post.</summary>
    public long Press(TelegramChatState chat, TelegramPost post, string data, long user = 7)
    {
        var callback = $"cb{_lastUpdate + 1}";
        lock (_lock)
        {
            _openCallbacks.Add(callback);
        }

        var message = Message(chat, post.Thread, post.Text, User(BotId, "en"), null);
        message["message_id"] = post.Id;
        return Push(new JsonObject { ["callback_query"] = new JsonObject { ["id"] = callback, ["from"] = User(user, "en"), ["message"] = message, ["chat_instance"] = "x", ["data"] = data } });
    }

    /// <summary>Changes the bot's own standing in a chat.</summary>
    public long Stand(TelegramChatState chat, string before, string after) => Push(new JsonObject
    {
        ["my_chat_member"] = new JsonObject
        {
            ["chat"] = ChatJson(chat),
            ["from"] = User(7, "en"),
            ["date"] = 1,
            ["old_chat_member"] = new JsonObject { ["status"] = before, ["user"] = User(BotId, "en") },
            ["new_chat_member"] = new JsonObject { ["status"] = after, ["user"] = User(BotId, "en"), ["can_post_messages"] = after == "administrator" },
        },
    });

    /// <summary>Adds an update of any shape.</summary>
    public long Push(JsonObject update)
    {
        lock (_lock)
        {
            update["update_id"] = ++_lastUpdate;
            _updates[_lastUpdate] = update;
            _pushed[_lastUpdate] = update;
        }

        Wake();
        return _lastUpdate;
    }

    /// <summary>Updates are numbered behind this one from now on.</summary>
    public void NumberFrom(long update)
    {
        lock (_lock)
        {
            _lastUpdate = update;
        }
    }

    /// <summary>Sends an update once more with the next answer, whatever was confirmed, as the platform may.</summary>
    public void Repeat(long updateId)
    {
        lock (_lock)
        {
            _repeated.Add(_pushed[updateId]);
        }

        Wake();
    }

    /// <summary>Waits until an update and all before it were confirmed.</summary>
    public Task ConfirmedAsync(long updateId)
    {
        lock (_lock)
        {
            if (!_updates.Keys.Any(id => id <= updateId))
            {
                return Task.CompletedTask;
            }

            if (!_confirmed.TryGetValue(updateId, out var confirmed))
            {
                _confirmed[updateId] = confirmed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return confirmed.Task.WaitAsync(_ending);
        }
    }

    /// <summary>True while an update would be sent again.</summary>
    public bool IsUnconfirmed(long updateId)
    {
        lock (_lock)
        {
            return _updates.ContainsKey(updateId);
        }
    }

    private void Wake()
    {
        lock (_lock)
        {
            _arrived.TrySetResult();
            _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private JsonObject Message(TelegramChatState chat, long? thread, string text, JsonObject? from, long? senderChat)
    {
        var message = new JsonObject { ["message_id"] = ++_lastMessage, ["date"] = 1, ["chat"] = ChatJson(chat), ["text"] = text };
        if (from is not null)
        {
            message["from"] = from;
        }

        if (thread is not null)
        {
            message["message_thread_id"] = thread;
            message["is_topic_message"] = true;
        }

        if (senderChat is not null)
        {
            message["sender_chat"] = new JsonObject { ["id"] = senderChat, ["type"] = chat.Type };
        }

        return message;
    }

    private async Task<JsonObject> UpdatesAsync(TelegramRequests.GetUpdates request, CancellationToken cancellationToken)
    {
        if (Webhook is not null)
        {
            return Refuse(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }

        if (Interlocked.Increment(ref _pollers) > 1)
        {
            Interlocked.Decrement(ref _pollers);
            return Refuse(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        }

        try
        {
            while (true)
            {
                Task arrived;
                lock (_lock)
                {
                    Confirm(request.Offset ?? 0);
                    if (_updates.Count + _repeated.Count > 0 || request.Timeout is null or 0)
                    {
                        var sent = _repeated.Concat(_updates.Values.Take(request.Limit ?? 100)).Select(update => update.DeepClone()).ToArray();
                        _repeated.Clear();
                        return Done(new JsonArray(sent));
                    }

                    arrived = _arrived.Task;
                }

                // The long poll itself: as long as the call asks, by the clock that the test holds.
                await Task.WhenAny(arrived, _stopping.Task, Task.Delay(TimeSpan.FromSeconds(request.Timeout ?? 0), _time, cancellationToken));
                if (!arrived.IsCompletedSuccessfully)
                {
                    return Done(new JsonArray());
                }
            }
        }
        finally
        {
            Interlocked.Decrement(ref _pollers);
        }
    }

    private void Confirm(long offset)
    {
        foreach (var confirmed in _updates.Keys.Where(id => id < offset).ToList())
        {
            _updates.Remove(confirmed);
        }

        foreach (var (id, waiting) in _confirmed.Where(entry => !_updates.Keys.Any(update => update <= entry.Key)).ToList())
        {
            _confirmed.Remove(id);
            waiting.TrySetResult();
        }
    }
}
