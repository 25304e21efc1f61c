namespace NewsBot.Tests.Platforms.Servers;

/// <summary>A message that the Discord server accepted.</summary>
public sealed record DiscordPost(string Id, string Channel, DiscordRequests.Message Body, string? Nonce = null, string? Title = null, string[]? Tags = null)
{
    /// <summary>What it says now.</summary>
    public DiscordRequests.Message Body { get; set; } = Body;

    public bool Published { get; set; }
}
