namespace NewsBot.Platforms.DiscordChat;

/// <summary>Whether the connection to Discord stands.</summary>
/// <param name="time">The clock.</param>
internal sealed class DiscordHealth(TimeProvider time) : PlatformHealth(time, "connected");
