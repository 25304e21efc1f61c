using System.Collections.Immutable;
using NewsBot.Messages;
using NewsBot.Storage;

namespace NewsBot.Subscriptions;

/// <summary>Who wants what. The configuration file is the baseline; what a chat changes by command wins over it and stays.</summary>
public sealed class SubscriptionStore(Database database, TimeProvider time)
{
    /// <summary>A chat's subscriptions, by topic.</summary>
    public Task<ImmutableArray<Subscription>> OfAsync(ChatAddress chat, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>All subscriptions.</summary>
    public Task<ImmutableArray<Subscription>> AllAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Adds a subscription, or changes the one for the same chat and topic (which keeps its start).</summary>
    /// <returns>True where it is new.</returns>
    public Task<bool> SubscribeAsync(Subscription subscription, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Ends a subscription; a declared one stays ended until the chat asks for it again.</summary>
    /// <returns>False where there was none.</returns>
    public Task<bool> UnsubscribeAsync(ChatAddress chat, string topicId, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>A chat's settings, the defaults where it chose none.</summary>
    public Task<ChatSettings> SettingsAsync(ChatAddress chat, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Keeps a chat's settings.</summary>
    public Task KeepSettingsAsync(ChatAddress chat, ChatSettings settings, CancellationToken cancellationToken) => throw new NotImplementedException();
}
