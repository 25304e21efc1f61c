namespace NewsBot.Platforms.DiscordChat.Gateway;

/// <summary>Which part of the bot's servers a connection serves.</summary>
/// <param name="Token">The bot's token.</param>
/// <param name="Number">The shard, from 0.</param>
/// <param name="Count">How many shards there are.</param>
internal sealed record GatewayShard(string Token, int Number, int Count)
{
    /// <summary>GUILDS alone: enough for slash commands, and not privileged.</summary>
    public const int Intents = 1;
}
