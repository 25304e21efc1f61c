using System.Collections.Immutable;
using NewsBot.Messages;

namespace NewsBot.Delivery;

/// <summary>Whom a platform's section of the configuration names as administrators. Implementations stand in Platforms.</summary>
public interface IAdministrators
{
    /// <summary>The private chats in which they can be told something; those that the platform does not open are left out.</summary>
    /// <param name="cancellationToken">Stops asking.</param>
    Task<ImmutableArray<ChatAddress>> ChatsAsync(CancellationToken cancellationToken);
}
