using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Tests.Platforms.Servers;

/// <summary>A Bot API on loopback that keeps the platform's rules and can be told to fail.</summary>
public sealed partial class BotApiServer : IAsyncDisposable
{
    public const string Token = "4242:loopback-token-that-no-log-may-hold";
    public const long BotId = 4242;

    private readonly WebApplication _app;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, TelegramChatState> _chats = [];
    private readonly Dictionary<string, RateWindow> _chatRates = [];
    private readonly RateWindow _totalRate;
    private readonly RateWindow _paidRate;
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

    private readonly CancellationToken _ending;

    private BotApiServer(WebApplication app, TimeProvider time, int perSecond, CancellationToken ending)
    {
        (_app, _time, _ending) = (app, time, ending);
        _totalRate = new RateWindow(time, perSecond, TimeSpan.FromSeconds(1));
        _paidRate = new RateWindow(time, 1000, TimeSpan.FromSeconds(1));
    }

    public Uri Url { get; private set; } = null!;

    /// <summary>False where every pace is taken.</summary>
    public bool KeepsRates { get; set; } = true;

    /// <summary>Everything that was accepted, in order.</summary>
    public List<TelegramPost> Posts { get; } = [];

    /// <summary>How many posts were accepted.</summary>
    public int Posted
    {
        get
        {
            lock (_lock)
            {
                return Posts.Count;
            }
        }
    }

    /// <summary>The chat of each post that was accepted, in order.</summary>
    public IReadOnlyList<string> PostedChats
    {
        get
        {
            lock (_lock)
            {
                return [.. Posts.Select(post => post.Chat)];
            }
        }
    }

    /// <summary>Every call, also refused ones: method and answered code.</summary>
    public ConcurrentQueue<(string Method, int Code)> Calls { get; } = new();

    /// <summary>The command menus by scope and language.</summary>
    public ConcurrentDictionary<string, TelegramRequests.SetMyCommands> Menus { get; } = new();

    /// <summary>Answered callbacks with their texts.</summary>
    public ConcurrentQueue<TelegramRequests.AnswerCallbackQuery> Callbacks { get; } = new();

    /// <summary>The webhook; null where there is none.</summary>
    public TelegramRequests.SetWebhook? Webhook { get; private set; }

    /// <summary>Starts it on a free port.</summary>
    /// <param name="time">Its clock; null for the machine's.</param>
    /// <param name="perSecond">Posts that it takes in a second, over all chats.</param>
    /// <param name="cancellationToken">Ends all waiting for it.</param>
    public static async Task<BotApiServer> StartAsync(TimeProvider? time = null, int perSecond = 30, CancellationToken cancellationToken = default)
    {
        var app = Loopback.Make();
        var server = new BotApiServer(app, time ?? TimeProvider.System, perSecond, cancellationToken);
        app.MapPost("/bot{token}/{method}", server.AnswerAsync);
        await app.StartAsync(cancellationToken);
        server.Url = Loopback.AddressOf(app);
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

    /// <summary>Waits for the next post that was accepted.</summary>
    public async Task<TelegramPost> NextPostAsync() => await _newPosts.Reader.ReadAsync(_ending);

    /// <summary>Waits for the next edit that was accepted.</summary>
    public async Task<TelegramPost> NextEditAsync() => await _newEdits.Reader.ReadAsync(_ending);

    /// <summary>Waits until a method was called a number of times.</summary>
    public async Task CalledAsync(string method, int times = 1)
    {
        while (Calls.Count(call => call.Method == method) < times)
        {
            _ending.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _stopping.TrySetResult();
        _visitor.Dispose();
        await _app.DisposeAsync();
    }

    private static JsonObject User(long id, string language) => new() { ["id"] = id, ["is_bot"] = id == BotId, ["first_name"] = "Somebody", ["username"] = id == BotId ? "OurBot" : $"user{id}", ["language_code"] = language };

    private static JsonObject ChatJson(TelegramChatState chat) => new() { ["id"] = chat.Id, ["type"] = chat.Type, ["title"] = "A chat", ["is_forum"] = chat.Topics.Count > 0 };

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

        var answer = token != Token ? Refuse(401, "Unauthorized")
            : context.Request.HasFormContentType ? await ActAsync(method, context.Request)
            : await ActAsync(method, await BodyAsync(context), context.RequestAborted);
        Calls.Enqueue((method, answer["error_code"]?.GetValue<int>() ?? 200));
        switch (fault)
        {
            case Fault.CutAfter:
                context.Abort();
                return;
            case Fault.HangAfter:
                await Loopback.HangAsync(context, _stopping.Task);
                context.Abort();
                return;
        }

        var text = answer.ToJsonString();
        context.Response.StatusCode = answer["error_code"]?.GetValue<int>() ?? 200;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(fault is Fault.HalfBody ? text[..(text.Length / 2)] : text);
    }

    private static async Task<string> BodyAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync(context.RequestAborted);
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
}
