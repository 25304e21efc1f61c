namespace NewsBot.Tests.Platforms.Servers;

/// <summary>A message that the Discord server accepted.</summary>
public sealed record DiscordPost(string Id, string Channel, DiscordRequests.Message Body, string? Nonce = null, string? Title = null, string[]? Tags = null)
{
    public bool Published { get; set; }
}
