namespace NewsBot.Platforms.DiscordChat.Gateway;

/// <summary>What a close of the gateway means (https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes).</summary>
internal static class GatewayClosing
{
    /// <summary>What to tell where connecting again is useless; null where it is not.</summary>
    public static string? ForGood(int? code) => code switch
    {
        4004 => "the token was refused; check Discord.Token, or reset it in the Developer Portal",
        4010 => "the shard number was refused",
        4011 => "the bot is in too many servers for one shard; the number of shards must come from the platform",
        4012 => "this version of the gateway is no longer served; a newer NewsBot is needed",
        4013 or 4014 => "the intents were refused; NewsBot needs none that is privileged",
        _ => null,
    };

    /// <summary>True where the session can be taken up again.</summary>
    public static bool KeepsSession(int? code) => code is not (1000 or 4003 or 4007 or 4009);
}
