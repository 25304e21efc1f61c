using System.Collections.Concurrent;
using System.Globalization;
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

/// <summary>Discord's REST API and gateway on loopback: it keeps the platform's rules, and fails where it is told to.</summary>
public sealed class DiscordServer : IAsyncDisposable
{
    public const string Token = "MTAwMDAwMDAwMDAwMDAwMDAw.GabcDE.abcdefghijklmnopqrstuvwxyz-0123456789";
    public const string Application = "900";

    private readonly WebApplication _app;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DiscordChannelState> _channels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DiscordPost> _byNonce = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DiscordBucket> _buckets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DiscordQuestion> _questions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _sessions = new(StringComparer.Ordinal);
    private readonly Channel<DiscordConnection> _connections = Channel.CreateUnbounded<DiscordConnection>();
    private readonly Channel<string> _done = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource _stopping = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RateWindow _account;
    private long _lastId = 1000;

    private DiscordServer(WebApplication app, TimeProvider time)
    {
        (_app, _time) = (app, time);
        _account = new RateWindow(time, 50, TimeSpan.FromSeconds(1));
    }

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public Uri ApiUrl => new(Address, "/api/v10");

    /// <summary>Posts per channel in five seconds.</summary>
    public int PerChannel { get; set; } = 5;

    public int Shards { get; set; } = 1;

    public int SessionsLeft { get; set; } = 1000;

    public bool AcknowledgesHeartbeats { get; set; } = true;

    /// <summary>What to do to the next calls in place of answering them properly.</summary>
    public ConcurrentQueue<Fault> Faults { get; } = new();

    /// <summary>Every call, as "POST /channels/1/messages".</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    public ConcurrentQueue<DiscordPost> Posts { get; } = new();

    public ConcurrentQueue<DiscordRequests.Command[]> Registered { get; } = new();

    /// <summary>The words of the last refusal.</summary>
    public string Words { get; private set; } = "";

    public ConcurrentQueue<int> Refusals { get; } = new();

    public static async Task<DiscordServer> StartAsync(TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new DiscordServer(app, time);
        app.UseWebSockets();
        app.Run(server.ServeAsync);
        await app.StartAsync();
        return server;
    }

    public DiscordChannelState AddChannel(string id, int type = 0)
    {
        lock (_lock)
        {
            return _channels[id] = new DiscordChannelState(id, type);
        }
    }

    /// <summary>The next connection to the gateway.</summary>
    public async Task<DiscordConnection> NextConnectionAsync() => await _connections.Reader.ReadAsync();

    /// <summary>Waits until a call was carried out whose text begins so.</summary>
    public async Task DoneAsync(string start)
    {
        while (!(await _done.Reader.ReadAsync()).StartsWith(start, StringComparison.Ordinal))
        {
        }
    }

    /// <summary>An interaction that the platform knows; its JSON is what the gateway tells.</summary>
    public (DiscordQuestion Question, JsonObject Told) Ask(int type, JsonObject content, string channel = "1", string user = "7", string permissions = "0")
    {
        lock (_lock)
        {
            var id = NextId();
            var question = new DiscordQuestion(id, $"aW50ZXJhY3Rpb246{id}SecretTokenOfTheInteraction");
            _questions.Add(question.Token, question);
            return (question, new JsonObject
            {
                ["id"] = id,
                ["application_id"] = Application,
                ["type"] = type,
                ["token"] = question.Token,
                ["data"] = content,
                ["channel_id"] = channel,
                ["guild_id"] = "50",
                ["locale"] = "en-US",
                ["member"] = new JsonObject { ["user"] = new JsonObject { ["id"] = user }, ["permissions"] = permissions },
            });
        }
    }

    public async ValueTask DisposeAsync()
    {
        _stopping.TrySetResult();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static Task RefuseAsync(HttpContext context, int status, int code, string words)
    {
        context.Response.StatusCode = status;
        return WriteAsync(context, new JsonObject { ["code"] = code, ["message"] = words });
    }

    private static async Task WriteAsync(HttpContext context, JsonNode? body, bool half = false)
    {
        if (body is null)
        {
            context.Response.StatusCode = 204;
            return;
        }

        context.Response.ContentType = "application/json";
        var text = body.ToJsonString();
        if (half)
        {
            context.Response.ContentLength = text.Length;
            await context.Response.WriteAsync(text[..(text.Length / 2)]);
            await context.Response.Body.FlushAsync();
            context.Abort();
            return;
        }

        await context.Response.WriteAsync(text);
    }

    private string NextId() => (++_lastId).ToString(CultureInfo.InvariantCulture);

    private async Task ServeAsync(HttpContext context)
    {
        if (context.Request.Path == "/gateway" || context.Request.Path == "/resume")
        {
            await ConnectAsync(context);
            return;
        }

        var path = context.Request.Path.Value!["/api/v10".Length..];
        var call = $"{context.Request.Method} {path}";
        Calls.Enqueue(call);
        var hasFault = Faults.TryDequeue(out var fault);
        if (hasFault && fault is Fault.CutBefore)
        {
            context.Abort();
            return;
        }

        if (hasFault && fault is Fault.Html or Fault.ServerError)
        {
            context.Response.StatusCode = fault == Fault.Html ? 502 : 500;
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<html><body>Bad gateway</body></html>");
            return;
        }

        var (status, code, words, answer) = await AnswerAsync(context, path);
        Words = words.Length > 0 ? words : Words;
        _done.Writer.TryWrite(call);
        if (hasFault && fault == Fault.CutAfter)
        {
            context.Abort();
        }
        else if (hasFault && fault == Fault.HangAfter)
        {
            await Task.WhenAny(_stopping.Task, Task.Delay(Timeout.InfiniteTimeSpan, _time, context.RequestAborted));
        }
        else if (status >= 400)
        {
            Refusals.Enqueue(code == 0 ? status : code);
            await RefuseAsync(context, status, code, words);
        }
        else
        {
            await WriteAsync(context, answer, half: hasFault && fault == Fault.HalfBody);
        }
    }

    private async Task<(int Status, int Code, string Words, JsonNode? Answer)> AnswerAsync(HttpContext context, string path)
    {
        var parts = path.Trim('/').Split('/');
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var isInteraction = parts[0] is "interactions" or "webhooks";
        if (!isInteraction && context.Request.Headers.Authorization != $"Bot {Token}")
        {
            return (401, 0, "401: Unauthorized", null);
        }

        lock (_lock)
        {
            if (!isInteraction && _account.Take() is { } pause)
            {
                return SlowDown(context, pause, isGlobal: true);
            }

            try
            {
                return (context.Request.Method, parts) switch
                {
                    ("GET", ["gateway", "bot"]) => (200, 0, "", Entry()),
                    ("GET", ["users", "@me"]) => (200, 0, "", new JsonObject { ["id"] = Application, ["username"] = "NewsBot" }),
                    ("GET", ["channels", var id]) => Describe(id),
                    ("POST", ["channels", var id, "messages"]) => Post(context, id, Read<DiscordRequests.ChannelMessage>(body)),
                    ("POST", ["channels", var id, "threads"]) => PostInForum(id, Read<DiscordRequests.ForumPost>(body)),
                    ("POST", ["channels", _, "messages", var id, "crosspost"]) => Publish(id),
                    ("PUT", ["applications", Application, "commands"]) => Register(Read<DiscordRequests.Command[]>(body)),
                    ("POST", ["interactions", _, var token, "callback"]) => First(token, Read<DiscordRequests.Callback>(body)),
                    ("PATCH", ["webhooks", Application, var token, "messages", "@original"]) => Original(token, Read<DiscordRequests.Message>(body)),
                    ("DELETE", ["webhooks", Application, var token, "messages", "@original"]) => TakeBack(token),
                    ("POST", ["webhooks", Application, var token]) => More(token, Read<DiscordRequests.Message>(body)),
                    _ => (404, 0, "404: Not Found", null),
                };
            }
            catch (JsonException malformed)
            {
                return (400, 50035, $"Invalid Form Body: {malformed.Message}", null);
            }
        }
    }

    private static T Read<T>(string body) => JsonSerializer.Deserialize<T>(body, DiscordRequests.Json) ?? throw new JsonException("null");

    private static (int Status, int Code, string Words, JsonNode? Answer) SlowDown(HttpContext context, TimeSpan pause, bool isGlobal)
    {
        context.Response.Headers["X-RateLimit-Scope"] = isGlobal ? "global" : "user";
        context.Response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return (429, 0, "You are being rate limited.", null);
    }

    private JsonObject Entry() => new()
    {
        ["url"] = new UriBuilder(Address) { Scheme = "ws", Path = "/gateway" }.Uri.AbsoluteUri,
        ["shards"] = Shards,
        ["session_start_limit"] = new JsonObject { ["total"] = 1000, ["remaining"] = SessionsLeft, ["reset_after"] = 3_600_000, ["max_concurrency"] = 1 },
    };

    private (int Status, int Code, string Words, JsonNode? Answer) Describe(string id) => !_channels.TryGetValue(id, out var channel) ? (404, 10003, "Unknown Channel", null)
        : channel.Refusal is { Code: 50001 } ? (403, 50001, "Missing Access", null)
        : (200, 0, "", new JsonObject
        {
            ["id"] = id,
            ["type"] = channel.Type,
            ["available_tags"] = new JsonArray([.. channel.Tags.Select(tag => new JsonObject { ["id"] = tag.Key, ["name"] = tag.Value })]),
        });

    private (int Status, int Code, string Words, JsonNode? Answer) Post(HttpContext context, string id, DiscordRequests.ChannelMessage message)
    {
        if (!_buckets.TryGetValue(id, out var bucket))
        {
            bucket = _buckets[id] = new DiscordBucket(_time, PerChannel, TimeSpan.FromSeconds(5));
        }

        var hasPlace = bucket.TryTake();
        context.Response.Headers["X-RateLimit-Bucket"] = "posts";
        context.Response.Headers["X-RateLimit-Limit"] = PerChannel.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-RateLimit-Remaining"] = bucket.Remaining.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-RateLimit-Reset-After"] = bucket.ResetAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        if (!hasPlace)
        {
            return SlowDown(context, bucket.ResetAfter, isGlobal: false);
        }

        if (!_channels.TryGetValue(id, out var channel))
        {
            return (404, 10003, "Unknown Channel", null);
        }

        if (channel.Refusal is { } refusal)
        {
            return (refusal.Status, refusal.Code, "refused", null);
        }

        if (message.Nonce is not { Length: <= 25 } nonce || message.EnforceNonce != true)
        {
            return (400, 50035, "a channel message of ours needs a nonce of at most 25 characters, enforced", null);
        }

        if (DiscordRules.Message(message) is { } problem)
        {
            return (400, 50035, $"Invalid Form Body: {problem}", null);
        }

        if (channel.Type == 15)
        {
            return (400, 50008, "Cannot send messages in a non-text channel", null);
        }

        if (!_byNonce.TryGetValue($"{id} {nonce}", out var post))
        {
            post = _byNonce[$"{id} {nonce}"] = new DiscordPost(NextId(), id, message, nonce);
            Posts.Enqueue(post);
        }

        return (200, 0, "", new JsonObject { ["id"] = post.Id, ["channel_id"] = id });
    }

    private (int Status, int Code, string Words, JsonNode? Answer) PostInForum(string id, DiscordRequests.ForumPost post)
    {
        if (!_channels.TryGetValue(id, out var channel) || channel.Refusal is not null)
        {
            return channel?.Refusal is { } refusal ? (refusal.Status, refusal.Code, "refused", null) : (404, 10003, "Unknown Channel", null);
        }

        var tags = post.AppliedTags ?? [];
        if (channel.RequiresTag && tags.Length == 0)
        {
            return (400, 40067, "A tag is required to create a forum post in this channel", null);
        }

        if (post.Name.Length is < 1 or > 100 || tags.Length > 5 || tags.Any(tag => !channel.Tags.ContainsKey(tag)) || DiscordRules.Message(post.Message) is not null)
        {
            return (400, 50035, "Invalid Form Body", null);
        }

        var thread = AddChannel(NextId(), type: 11);
        Posts.Enqueue(new DiscordPost(thread.Id, id, post.Message, Nonce: null, post.Name, tags));
        return (201, 0, "", new JsonObject { ["id"] = thread.Id, ["type"] = 11 });
    }

    private (int Status, int Code, string Words, JsonNode? Answer) Publish(string id)
    {
        if (Posts.FirstOrDefault(candidate => candidate.Id == id) is not { } post || _channels[post.Channel].Type != 5)
        {
            return (404, 10008, "Unknown Message", null);
        }

        if (post.Published)
        {
            return (400, 40033, "This message was already crossposted", null);
        }

        post.Published = true;
        return (200, 0, "", new JsonObject { ["id"] = id });
    }

    private (int Status, int Code, string Words, JsonNode? Answer) Register(DiscordRequests.Command[] commands)
    {
        if (commands.Select(DiscordRules.Command).FirstOrDefault(problem => problem is not null) is { } wrong)
        {
            return (400, 50035, wrong, null);
        }

        Registered.Enqueue(commands);
        return (200, 0, "", new JsonArray());
    }

    private (int Status, int Code, string Words, JsonNode? Answer) First(string token, DiscordRequests.Callback callback)
    {
        if (!_questions.TryGetValue(token, out var question) || question.IsLate)
        {
            return (404, 10062, "Unknown interaction", null);
        }

        if (question.First is not null)
        {
            return (400, 40060, "Interaction has already been acknowledged.", null);
        }

        if (callback.Type is not (5 or 6 or 8) || DiscordRules.Choices(callback.Data?.Choices ?? []) is not null)
        {
            return (400, 50035, "Invalid Form Body", null);
        }

        question.First = callback;
        return (204, 0, "", null);
    }

    private (int Status, int Code, string Words, JsonNode? Answer) Original(string token, DiscordRequests.Message message)
    {
        if (!_questions.TryGetValue(token, out var question) || question.First is null || question.IsTakenBack)
        {
            return (404, 10008, "Unknown Message", null);
        }

        if (DiscordRules.Message(message) is { } problem)
        {
            return (400, 50035, $"Invalid Form Body: {problem}", null);
        }

        if ((message.Flags & 64) == 64)
        {
            return (400, 50035, "Invalid Form Body: whether only the asker sees it was said at first", null);
        }

        question.Original = message;
        return (200, 0, "", new JsonObject { ["id"] = NextId() });
    }

    private (int Status, int Code, string Words, JsonNode? Answer) TakeBack(string token)
    {
        if (!_questions.TryGetValue(token, out var question) || question.IsTakenBack)
        {
            return (404, 10008, "Unknown Message", null);
        }

        question.IsTakenBack = true;
        return (204, 0, "", null);
    }

    private (int Status, int Code, string Words, JsonNode? Answer) More(string token, DiscordRequests.Message message)
    {
        if (!_questions.TryGetValue(token, out var question) || question.First is null)
        {
            return (404, 10015, "Unknown Webhook", null);
        }

        if (DiscordRules.Message(message) is not null)
        {
            return (400, 50035, "Invalid Form Body", null);
        }

        question.More.Add(message);
        return (200, 0, "", new JsonObject { ["id"] = NextId() });
    }

    private async Task ConnectAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var connection = new DiscordConnection(socket);
        await connection.SendAsync(10, new JsonObject { ["heartbeat_interval"] = 41_250 });
        _connections.Writer.TryWrite(connection);
        await connection.ServeAsync(frame => TakeAsync(connection, frame));
    }

    private async Task TakeAsync(DiscordConnection connection, JsonObject frame)
    {
        switch (frame["op"]!.GetValue<int>())
        {
            case 1 when AcknowledgesHeartbeats:
                await connection.SendAsync(11);
                break;
            case 2 when frame["d"]!["token"]!.GetValue<string>() != Token:
                await connection.CloseAsync(4004);
                break;
            case 2:
                var session = $"session{NextId()}";
                lock (_lock)
                {
                    _sessions[session] = 1;
                    SessionsLeft--;
                }

                await connection.SendAsync(0, new JsonObject
                {
                    ["session_id"] = session,
                    ["resume_gateway_url"] = new UriBuilder(Address) { Scheme = "ws", Path = "/resume" }.Uri.AbsoluteUri,
                    ["user"] = new JsonObject { ["id"] = "900", ["username"] = "NewsBot" },
                    ["application"] = new JsonObject { ["id"] = Application },
                }, "READY", sequence: 1);
                break;
            case 6 when _sessions.ContainsKey(frame["d"]!["session_id"]!.GetValue<string>()):
                await connection.SendAsync(0, new JsonObject(), "RESUMED", frame["d"]!["seq"]!.GetValue<long>() + 1);
                break;
            case 6:
                await connection.SendAsync(9, JsonValue.Create(false));
                break;
        }
    }
}
