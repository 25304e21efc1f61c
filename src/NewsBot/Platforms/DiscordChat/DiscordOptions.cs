using NewsBot.Configuration;

namespace NewsBot.Platforms.DiscordChat;

/// <summary>Section <c>Discord</c>. Without a token the platform is off.</summary>
public sealed class DiscordOptions
{
    /// <summary>The bot's token from the Developer Portal. Keep it out of the file: use <c>TokenFile</c> or the environment.</summary>
    [AtNextStart]
    public string? Token { get; set; }

    /// <summary>Users who may configure every channel and see /status, by their id.</summary>
    public List<string> Admins { get; set; } = [];

    /// <summary>Where the REST API is, with its version.</summary>
    [AtNextStart]
    public Uri ApiUrl { get; set; } = new("https://discord.com/api/v10");

    /// <summary>Where the gateway is; null asks the API.</summary>
    [AtNextStart]
    public Uri? GatewayUrl { get; set; }

    /// <summary>Which client receives: <c>library</c> where it was built in, else <c>builtin</c>; null takes the best that there is.</summary>
    [AtNextStart]
    public string? Client { get; set; }

    /// <summary>A proxy for this platform alone; null for the usual environment variables.</summary>
    [AtNextStart]
    public Uri? Proxy { get; set; }

    /// <summary>Announcement channels whose posts are published to the servers that follow them, by channel id.</summary>
    public List<string> Crosspost { get; set; } = [];

    /// <summary>The role that posts mention, by id of the channel or thread ("123": role id); without an entry nobody is mentioned.</summary>
    public Dictionary<string, string> MentionRole { get; set; } = [];
}
