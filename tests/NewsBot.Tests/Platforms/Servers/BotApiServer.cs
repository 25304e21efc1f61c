using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NewsBot.Tests.Platforms.Servers;

/// <summary>A Bot API on loopback that keeps the platform's rules and can be told to fail.</summary>
public sealed class BotApiServer : IAsyncDisposable
{
    public const string Token = "4242:loopback-token-that-no-log-may-hold";
    public const long BotId = 4242;

    private readonly WebApplication _app;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, TelegramChatState> _chats = [];
    private readonly Dictionary<string, RateWindow> _chatRates = [];
    private readonly RateWindow _totalRate;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Fault>> _faults = new();
    private readonly SortedDictionary<long, JsonObject> _updates = [];
    private readonly Dictionary<long, JsonObject> _pushed = [];
    private readonly List<JsonObject> _repeated = [];
    private readonly HashSet<string> _openCallbacks = [];
    private readonly Channel<TelegramPost> _newPosts = Channel.CreateUnbounded<TelegramPost>();
    private readonly Channel<TelegramPost> _newEdits = Channel.CreateUnbounded<TelegramPost>();
    private readonly Dictionary<long, TaskCompletionSource> _confirmed = [];
    private TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _stopping = new();
    private readonly HttpClient _visitor = new();
    private long _lastMessage = 100;
    private long _lastUpdate = 1000;
    private int _pollers;
    private DateTimeOffset _floodedUntil;

    private BotApiServer(WebApplication app, TimeProvider time, int perSecond)
    {
        _app = app;
        _time = time;
        _totalRate = new RateWindow(time, perSecond, TimeSpan.FromSeconds(1));
    }

    public Uri Url { get; private set; } = null!;

    /// <summary>Everything that was accepted, in order.</summary>
    public List<TelegramPost> Posts { get; } = [];

    /// <summary>Every call, also refused ones: method and answered code.</summary>
    public ConcurrentQueue<(string Method, int Code)> Calls { get; } = new();

    /// <summary>The command menus by scope and language.</summary>
    public ConcurrentDictionary<string, TelegramRequests.SetMyCommands> Menus { get; } = new();

    /// <summary>Answered callbacks with their texts.</summary>
    public ConcurrentQueue<TelegramRequests.AnswerCallbackQuery> Callbacks { get; } = new();

    /// <summary>The webhook; null where there is none.</summary>
    public TelegramRequests.SetWebhook? Webhook { get; private set; }

    public static async Task<BotApiServer> StartAsync(TimeProvider? time = null, int perSecond = 30)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new BotApiServer(app, time ?? TimeProvider.System, perSecond);
        app.MapPost("/bot{token}/{method}", server.AnswerAsync);
        await app.StartAsync();
        server.Url = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return server;
    }

    /// <summary>Makes a chat known.</summary>
    public TelegramChatState Chat(long id, string type, string? name = null)
    {
        var chat = new TelegramChatState(id, type);
        lock (_lock)
        {
            _chats[id.ToString(CultureInfo.InvariantCulture)] = chat;
            if (name is not null)
            {
                _chats[name] = chat;
            }
        }

        return chat;
    }

    /// <summary>The next call of a method meets a fault; "*" is any method.</summary>
    public void Fail(string method, Fault fault) => _faults.GetOrAdd(method, _ => new()).Enqueue(fault);

    /// <summary>The next post is refused with 429 and a pause, and so is every other until it is over.</summary>
    public void Flood(TimeSpan pause) => _floodedUntil = _time.GetUtcNow() + pause;

    /// <summary>A call that changes nothing.</summary>
    public async Task RoundTripAsync() => (await _visitor.GetAsync(new Uri(Url, "/nothing"))).Dispose();

    /// <summary>Another instance polls from now on.</summary>
    public void PollElsewhere() => Interlocked.Increment(ref _pollers);

    /// <summary>Somebody set a webhook for this bot before.</summary>
    public void UseWebhook(string url) => Webhook = new TelegramRequests.SetWebhook(url);

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

    /// <summary>Sends an update once more with the next answer, whatever was confirmed, as the platform may.</summary>
    public void Repeat(long updateId)
    {
        lock (_lock)
        {
            _repeated.Add(_pushed[updateId]);
        }

        Wake();
    }

    /// <summary>Waits for the next post that was accepted.</summary>
    public async Task<TelegramPost> NextPostAsync() => await _newPosts.Reader.ReadAsync(TestContext.Current.CancellationToken);

    /// <summary>Waits for the next edit that was accepted.</summary>
    public async Task<TelegramPost> NextEditAsync() => await _newEdits.Reader.ReadAsync(TestContext.Current.CancellationToken);

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

            return confirmed.Task.WaitAsync(TestContext.Current.CancellationToken);
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

    /// <summary>Waits until a method was called a number of times.</summary>
    public async Task CalledAsync(string method, int times = 1)
    {
        while (Calls.Count(call => call.Method == method) < times)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _stopping.TrySetResult();
        _visitor.Dispose();
        await _app.DisposeAsync();
    }

    private void Wake()
    {
        lock (_lock)
        {
            _arrived.TrySetResult();
            _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private static JsonObject User(long id, string language) => new() { ["id"] = id, ["is_bot"] = id == BotId, ["first_name"] = "Somebody", ["username"] = id == BotId ? "OurBot" : $"user{id}", ["language_code"] = language };

    private static JsonObject ChatJson(TelegramChatState chat) => new() { ["id"] = chat.Id, ["type"] = chat.Type, ["title"] = "A chat", ["is_forum"] = chat.Topics.Count > 0 };

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

    private async Task AnswerAsync(HttpContext context, string token, string method)
    {
        var fault = TakeFault(method);
        if (fault is Fault.CutBefore)
        {
            context.Abort();
            return;
        }

        if (fault is Fault.Html or Fault.ServerError)
        {
            Calls.Enqueue((method, 502));
            context.Response.StatusCode = fault is Fault.Html ? 502 : 500;
            await context.Response.WriteAsync(fault is Fault.Html ? "<html><body>Bad Gateway</body></html>" : """{"ok":false,"error_code":500,"description":"Internal Server Error"}""");
            return;
        }

        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var answer = token == Token ? await ActAsync(method, body, context.RequestAborted) : Refuse(401, "Unauthorized");
        Calls.Enqueue((method, answer["error_code"]?.GetValue<int>() ?? 200));
        switch (fault)
        {
            case Fault.CutAfter:
                context.Abort();
                return;
            case Fault.HangAfter:
                await _stopping.Task.WaitAsync(context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                context.Abort();
                return;
        }

        var text = answer.ToJsonString();
        context.Response.StatusCode = answer["error_code"]?.GetValue<int>() ?? 200;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(fault is Fault.HalfBody ? text[..(text.Length / 2)] : text);
    }

    private Fault? TakeFault(string method) =>
        _faults.TryGetValue(method, out var queue) && queue.TryDequeue(out var fault) ? fault
        : _faults.TryGetValue("*", out var any) && any.TryDequeue(out fault) ? fault
        : null;

    private async Task<JsonObject> ActAsync(string method, string body, CancellationToken cancellationToken)
    {
        try
        {
            return method switch
            {
                "getMe" => Done(User(BotId, "en")),
                "getUpdates" => await UpdatesAsync(Read<TelegramRequests.GetUpdates>(body), cancellationToken),
                "sendMessage" => Send(Read<TelegramRequests.SendMessage>(body)),
                "editMessageText" => Edit(Read<TelegramRequests.EditMessageText>(body)),
                "answerCallbackQuery" => AnswerCallback(Read<TelegramRequests.AnswerCallbackQuery>(body)),
                "setMyCommands" => SetMenu(Read<TelegramRequests.SetMyCommands>(body)),
                "getChatMember" => Member(Read<TelegramRequests.GetChatMember>(body)),
                "getChat" => Find(Read<TelegramRequests.GetChat>(body)),
                "setWebhook" => SetWebhook(Read<TelegramRequests.SetWebhook>(body)),
                "deleteWebhook" => SetWebhook(new TelegramRequests.SetWebhook("")),
                _ => Refuse(404, "Not Found"),
            };
        }
        catch (JsonException exception)
        {
            return Refuse(400, $"Bad Request: {exception.Message}");
        }
    }

    private static T Read<T>(string body) => JsonSerializer.Deserialize<T>(body.Length == 0 ? "{}" : body, TelegramRequests.Json)!;

    private static JsonObject Done(JsonNode? result) => new() { ["ok"] = true, ["result"] = result };

    private static JsonObject Refuse(int code, string words, JsonObject? parameters = null)
    {
        var refusal = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = words };
        if (parameters is not null)
        {
            refusal["parameters"] = parameters;
        }

        return refusal;
    }

    private static JsonObject TooMany(TimeSpan wait)
    {
        var seconds = (int)Math.Max(1, Math.Ceiling(wait.TotalSeconds));
        return Refuse(429, $"Too Many Requests: retry after {seconds}", new JsonObject { ["retry_after"] = seconds });
    }

    private JsonObject Send(TelegramRequests.SendMessage request)
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

            if (Slow(request.ChatId) is { } wait)
            {
                return TooMany(wait);
            }

            if ((TelegramRules.Text(request.Text, request.Entities ?? []) ?? TelegramRules.Markup(request.ReplyMarkup)) is { } refusal)
            {
                return Refuse(400, refusal);
            }

            var post = new TelegramPost(++_lastMessage, request);
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

    private TimeSpan? Slow(string chatId)
    {
        var isGroup = chatId.StartsWith('-');
        if (!_chatRates.TryGetValue(chatId, out var rate))
        {
            rate = _chatRates[chatId] = isGroup ? new RateWindow(_time, 20, TimeSpan.FromMinutes(1)) : new RateWindow(_time, 1, TimeSpan.FromSeconds(1));
        }

        return _totalRate.Take() ?? rate.Take();
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

    private JsonObject Find(TelegramRequests.GetChat request)
    {
        lock (_lock)
        {
            return Unfit(request.ChatId, null) ?? Done(ChatJson(_chats[request.ChatId]));
        }
    }
}
