using NewsBot.Messages;

namespace NewsBot.Delivery;

/// <summary>A chat that cannot be reached.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Since">Since when.</param>
/// <param name="Reason">What the platform said.</param>
public sealed record SuspendedChat(ChatAddress Chat, DateTimeOffset Since, string Reason);
