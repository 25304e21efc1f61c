namespace NewsBot.Tests.Platforms.Servers;

/// <summary>A channel on the Discord server.</summary>
public sealed class DiscordChannelState(string id, int type)
{
    public string Id { get; } = id;

    public int Type { get; } = type;

    /// <summary>Name by id of a forum's tags.</summary>
    public Dictionary<string, string> Tags { get; } = [];

    public bool RequiresTag { get; set; }

    /// <summary>The refusal of every post: HTTP status and the platform's code.</summary>
    public (int Status, int Code)? Refusal { get; set; }
}
