using System.Collections.Immutable;

namespace NewsBot.Subscriptions;

/// <summary>A chat with what it asked for.</summary>
/// <param name="Address">Its written address.</param>
/// <param name="Settings">What it chose, the defaults where it chose nothing.</param>
/// <param name="Subscriptions">Its standing subscriptions, by topic; at least one.</param>
internal sealed record SubscribedChat(string Address, ChatSettings Settings, ImmutableArray<Subscription> Subscriptions);
