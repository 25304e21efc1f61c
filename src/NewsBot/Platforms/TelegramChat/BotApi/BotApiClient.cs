using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsBot.Platforms.TelegramChat.BotApi;

/// <summary>The built-in client. The token stands in every URL of the Bot API, so no exception's words leave this class with a URL in them.</summary>
/// <param name="http">Carries the calls; its own log and trace are silenced where it is made.</param>
/// <param name="baseUrl">For example <c>https://api.telegram.org</c>.</param>
/// <param name="token">The bot's token.</param>
/// <param name="time">Measures how long a call takes.</param>
internal sealed class BotApiClient(HttpClient http, Uri baseUrl, string token, TimeProvider time) : ITelegramClient
{
    /// <summary>What pictures are called.</summary>
    internal const string PictureName = "chart.png";

    // A call that posts ends in seconds or not at all; a poll is open as long as it was asked to be, and a little longer.
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public string Name => "built-in";

    /// <inheritdoc/>
    public Task<TelegramAnswer<TelegramUser>> GetMeAsync(CancellationToken cancellationToken) => CallAsync(
        "getMe",
        new Wire.Nothing(),
        WireJson.Default.Nothing,
        result => result.Deserialize(WireJson.Default.User) is { } user ? new TelegramUser(user.Id, user.Username) : throw new JsonException("getMe yields no user"),
        CallLimit,
        cancellationToken);

    /// <inheritdoc/>
    public Task<TelegramAnswer<IReadOnlyList<TelegramUpdate>>> GetUpdatesAsync(long offset, TimeSpan wait, CancellationToken cancellationToken) => CallAsync(
        "getUpdates",
        new Wire.GetUpdates(offset, (int)wait.TotalSeconds, UpdateReader.Kinds),
        WireJson.Default.GetUpdates,
        IReadOnlyList<TelegramUpdate> (result) => [.. result.EnumerateArray().Select(UpdateReader.Read)],
        wait + CallLimit,
        cancellationToken);

    /// <inheritdoc/>
    public Task<TelegramAnswer<long>> SendMessageAsync(TelegramMessage message, CancellationToken cancellationToken) => message.Picture is { } picture ? SendPictureAsync(message, picture, cancellationToken) : CallAsync(
        "sendMessage",
        new Wire.SendMessage(message.Chat, Thread(message), message.Text, Entities(message), Preview(message), Keyboard(message), Reply(message), message.IsPaid ? true : null),
        WireJson.Default.SendMessage,
        result => result.GetProperty("message_id").GetInt64(),
        CallLimit,
        cancellationToken);

    /// <inheritdoc/>
    public Task<TelegramAnswer<bool>> EditMessageAsync(long messageId, TelegramMessage message, CancellationToken cancellationToken) => CallAsync(
        "editMessageText",
        new Wire.EditMessageText(message.Chat, messageId, message.Text, Entities(message), Preview(message), Keyboard(message)),
        WireJson.Default.EditMessageText,
        _ => true,
        CallLimit,
        cancellationToken);

    /// <inheritdoc/>
    public Task<TelegramAnswer<bool>> AnswerCallbackAsync(string callbackId, string? text, CancellationToken cancellationToken) => CallAsync(
        "answerCallbackQuery",
        new Wire.AnswerCallbackQuery(callbackId, text),
        WireJson.Default.AnswerCallbackQuery,
        _ => true,
        CallLimit,
        cancellationToken);

    /// <inheritdoc/>
    public Task<TelegramAnswer<bool>> SetCommandsAsync(TelegramCommandMenu menu, CancellationToken cancellationToken) => CallAsync(
        "setMyCommands",
        new Wire.SetMyCommands([.. menu.Commands.Select(command => new Wire.BotCommand(command.Name, command.Description))], new Wire.CommandScope(menu.Scope), menu.Language),
        WireJson.Default.SetMyCommands,
        _ => true,
        CallLimit,
        cancellationToken);

    /// <inheritdoc/>
    public Task<TelegramAnswer<string>> GetMemberStatusAsync(string chat, long userId, CancellationToken cancellationToken) => CallAsync(
        "getChatMember",
        new Wire.GetChatMember(chat, userId),
        WireJson.Default.GetChatMember,
        result => result.GetProperty("status").GetString()!,
        CallLimit,
        cancellationToken);

    /// <inheritdoc/>
    public Task<TelegramAnswer<long>> GetChatIdAsync(string name, CancellationToken cancellationToken) => CallAsync(
        "getChat",
        new Wire.GetChat(name),
        WireJson.Default.GetChat,
        result => result.GetProperty("id").GetInt64(),
        CallLimit,
        cancellationToken);

    /// <inheritdoc/>
    public Task<TelegramAnswer<bool>> SetWebhookAsync(Uri? url, string? secret, CancellationToken cancellationToken) => CallAsync(
        "setWebhook",
        new Wire.SetWebhook(url?.AbsoluteUri ?? "", secret, UpdateReader.Kinds),
        WireJson.Default.SetWebhook,
        _ => true,
        CallLimit,
        cancellationToken);

    private async Task<TelegramAnswer<long>> SendPictureAsync(TelegramMessage message, byte[] picture, CancellationToken cancellationToken)
    {
        using var form = new MultipartFormDataContent();
        Add("chat_id", message.Chat);
        Add("message_thread_id", Thread(message)?.ToString(CultureInfo.InvariantCulture));
        Add("caption", message.Text);
        Add("caption_entities", JsonSerializer.Serialize(Entities(message), WireJson.Default.EntityArray));
        Add("reply_markup", Keyboard(message) is { } keyboard ? JsonSerializer.Serialize(keyboard, WireJson.Default.Keyboard) : null);
        Add("reply_parameters", Reply(message) is { } reply ? JsonSerializer.Serialize(reply, WireJson.Default.Reply) : null);
        Add("allow_paid_broadcast", message.IsPaid ? "true" : null);
        var file = new ByteArrayContent(picture);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(file, "photo", PictureName);
        return await CallAsync("sendPhoto", form, result => result.GetProperty("message_id").GetInt64(), CallLimit, cancellationToken);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                form.Add(new StringContent(value), name);
            }
        }
    }

    private static long? Thread(TelegramMessage message) => message.Thread is 1 ? null : message.Thread;

    private static Wire.Entity[] Entities(TelegramMessage message) =>
        [.. message.Entities.Select(entity => new Wire.Entity(entity.Kind, entity.Offset, entity.Length, entity.Link?.AbsoluteUri))];

    private static Wire.LinkPreview Preview(TelegramMessage message) => message.Preview is null ? new(IsDisabled: true, Url: null) : new(IsDisabled: null, message.Preview.AbsoluteUri);

    private static Wire.Reply? Reply(TelegramMessage message) => message.ReplyTo is { } id ? new(id, AllowSendingWithoutReply: true) : null;

    private static Wire.Keyboard? Keyboard(TelegramMessage message) => message.Buttons.IsEmpty
        ? null
        : new([.. message.Buttons.Select(row => row.Select(button => new Wire.Button(button.Label, button.Data)).ToArray())]);

    private async Task<TelegramAnswer<T>> CallAsync<TRequest, T>(
        string method, TRequest request, JsonTypeInfo<TRequest> requestType, Func<JsonElement, T> read, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(request, requestType));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await CallAsync(method, content, read, limit, cancellationToken);
    }

    private async Task<TelegramAnswer<T>> CallAsync<T>(string method, HttpContent content, Func<JsonElement, T> read, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(limit, time);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            using var response = await http.PostAsync(new Uri($"{baseUrl.AbsoluteUri.TrimEnd('/')}/bot{token}/{method}"), content, limited.Token);
            var answer = JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(limited.Token), WireJson.Default.Answer);
            return answer switch
            {
                { Ok: true, Result: { } result } => new TelegramAnswer<T>.Done(read(result)),
                { Ok: false } => new TelegramAnswer<T>.Refused(Error(method, answer, (int)response.StatusCode)),
                _ => new TelegramAnswer<T>.Unknown($"{method}: the answer with HTTP {(int)response.StatusCode} has neither result nor error"),
            };
        }
        catch (Exception exception) when (PlatformHttp.NeverArrived(exception))
        {
            return new TelegramAnswer<T>.Unreachable($"{method}: {PlatformHttp.Words(exception)}");
        }
        catch (HttpRequestException exception)
        {
            return new TelegramAnswer<T>.Unknown($"{method}: {exception.HttpRequestError}");
        }
        catch (IOException)
        {
            return new TelegramAnswer<T>.Unknown($"{method}: the connection was cut while the answer came");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            // A proxy's HTML page, or half a body: whether the platform saw the call cannot be told.
            return new TelegramAnswer<T>.Unknown($"{method}: the answer is not the Bot API's");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new TelegramAnswer<T>.Unknown($"{method}: no answer within {limit.TotalSeconds:0} s");
        }
    }

    private static TelegramError Error(string method, Wire.Answer answer, int status) => new(
        answer.ErrorCode > 0 ? answer.ErrorCode : status,
        method,
        answer.Description ?? ((HttpStatusCode)status).ToString(),
        answer.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        answer.Parameters?.MigrateToChatId);
}
