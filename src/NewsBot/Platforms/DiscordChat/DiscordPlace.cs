namespace NewsBot.Platforms.DiscordChat;

/// <summary>A channel or thread of a server.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Parent">A thread's channel; null for a channel.</param>
/// <param name="Type">https://discord.com/developers/docs/resources/channel#channel-object-channel-types.</param>
/// <param name="Position">Where it stands in the list of channels.</param>
public sealed record DiscordPlace(string Id, string? Parent, int Type, int Position);
