using NewsBot.Configuration;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>Section <c>Telegram</c>. Without a token the platform is off.</summary>
public sealed class TelegramOptions
{
    /// <summary>Key of the section.</summary>
    public const string Key = "Telegram";

    /// <summary>The bot's token from BotFather. Keep it out of the file: use <c>TokenFile</c> or the environment.</summary>
    [AtNextStart]
    public string? Token { get; set; }

    /// <summary>Users who may configure every chat and see /status, by their numeric id.</summary>
    public List<long> Admins { get; set; } = [];

    /// <summary>Where the Bot API is; another one for a local Bot API server.</summary>
    [AtNextStart]
    public Uri ApiUrl { get; set; } = new("https://api.telegram.org");

    /// <summary>Which client makes the calls: <c>library</c> where it was built in, else <c>builtin</c>; null takes the best that there is.</summary>
    [AtNextStart]
    public string? Client { get; set; }

    /// <summary>A proxy for this platform alone; null for the usual environment variables.</summary>
    [AtNextStart]
    public Uri? Proxy { get; set; }

    /// <summary>True sends up to 1000 messages a second in place of 30; the platform takes Telegram Stars for what goes beyond the free rate, so the bot needs a balance and the permission of BotFather.</summary>
    [AtNextStart]
    public bool PaidBroadcast { get; set; }

    /// <summary>Being called instead of asking.</summary>
    [AtNextStart]
    public TelegramWebhookOptions Webhook { get; set; } = new();
}
