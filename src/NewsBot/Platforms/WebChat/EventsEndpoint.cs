using System.Text.Json;

namespace NewsBot.Platforms.WebChat;

/// <summary>The stream of what is said in a chat, as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html).</summary>
internal sealed class EventsEndpoint(ChatCookie cookie, WebMessageStore store, EventStreams streams, IHostApplicationLifetime lifetime)
{
    private const int Batch = 50;

    /// <summary>Sends what is new after the last event that the browser had, until the browser leaves or the service stops.</summary>
    /// <param name="context">The request.</param>
    /// <param name="after">The last entry that the page shows; a browser that connects again says in a header what it had.</param>
    public async Task StreamAsync(HttpContext context, string? after)
    {
        var chat = cookie.Of(context);
        using var place = streams.TryOpen(chat);
        if (place is null)
        {
            await WebError.Result(context, StatusCodes.Status503ServiceUnavailable, "web.error.streams").ExecuteAsync(context);
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            var last = StreamPlace.Read(context.Request.Headers["Last-Event-ID"]) ?? StreamPlace.Read(after) ?? await store.NewestAsync(chat, end.Token);
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("retry: 2000\n\n", end.Token);
            while (true)
            {
                last = await SendAsync(context.Response, chat, last, end.Token);
                await context.Response.Body.FlushAsync(end.Token);
                await place.WaitAsync(end.Token);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The browser left, or the service stops: both are how a stream ends.
        }
    }

    private async Task<StreamPlace> SendAsync(HttpResponse response, string chat, StreamPlace last, CancellationToken cancellationToken)
    {
        var sent = last;
        while (await store.AfterAsync(chat, sent, Batch, cancellationToken) is { Length: > 0 } news)
        {
            foreach (var message in news)
            {
                // JSON on one line: a line feed would end the field.
                sent = sent.With(message);
                await response.WriteAsync($"id: {sent}\ndata: {JsonSerializer.Serialize(message, WebJson.Options)}\n\n", cancellationToken);
            }
        }

        if (sent == last)
        {
            await response.WriteAsync(": alive\n\n", cancellationToken);
        }

        return sent;
    }
}
