using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using NewsBot.Messages;
using NewsBot.Platforms.WebChat;

namespace NewsBot.Tests.Platforms.WebChat;

/// <summary>What a browser does on the page, without one.</summary>
internal sealed class Browser : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly SocketsHttpHandler _handler;

    public Browser(Uri address)
    {
        _handler = new SocketsHttpHandler { CookieContainer = _cookies };
        Http = new HttpClient(_handler) { BaseAddress = address };
    }

    public HttpClient Http { get; }

    public Cookie? Cookie => _cookies.GetCookies(Http.BaseAddress!).SingleOrDefault();

    public ChatAddress Chat => new("web", Cookie!.Value);

    /// <summary>Opens the page and has a chat from then on.</summary>
    public async Task<Browser> VisitAsync(WebServer server)
    {
        await Http.GetStringAsync("/");
        await server.Store.VisitAsync(Chat.Chat, CancellationToken.None);
        return this;
    }

    public Task<HttpResponseMessage> SayAsync(string line) => PostAsync(JsonSerializer.Serialize(new { text = line }));

    public Task<HttpResponseMessage> PostAsync(string body, string type = "application/json", params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, type) };
        return SendAsync(request, headers);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path), headers);

    public async Task<List<WebMessage>> HistoryAsync() => (await Http.GetFromJsonAsync<List<WebMessage>>("/api/history", WebJson.Options))!;

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
