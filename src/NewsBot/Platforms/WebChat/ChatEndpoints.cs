using System.Net;
using System.Text.Json;
using NewsBot.Commands;
using NewsBot.Messages;

namespace NewsBot.Platforms.WebChat;

/// <summary>What the page asks for: an answer, completions, what was said before.</summary>
internal sealed class ChatEndpoints(CommandRouter router, ChatCookie cookie, WebMessageStore store, EventStreams streams, RequestGuard guard, NewChatAllowance allowance, IHostApplicationLifetime lifetime)
{
    /// <summary>Bytes of a request: a line of <see cref="MaxLine"/> characters and its wrapping.</summary>
    public const int MaxBody = 4096;

    /// <summary>Characters of a line.</summary>
    public const int MaxLine = 1000;

    private const int HistoryShown = 200;
    private const int CompletionsShown = 8;

    /// <summary>Answers a line.</summary>
    public async Task<IResult> AnswerAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            return WebError.Result(context, StatusCodes.Status415UnsupportedMediaType, "web.error.type");
        }

        Line? line;
        try
        {
            line = await JsonSerializer.DeserializeAsync<Line>(context.Request.Body, WebJson.Options, context.RequestAborted);
        }
        catch (JsonException)
        {
            return WebError.Result(context, StatusCodes.Status400BadRequest, "web.error.body");
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return WebError.Result(context, error.StatusCode, "web.error.size");
        }

        var text = line?.Text?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return WebError.Result(context, StatusCodes.Status400BadRequest, "web.error.body");
        }

        return text.Length > MaxLine
            ? WebError.Result(context, StatusCodes.Status413PayloadTooLarge, "web.error.size")
            : await AnswerAsync(context, text);
    }

    /// <summary>Completes the line that is being typed.</summary>
    public async Task<IResult> CompleteAsync(HttpContext context, string? line) => line is { Length: > 0 and <= MaxLine }
        ? Results.Json(await router.CompleteAsync(line, CompletionsShown, context.RequestAborted), WebJson.Options)
        : Results.Json(Array.Empty<Choice>(), WebJson.Options);

    /// <summary>What was said before.</summary>
    public async Task<IResult> HistoryAsync(HttpContext context)
    {
        var chat = cookie.Of(context);
        if (await store.KnowsAsync(chat, context.RequestAborted))
        {
            await store.VisitAsync(chat, context.RequestAborted);
        }

        return Results.Json(await store.LastAsync(chat, HistoryShown, context.RequestAborted), WebJson.Options);
    }

    private async Task<IResult> AnswerAsync(HttpContext context, string text)
    {
        // A browser that leaves does not take its command back: the answer waits in the history.
        var stop = lifetime.ApplicationStopping;
        var chat = cookie.Of(context);
        var mayOpen = await store.KnowsAsync(chat, stop) || allowance.TryTake(context.Connection.RemoteIpAddress ?? IPAddress.None);
        if (!mayOpen || !await store.VisitAsync(chat, stop))
        {
            return WebError.Result(context, StatusCodes.Status503ServiceUnavailable, "web.error.chats");
        }

        var asked = await store.KeepLineAsync(chat, text, stop);
        streams.Notify(chat);
        var address = new ChatAddress(WebChatSender.Name, chat);
        var message = await router.AnswerAsync(new CommandRequest(address, address.ToString(), text, guard.IsAdministrator(context.Request)), stop);
        var answer = await store.KeepAnswerAsync(chat, message, stop);
        streams.Notify(chat);
        return Results.Json(new Exchange(asked, answer), WebJson.Options);
    }

    private sealed record Line(string? Text);

    private sealed record Exchange(WebMessage Asked, WebMessage Answer);
}
