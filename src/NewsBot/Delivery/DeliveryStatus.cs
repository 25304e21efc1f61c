using System.Collections.Immutable;
using NewsBot.Messages;
using NewsBot.Stories;

namespace NewsBot.Delivery;

/// <summary>The read side of delivery: what /status and /why show.</summary>
public sealed class DeliveryStatus
{
    /// <summary>Number of deliveries by state ("due", "sent", "held", …).</summary>
    public Task<ImmutableSortedDictionary<string, int>> CountsAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>What happened to a story in a chat, one sentence a step, oldest first; empty where it was never planned there.</summary>
    public Task<ImmutableArray<string>> HistoryAsync(ChatAddress chat, StoryId story, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Chats that cannot be reached, with the reason and since when.</summary>
    public Task<ImmutableArray<SuspendedChat>> SuspendedAsync(CancellationToken cancellationToken) => throw new NotImplementedException();
}
