using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsBot.Tests.Platforms.Servers;

namespace NewsBot.Tests.Stories.Rewriting;

/// <summary>An OpenAI-compatible service on loopback that says what a test wants.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _app = Loopback.Make();
    private readonly TaskCompletionSource _stopping = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _asked = new(0);

    private ModelServer()
    {
    }

    public Uri Endpoint { get; private set; } = null!;

    public ConcurrentQueue<JsonElement> Questions { get; } = [];

    public ConcurrentQueue<string> Authorizations { get; } = [];

    /// <summary>What is answered.</summary>
    public Func<HttpContext, Task> Reply { get; set; } = context => Say(context, "Nothing.");

    public static async Task<ModelServer> StartAsync()
    {
        var server = new ModelServer();
        server._app.MapPost("/v1/chat/completions", server.AnswerAsync);
        await server._app.StartAsync();
        server.Endpoint = new Uri(Loopback.AddressOf(server._app), "/v1");
        return server;
    }

    public void Says(string text, string finish = "stop") => Reply = context => Say(context, text, finish);

    public void Answers(int status, string body, string type = "application/json") => Reply = context =>
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, type);
        return context.Response.WriteAsync(body);
    };

    public void Hangs() => Reply = context => Loopback.HangAsync(context, _stopping.Task);

    /// <summary>Waits until the service was asked once more.</summary>
    public Task AskedAsync() => _asked.WaitAsync();

    public async ValueTask DisposeAsync()
    {
        _stopping.TrySetResult();
        await _app.DisposeAsync();
        _asked.Dispose();
    }

    private static Task Say(HttpContext context, string text, string finish = "stop") =>
        context.Response.WriteAsJsonAsync(new { id = "1", @object = "chat.completion", choices = new[] { new { index = 0, message = new { role = "assistant", content = text }, finish_reason = finish } } });

    private async Task AnswerAsync(HttpContext context)
    {
        Authorizations.Enqueue(context.Request.Headers.Authorization.ToString());
        Questions.Enqueue(await context.Request.ReadFromJsonAsync<JsonElement>());
        _asked.Release();
        await Reply(context);
    }
}
