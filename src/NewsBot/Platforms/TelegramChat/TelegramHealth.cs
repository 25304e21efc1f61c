namespace NewsBot.Platforms.TelegramChat;

/// <summary>Whether Telegram answers.</summary>
/// <param name="time">The clock.</param>
internal sealed class TelegramHealth(TimeProvider time) : PlatformHealth(time, "no trouble is known");
