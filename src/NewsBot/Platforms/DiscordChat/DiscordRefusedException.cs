namespace NewsBot.Platforms.DiscordChat;

/// <summary>The gateway closed for good; connecting again would only repeat it.</summary>
/// <param name="message">What is wrong and what mends it.</param>
public sealed class DiscordRefusedException(string message) : Exception(message);
