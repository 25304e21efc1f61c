namespace NewsBot.Platforms.TelegramChat;

/// <summary>A user or bot.</summary>
/// <param name="Id">The platform's id.</param>
/// <param name="UserName">The name behind the @; null where there is none.</param>
/// <param name="Language">The language of the user's app; null where unknown.</param>
public sealed record TelegramUser(long Id, string? UserName, string? Language = null);
