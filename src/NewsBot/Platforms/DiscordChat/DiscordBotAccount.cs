using System.Text.Json;
using NewsBot.Platforms.DiscordChat.Posting;
using NewsBot.Platforms.DiscordChat.Rest;

namespace NewsBot.Platforms.DiscordChat;

/// <summary>The bot's account, for the start line and the check.</summary>
internal sealed class DiscordBotAccount(DiscordApi api, IDiscordClient client) : IBotAccount
{
    /// <inheritdoc/>
    public string Platform => DiscordSender.Name;

    /// <inheritdoc/>
    public string Client => client.Name;

    /// <inheritdoc/>
    public async Task<BotReport> AskAsync(CancellationToken cancellationToken) => await api.MeAsync(cancellationToken) switch
    {
        DiscordAnswer.Done { Result: { ValueKind: JsonValueKind.Object } me } when me.TryGetProperty("username", out var name) => new(IsWell: true, $"{name}"),
        DiscordAnswer.Refused { Status: 401 } => new(IsWell: false, "the token was refused; check Discord.Token, or reset it in the Developer Portal"),
        DiscordAnswer.Done => new(IsWell: false, "the answer names no bot; check Discord.ApiUrl"),
        var answer => new(IsWell: false, answer.Reason),
    };
}
