using NewsBot.Messages;
using NewsBot.Subscriptions;

namespace NewsBot.Delivery;

/// <summary>The private chats of all administrators.</summary>
internal static class AdministratorChats
{
    /// <summary>Those of all platforms, with what each of them set.</summary>
    public static async Task<List<(ChatAddress Chat, ChatSettings Settings)>> AllAsync(IEnumerable<IAdministrators> platforms, SubscriptionStore subscriptions, CancellationToken cancellationToken)
    {
        var found = new List<(ChatAddress Chat, ChatSettings Settings)>();
        foreach (var platform in platforms)
        {
            foreach (var chat in await platform.ChatsAsync(cancellationToken))
            {
                found.Add((chat, await subscriptions.SettingsAsync(chat, cancellationToken)));
            }
        }

        return found;
    }
}
