using System.Collections.Immutable;

namespace NewsBot.Delivery.Lanes;

/// <summary>What a call asks of its account's lane.</summary>
/// <param name="Key">What shares a pace: the chat, or the route where the platform counts by route.</param>
public sealed record LaneCall(string Key)
{
    /// <summary>The documented rates of what shares the key; those of its first call hold. Empty where only the answers tell.</summary>
    public ImmutableArray<LaneRate> Rates { get; init; } = [];

    /// <summary>True where somebody waits for it: it goes before every push.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>False where the account's total does not count it.</summary>
    public bool IsCounted { get; init; } = true;

    /// <summary>The longest wait that is worth it. By default so long that the wait and the call fit into what a message may take (<see cref="DeliveryOptions.SendWithin"/>).</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}
