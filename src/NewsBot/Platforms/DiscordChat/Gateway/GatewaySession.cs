namespace NewsBot.Platforms.DiscordChat.Gateway;

/// <summary>What takes a session up again after the connection was lost; one for each shard.</summary>
internal sealed class GatewaySession
{
    /// <summary>The session; null before the first READY and after the platform ended it.</summary>
    public string? Id { get; set; }

    /// <summary>Where to take it up again.</summary>
    public Uri? ResumeUrl { get; set; }

    /// <summary>The last event that was received.</summary>
    public long? Sequence { get; set; }

    /// <summary>The platform ended the session.</summary>
    public void End() => (Id, ResumeUrl, Sequence) = (null, null, null);
}
