using System.Globalization;
using NewsBot.Delivery;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>What the Bot API's refusals mean for a delivery. The platform tells most of them apart by words alone.</summary>
internal static class TelegramErrors
{
    /// <summary>How long to wait when the platform cannot be reached and says nothing itself.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    // 403s all mean that this chat is closed to the bot; these 400s mean the same.
    private static readonly string[] Closed =
    [
        "chat not found", "not enough rights to send", "need administrator rights", "have no rights to send", "CHAT_WRITE_FORBIDDEN",
        "TOPIC_CLOSED", "TOPIC_DELETED", "message thread not found", "have no write access", "CHANNEL_PRIVATE", "PEER_ID_INVALID", "group chat was deactivated", "CHAT_RESTRICTED",
    ];

    // The message is not there, or not the bot's, or too old: no other form of the text would help.
    private static readonly string[] NotEditable = ["message to edit not found", "message can't be edited", "there is no text in the message to edit", "MESSAGE_ID_INVALID", "MESSAGE_EDIT_TIME_EXPIRED"];

    /// <summary>True for the refusal to edit a message into what it already says.</summary>
    public static bool IsUnchanged(TelegramError error) => error.Code == 400 && error.Description.Contains("message is not modified", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a call said that did not succeed, with what to do about it.</summary>
    public static string Words<T>(TelegramAnswer<T> answer) => answer switch
    {
        TelegramAnswer<T>.Refused { Error.Code: 401 or 404 } => "the token was refused; check Telegram.Token, or make a new one with BotFather",
        TelegramAnswer<T>.Refused { Error.Code: 409 } => "another instance receives this bot's updates; stop it, or give this one a token of its own",
        TelegramAnswer<T>.Refused { Error: var error } => error.ToString(),
        TelegramAnswer<T>.Unreachable { Reason: var reason } => $"the Bot API cannot be reached ({reason})",
        TelegramAnswer<T>.Unknown { Reason: var reason } => reason,
        _ => "done",
    };

    /// <summary>The outcome of a delivery that was refused.</summary>
    public static SendOutcome OutcomeOf(TelegramError error) => error switch
    {
        { MigratedTo: { } to } => new SendOutcome.Moved(to.ToString(CultureInfo.InvariantCulture)),
        { Code: 429 } => new SendOutcome.RetryLater(error.RetryAfter ?? Pause, error.ToString()),
        { Code: 403 } => new SendOutcome.ChatGone(error.Description),
        { Code: 400 } when Closed.Any(words => error.Description.Contains(words, StringComparison.OrdinalIgnoreCase)) => new SendOutcome.ChatGone(error.Description),
        { Code: 401 or 404 or 409 or >= 500 } => new SendOutcome.RetryLater(Pause, error.ToString()),
        { Code: 400 } when !NotEditable.Any(words => error.Description.Contains(words, StringComparison.OrdinalIgnoreCase)) => new SendOutcome.Malformed(error.ToString()),
        _ => new SendOutcome.Rejected(error.ToString()),
    };
}
