using System.Text;
using System.Text.RegularExpressions;

namespace NewsBot.Tests.Platforms.Servers;

/// <summary>What the Bot API refuses in a message, in its own words.</summary>
public static partial class TelegramRules
{
    private static readonly HashSet<string> Kinds =
    [
        "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic", "underline", "strikethrough", "spoiler",
        "blockquote", "expandable_blockquote", "code", "pre", "text_link", "text_mention", "custom_emoji", "date_time",
    ];

    /// <summary>The refusal of a text with its entities; null where it is fine.</summary>
    public static string? Text(string text, IReadOnlyList<TelegramRequests.Entity> entities)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "Bad Request: message text is empty";
        }

        if (text.Length > 4096)
        {
            return "Bad Request: message is too long";
        }

        if (!IsWellFormed(text))
        {
            return "Bad Request: strings must be encoded in UTF-8";
        }

        foreach (var entity in entities)
        {
            if (!Kinds.Contains(entity.Type))
            {
                return $"Bad Request: can't parse entities: unknown type {entity.Type}";
            }

            if (entity.Length <= 0 || entity.Offset < 0 || entity.Offset + entity.Length > text.Length)
            {
                return $"Bad Request: can't parse entities: entity at {entity.Offset} of length {entity.Length} is outside the text";
            }

            if (char.IsLowSurrogate(text[entity.Offset]) || (entity.Offset + entity.Length < text.Length && char.IsLowSurrogate(text[entity.Offset + entity.Length])))
            {
                return "Bad Request: can't parse entities: entity begins or ends inside a character";
            }

            if (entity.Type == "text_link" && !(Uri.TryCreate(entity.Url, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" or "tg"))
            {
                return "Bad Request: can't parse entities: text_link without a URL";
            }
        }

        return Overlap(entities) ? "Bad Request: can't parse entities: entities overlap partly" : null;
    }

    /// <summary>The refusal of buttons; null where they are fine.</summary>
    public static string? Markup(TelegramRequests.Markup? markup)
    {
        foreach (var button in markup?.InlineKeyboard.SelectMany(row => row) ?? [])
        {
            if (button.Text.Length == 0)
            {
                return "Bad Request: can't parse inline keyboard button: Text can't be empty";
            }

            if (button.Url is null && Encoding.UTF8.GetByteCount(button.CallbackData ?? "") is 0 or > 64)
            {
                return "Bad Request: BUTTON_DATA_INVALID";
            }
        }

        return null;
    }

    /// <summary>The refusal of a command menu; null where it is fine.</summary>
    public static string? Commands(TelegramRequests.SetMyCommands menu)
    {
        if (menu.Commands.Length > 100)
        {
            return "Bad Request: BOT_COMMANDS_TOO_MUCH";
        }

        return menu.Commands.Any(command => !CommandName().IsMatch(command.Name)) ? "Bad Request: BOT_COMMAND_INVALID"
            : menu.Commands.Any(command => command.Description.Length is < 1 or > 256) ? "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"
            : null;
    }

    private static bool Overlap(IReadOnlyList<TelegramRequests.Entity> entities) => entities.Any(first => entities.Any(second =>
        first.Offset < second.Offset && second.Offset < first.Offset + first.Length && first.Offset + first.Length < second.Offset + second.Length));

    private static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex("^[a-z0-9_]{1,32}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommandName();
}
