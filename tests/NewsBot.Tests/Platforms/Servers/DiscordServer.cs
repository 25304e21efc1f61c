using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Tests.Platforms.Servers;

/// <summary>Discord's REST API and gateway on loopback: it keeps the platform's rules, and fails where it is told to.</summary>
public sealed partial class DiscordServer : IAsyncDisposable
{
    public const string Token = "MTAwMDAwMDAwMDAwMDAwMDAw.GabcDE.abcdefghijklmnopqrstuvwxyz-0123456789";
    public const string Application = "900";

    /// <summary>The server that all channels belong to.</summary>
    public const string Guild = "50";

    private readonly WebApplication _app;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DiscordChannelState> _channels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DiscordPost> _byNonce = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DiscordBucket> _buckets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DiscordQuestion> _questions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sessions = new(StringComparer.Ordinal);
    private readonly Channel<DiscordConnection> _connections = Channel.CreateUnbounded<DiscordConnection>();
    private readonly Channel<string> _done = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource _stopping = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RateWindow _account;
    private readonly HttpClient _visitor = new();
    private long _lastId = 1000;
    private DateTimeOffset _floodedUntil;

    private DiscordServer(WebApplication app, TimeProvider time)
    {
        (_app, _time) = (app, time);
        _account = new RateWindow(time, 50, TimeSpan.FromSeconds(1));
    }

    public Uri Address => Loopback.AddressOf(_app);

    public Uri ApiUrl => new(Address, "/api/v10");

    /// <summary>False where every pace is taken and no answer speaks of one.</summary>
    public bool KeepsRates { get; set; } = true;

    /// <summary>Posts per channel in five seconds.</summary>
    public int PerChannel { get; set; } = 5;

    public int Shards { get; set; } = 1;

    /// <summary>True where every answer with buttons is called malformed, whatever is in them.</summary>
    public bool RefusesButtons { get; set; }

    /// <summary>Users who take no messages from the bot.</summary>
    public HashSet<string> ClosedUsers { get; } = [];

    public int SessionsLeft { get; set; } = 1000;

    /// <summary>Whether the bot is in a server when it connects.</summary>
    public bool HasGuild { get; set; } = true;

    public bool AcknowledgesHeartbeats { get; set; } = true;

    public bool SaysHello { get; set; } = true;

    /// <summary>What to do to the next calls in place of answering them properly.</summary>
    public ConcurrentQueue<Fault> Faults { get; } = new();

    /// <summary>How the calls begin that meet faults; all of them while it is empty.</summary>
    public string FaultsAt { get; set; } = "";

    /// <summary>Every call, as "POST /channels/1/messages".</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    public ConcurrentQueue<DiscordPost> Posts { get; } = new();

    public ConcurrentQueue<DiscordRequests.Command[]> Registered { get; } = new();

    /// <summary>The words of the last refusal.</summary>
    public string Words { get; private set; } = "";

    public ConcurrentQueue<int> Refusals { get; } = new();

    public static async Task<DiscordServer> StartAsync(TimeProvider time)
    {
        var app = Loopback.Make();
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

    /// <summary>Some minutes pass for the platform: a repeat is not recognised any more.</summary>
    public void ForgetNonces()
    {
        lock (_lock)
        {
            _byNonce.Clear();
        }
    }

    /// <summary>The account may call nothing for a time.</summary>
    public void Flood(TimeSpan pause) => _floodedUntil = _time.GetUtcNow() + pause;

    /// <summary>The next connection to the gateway.</summary>
    public async Task<DiscordConnection> NextConnectionAsync() => await _connections.Reader.ReadAsync();

    /// <summary>Waits until a call was carried out whose text begins so.</summary>
    public async Task DoneAsync(string start)
    {
        while (!(await _done.Reader.ReadAsync()).StartsWith(start, StringComparison.Ordinal))
        {
        }
    }

    /// <summary>Waits for the next call that was carried out or refused.</summary>
    public async Task<string> NextCallAsync() => await _done.Reader.ReadAsync();

    /// <summary>A call that changes nothing and counts nowhere.</summary>
    public async Task RoundTripAsync() => (await _visitor.GetAsync(new Uri(ApiUrl, "/api/v10/interactions/nothing"))).Dispose();

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
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
        var fault = default(Fault);
        var hasFault = call.StartsWith(FaultsAt, StringComparison.Ordinal) && Faults.TryDequeue(out fault);
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
            await Loopback.HangAsync(context, _stopping.Task);
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
        var (body, picture) = await BodyAsync(context.Request);
        if (!UserAgent().IsMatch(context.Request.Headers.UserAgent.ToString()))
        {
            return (403, 40333, "internal network error", null);
        }

        var isInteraction = parts[0] is "interactions" or "webhooks";
        if (!isInteraction && context.Request.Headers.Authorization != $"Bot {Token}")
        {
            return (401, 0, "401: Unauthorized", null);
        }

        lock (_lock)
        {
            if (!isInteraction && _floodedUntil > _time.GetUtcNow())
            {
                return SlowDown(context, _floodedUntil - _time.GetUtcNow(), isGlobal: true);
            }

            if (KeepsRates && !isInteraction && _account.Take() is { } pause)
            {
                return SlowDown(context, pause, isGlobal: true);
            }

            try
            {
                return (context.Request.Method, parts) switch
                {
                    ("GET", ["gateway", "bot"]) => (200, 0, "", Entry()),
                    ("GET", ["oauth2", "applications", "@me"]) => (200, 0, "", new JsonObject { ["id"] = Application, ["name"] = "NewsBot", ["description"] = "", ["owner"] = User("1", "owner") }),
                    ("GET", ["users", "@me"]) => (200, 0, "", new JsonObject { ["id"] = Application, ["username"] = "NewsBot" }),
                    ("POST", ["users", "@me", "channels"]) => OpenPrivate(Read<DiscordRequests.PrivateChannel>(body)),
                    ("GET", ["channels", var id]) => Describe(id),
                    ("GET", ["guilds", "50", "threads", "active"]) => (200, 0, "", ActiveThreads()),
                    ("GET", ["channels", var id, "messages"]) => Last(id),
                    ("GET", ["channels", var id, "messages", var message]) => One(id, message),
                    ("POST", ["channels", var id, "messages"]) => Post(context, id, Read<DiscordRequests.ChannelMessage>(body, picture)),
                    ("PATCH", ["channels", var id, "messages", var message]) => Edit(id, message, Read<DiscordRequests.Message>(body, picture)),
                    ("POST", ["channels", var id, "threads"]) => PostInForum(id, Read<DiscordRequests.ForumPost>(body)),
                    ("POST", ["channels", _, "messages", var id, "crosspost"]) => Publish(id),
                    ("PUT", ["applications", Application, "commands"]) => Register(Read<DiscordRequests.Command[]>(body)),
                    ("POST", ["interactions", _, var token, "callback"]) => First(context, token, Read<DiscordRequests.Callback>(body)),
                    ("PATCH", ["webhooks", Application, var token, "messages", "@original"]) => Original(token, Read<DiscordRequests.Message>(body, picture)),
                    ("DELETE", ["webhooks", Application, var token, "messages", "@original"]) => TakeBack(token),
                    ("POST", ["webhooks", Application, var token]) => More(token, Read<DiscordRequests.Message>(body, picture)),
                    _ => (404, 0, "404: Not Found", null),
                };
            }
            catch (JsonException malformed)
            {
                return (400, 50035, $"Invalid Form Body: {malformed.Message}", null);
            }
        }
    }

    // With a file the JSON is one part of several.
    private static async Task<(string Json, byte[]? Picture)> BodyAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            using var reader = new StreamReader(request.Body);
            return (await reader.ReadToEndAsync(), null);
        }

        var form = await request.ReadFormAsync();
        using var picture = new MemoryStream();
        await form.Files["files[0]"]!.CopyToAsync(picture);
        return (form["payload_json"].ToString(), picture.ToArray());
    }

    private static T Read<T>(string body, byte[]? picture)
        where T : DiscordRequests.Message
    {
        var message = Read<T>(body);
        message.Picture = picture;
        return message;
    }

    private static T Read<T>(string body) => JsonSerializer.Deserialize<T>(body, DiscordRequests.Json) ?? throw new JsonException("null");

    // https://discord.com/developers/docs/reference#user-agent: an address and a version; more may follow.
    [GeneratedRegex(@"^DiscordBot \(https?://[^ ,]+, [^ )]+\)( .*)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UserAgent();

    private static (int Status, int Code, string Words, JsonNode? Answer) SlowDown(HttpContext context, TimeSpan pause, bool isGlobal)
    {
        context.Response.Headers["X-RateLimit-Scope"] = isGlobal ? "global" : "user";
        context.Response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return (429, 0, "You are being rate limited.", null);
    }
}
