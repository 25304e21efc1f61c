namespace NewsBot.Platforms.TelegramChat;

/// <summary>Section <c>Telegram.Webhook</c>.</summary>
public sealed class TelegramWebhookOptions
{
    /// <summary>The public HTTPS address that leads to this service's <c>/telegram/webhook</c>; null for long polling.</summary>
    public Uri? Url { get; set; }

    /// <summary>What the platform must send along (1–256 of <c>[A-Za-z0-9_-]</c>); null for one made at start.</summary>
    public string? Secret { get; set; }
}
