using Microsoft.Extensions.Options;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>Who may change a chat's subscriptions: its administrators, anybody in a private chat, the bot's own administrators everywhere.</summary>
internal sealed class TelegramRights(ITelegramClient client, IOptionsMonitor<TelegramOptions> options)
{
    /// <summary>True for the bot's own administrators.</summary>
    public bool IsAdministrator(TelegramUser? user) => user is not null && options.CurrentValue.Admins.Contains(user.Id);

    /// <summary>True where a user may configure a chat.</summary>
    /// <param name="chat">The chat's id or @name.</param>
    /// <param name="isPrivate">True where it is the user's own chat with the bot.</param>
    /// <param name="user">Who asks; null for nobody in particular (a channel).</param>
    /// <param name="senderChat">The chat that the message was posted as: the chat itself for an anonymous administrator.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    public async Task<bool> MayConfigureAsync(string chat, bool isPrivate, TelegramUser? user, long? senderChat, CancellationToken cancellationToken)
    {
        if (isPrivate || IsAdministrator(user) || senderChat?.ToString(System.Globalization.CultureInfo.InvariantCulture) == chat)
        {
            return true;
        }

        return user is not null
            && await client.GetMemberStatusAsync(chat, user.Id, cancellationToken) is TelegramAnswer<string>.Done { Value: "creator" or "administrator" };
    }
}
