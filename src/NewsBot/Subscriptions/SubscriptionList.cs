namespace NewsBot.Subscriptions;

/// <summary>The section <c>Subscriptions</c>: the baseline of who gets what. Chats change it by command, and what they chose wins.</summary>
public sealed class SubscriptionList : List<SubscriptionOptions>;
