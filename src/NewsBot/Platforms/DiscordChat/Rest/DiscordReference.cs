namespace NewsBot.Platforms.DiscordChat.Rest;

/// <summary>A message or thread by its id alone.</summary>
/// <param name="Id">The id.</param>
internal sealed record DiscordReference(string Id);
