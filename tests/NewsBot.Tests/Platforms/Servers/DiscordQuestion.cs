namespace NewsBot.Tests.Platforms.Servers;

/// <summary>An interaction as the Discord server sees it.</summary>
public sealed class DiscordQuestion(string id, string token)
{
    public string Id { get; } = id;

    public string Token { get; } = token;

    /// <summary>True where the three seconds are over.</summary>
    public bool IsLate { get; set; }

    /// <summary>The first answer.</summary>
    public DiscordRequests.Callback? First { get; set; }

    /// <summary>What stands where the answer was promised, or in the place of the message with the button.</summary>
    public DiscordRequests.Message? Original { get; set; }

    /// <summary>The promise was taken back.</summary>
    public bool IsTakenBack { get; set; }

    /// <summary>What was said beyond that.</summary>
    public List<DiscordRequests.Message> More { get; } = [];
}
