namespace NewsBot.Platforms.TelegramChat;

/// <summary>The bot's account, for the start line and the check.</summary>
internal sealed class TelegramAccount(ITelegramClient client) : IBotAccount
{
    /// <inheritdoc/>
    public string Platform => "telegram";

    /// <inheritdoc/>
    public string Client => client.Name;

    /// <inheritdoc/>
    public async Task<BotReport> AskAsync(CancellationToken cancellationToken)
    {
        var answer = await client.GetMeAsync(cancellationToken);
        return answer is TelegramAnswer<TelegramUser>.Done { Value: var me } ? new(IsWell: true, $"@{me.UserName}") : new(IsWell: false, TelegramErrors.Words(answer));
    }
}
