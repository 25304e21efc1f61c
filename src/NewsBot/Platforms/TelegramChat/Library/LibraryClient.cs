using System.Text.Json;
using NewsBot.Platforms.TelegramChat.BotApi;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Platforms.TelegramChat.Library;

/// <summary>The client over Telegram.Bot. It neither repeats a call nor waits by itself: both are decided above the port.</summary>
internal sealed class LibraryClient : ITelegramClient
{
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(20);

    private readonly TelegramBotClient _bot;
    private readonly TimeProvider _time;

    /// <summary>Makes it.</summary>
    /// <param name="http">Carries the calls; its own log and trace are silenced where it is made.</param>
    /// <param name="baseUrl">For example <c>https://api.telegram.org</c>.</param>
    /// <param name="token">The bot's token.</param>
    /// <param name="time">Measures how long a call takes.</param>
    public LibraryClient(HttpClient http, Uri baseUrl, string token, TimeProvider time)
    {
        _time = time;

        // Left alone, the library would sleep through a 429 with the chat's place in the queue in its hands.
        _bot = new TelegramBotClient(new TelegramBotClientOptions(token, baseUrl.AbsoluteUri) { RetryThreshold = 0 }, http);
    }

    /// <inheritdoc/>
    public string Name { get; } = $"Telegram.Bot {typeof(TelegramBotClient).Assembly.GetName().Version?.ToString(3)}";

    /// <inheritdoc/>
    public Task<TelegramAnswer<TelegramUser>> GetMeAsync(CancellationToken cancellationToken) =>
        CallAsync(new GetMeRequest(), user => new TelegramUser(user.Id, user.Username), CallLimit, cancellationToken);

    /// <inheritdoc/>
    public Task<TelegramAnswer<IReadOnlyList<TelegramUpdate>>> GetUpdatesAsync(long offset, TimeSpan wait, CancellationToken cancellationToken) => CallAsync(
        new UpdatesRequest { Offset = offset, Timeout = (int)wait.TotalSeconds, AllowedUpdates = UpdateReader.Kinds },
        IReadOnlyList<TelegramUpdate> (updates) => [.. updates.Select(UpdateReader.Read)],
        wait + CallLimit,
        cancellationToken);

    /// <inheritdoc/>
    public Task<TelegramAnswer<long>> SendMessageAsync(TelegramMessage message, CancellationToken cancellationToken) => message.Picture is { } picture ? SendPictureAsync(message, picture, cancellationToken) : CallAsync(
        new SendMessageRequest
        {
            ChatId = message.Chat,
            MessageThreadId = Thread(message),
            Text = message.Text,
            Entities = message.Entities.Select(Entity),
            LinkPreviewOptions = Preview(message),
            ReplyMarkup = Keyboard(message),
            ReplyParameters = Reply(message),
            AllowPaidBroadcast = message.IsPaid,
        },
        sent => (long)sent.Id,
        CallLimit,
        cancellationToken);

    /// <inheritdoc/>
    public Task<TelegramAnswer<bool>> EditMessageAsync(long messageId, TelegramMessage message, CancellationToken cancellationToken) => CallAsync(
        new EditMessageTextRequest
        {
            ChatId = message.Chat,
            MessageId = (int)messageId,
            Text = message.Text,
            Entities = message.Entities.Select(Entity),
            LinkPreviewOptions = Preview(message),
            ReplyMarkup = Keyboard(message),
        },
        _ => true,
        CallLimit,
        cancellationToken);

    /// <inheritdoc/>
    public Task<TelegramAnswer<bool>> AnswerCallbackAsync(string callbackId, string? text, CancellationToken cancellationToken) =>
        CallAsync(new AnswerCallbackQueryRequest { CallbackQueryId = callbackId, Text = text }, done => done, CallLimit, cancellationToken);

    /// <inheritdoc/>
    public Task<TelegramAnswer<bool>> SetCommandsAsync(TelegramCommandMenu menu, CancellationToken cancellationToken) => CallAsync(
        new SetMyCommandsRequest
        {
            Commands = menu.Commands.Select(command => new BotCommand { Command = command.Name, Description = command.Description }),
            Scope = Scope(menu.Scope),
            LanguageCode = menu.Language,
        },
        done => done,
        CallLimit,
        cancellationToken);

    /// <inheritdoc/>
    public Task<TelegramAnswer<string>> GetMemberStatusAsync(string chat, long userId, CancellationToken cancellationToken) =>
        CallAsync(new GetChatMemberRequest { ChatId = chat, UserId = userId }, member => member.Status.ToString().ToLowerInvariant(), CallLimit, cancellationToken);

    /// <inheritdoc/>
    public Task<TelegramAnswer<long>> GetChatIdAsync(string name, CancellationToken cancellationToken) =>
        CallAsync(new GetChatRequest { ChatId = name }, chat => chat.Id, CallLimit, cancellationToken);

    /// <inheritdoc/>
    public Task<TelegramAnswer<bool>> SetWebhookAsync(Uri? url, string? secret, CancellationToken cancellationToken) => url is null
        ? CallAsync(new DeleteWebhookRequest(), done => done, CallLimit, cancellationToken)
        : CallAsync(
            new SetWebhookRequest { Url = url.AbsoluteUri, SecretToken = secret, AllowedUpdates = [UpdateType.Message, UpdateType.ChannelPost, UpdateType.CallbackQuery, UpdateType.MyChatMember] },
            done => done,
            CallLimit,
            cancellationToken);

    private Task<TelegramAnswer<long>> SendPictureAsync(TelegramMessage message, byte[] picture, CancellationToken cancellationToken) => CallAsync(
        new SendPhotoRequest
        {
            ChatId = message.Chat,
            MessageThreadId = Thread(message),
            Photo = InputFile.FromStream(new MemoryStream(picture, writable: false), BotApiClient.PictureName),
            Caption = message.Text,
            CaptionEntities = message.Entities.Select(Entity),
            ReplyMarkup = Keyboard(message),
            ReplyParameters = Reply(message),
            AllowPaidBroadcast = message.IsPaid,
        },
        sent => (long)sent.Id,
        CallLimit,
        cancellationToken);

    private static int? Thread(TelegramMessage message) => message.Thread is 1 ? null : (int?)message.Thread;

    private static ReplyParameters? Reply(TelegramMessage message) => message.ReplyTo is { } id ? new() { MessageId = (int)id, AllowSendingWithoutReply = true } : null;

    private static MessageEntity Entity(TelegramEntity entity) => new()
    {
        Type = entity.Kind switch
        {
            "bold" => MessageEntityType.Bold,
            "italic" => MessageEntityType.Italic,
            "underline" => MessageEntityType.Underline,
            "code" => MessageEntityType.Code,
            "text_link" => MessageEntityType.TextLink,
            "expandable_blockquote" => MessageEntityType.ExpandableBlockquote,
            _ => throw new NotSupportedException($"No entity is called {entity.Kind}"),
        },
        Offset = entity.Offset,
        Length = entity.Length,
        Url = entity.Link?.AbsoluteUri,
    };

    private static LinkPreviewOptions Preview(TelegramMessage message) => message.Preview is { } page ? new() { Url = page.AbsoluteUri } : new() { IsDisabled = true };

    private static InlineKeyboardMarkup? Keyboard(TelegramMessage message) => message.Buttons.IsEmpty
        ? null
        : new(message.Buttons.Select(row => row.Select(button => InlineKeyboardButton.WithCallbackData(button.Label, button.Data))));

    private static BotCommandScope Scope(string scope) => scope switch
    {
        "all_private_chats" => BotCommandScope.AllPrivateChats(),
        "all_group_chats" => BotCommandScope.AllGroupChats(),
        "all_chat_administrators" => BotCommandScope.AllChatAdministrators(),
        _ => BotCommandScope.Default(),
    };

    private async Task<TelegramAnswer<T>> CallAsync<TResponse, T>(IRequest<TResponse> request, Func<TResponse, T> read, TimeSpan limit, CancellationToken cancellationToken)
    {
        var method = request.MethodName;
        using var patience = new CancellationTokenSource(limit, _time);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return new TelegramAnswer<T>.Done(read(await _bot.SendRequest(request, limited.Token)));
        }
        catch (ApiRequestException refusal)
        {
            return new TelegramAnswer<T>.Refused(new TelegramError(
                refusal.ErrorCode,
                method,
                refusal.Message,
                refusal.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                refusal.Parameters?.MigrateToChatId));
        }
        catch (RequestException failure) when (!cancellationToken.IsCancellationRequested)
        {
            // Its words are the connection's and may name the address, which holds the token.
            return failure.InnerException switch
            {
                { } inner when PlatformHttp.NeverArrived(inner) => new TelegramAnswer<T>.Unreachable($"{method}: {PlatformHttp.Words(inner)}"),
                HttpRequestException inner => new TelegramAnswer<T>.Unknown($"{method}: {inner.HttpRequestError}"),
                _ => new TelegramAnswer<T>.Unknown($"{method}: the answer is not the Bot API's"),
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return new TelegramAnswer<T>.Unknown($"{method}: the answer is not the Bot API's");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new TelegramAnswer<T>.Unknown($"{method}: no answer within {limit.TotalSeconds:0} s");
        }
    }
}
