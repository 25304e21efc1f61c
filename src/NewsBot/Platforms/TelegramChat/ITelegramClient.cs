namespace NewsBot.Platforms.TelegramChat;

/// <summary>The calls of the Bot API that NewsBot needs, whichever library makes them (https://core.telegram.org/bots/api).</summary>
public interface ITelegramClient
{
    /// <summary>Which client this is, for the start line and the check ("built-in", "Telegram.Bot 22.9").</summary>
    string Name { get; }

    /// <summary>The bot's own account. Fails with 401 where the token is wrong or revoked.</summary>
    Task<TelegramAnswer<TelegramUser>> GetMeAsync(CancellationToken cancellationToken);

    /// <summary>Waits for updates from an offset on; asking confirms all earlier ones.</summary>
    /// <param name="offset">The first update wanted.</param>
    /// <param name="wait">How long the platform may keep the request open, at most 50 s.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<TelegramAnswer<IReadOnlyList<TelegramUpdate>>> GetUpdatesAsync(long offset, TimeSpan wait, CancellationToken cancellationToken);

    /// <summary>Posts a message; one with a picture as the picture's caption.</summary>
    Task<TelegramAnswer<long>> SendMessageAsync(TelegramMessage message, CancellationToken cancellationToken);

    /// <summary>Replaces a message's text and buttons.</summary>
    Task<TelegramAnswer<bool>> EditMessageAsync(long messageId, TelegramMessage message, CancellationToken cancellationToken);

    /// <summary>Ends the waiting sign on a pressed button, with a short text or none (at most 200 characters).</summary>
    Task<TelegramAnswer<bool>> AnswerCallbackAsync(string callbackId, string? text, CancellationToken cancellationToken);

    /// <summary>Sets the commands that the platform's menu offers.</summary>
    Task<TelegramAnswer<bool>> SetCommandsAsync(TelegramCommandMenu menu, CancellationToken cancellationToken);

    /// <summary>A user's standing in a chat ("creator", "administrator", "member", …).</summary>
    Task<TelegramAnswer<string>> GetMemberStatusAsync(string chat, long userId, CancellationToken cancellationToken);

    /// <summary>The id of a public channel or supergroup.</summary>
    /// <param name="name">Its name with the @.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    Task<TelegramAnswer<long>> GetChatIdAsync(string name, CancellationToken cancellationToken);

    /// <summary>Asks the platform to call a URL, or with null to stop calling.</summary>
    Task<TelegramAnswer<bool>> SetWebhookAsync(Uri? url, string? secret, CancellationToken cancellationToken);
}
