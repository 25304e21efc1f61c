using System.Collections.Immutable;
using NewsBot.Messages;

namespace NewsBot.Subscriptions;

/// <summary>A chat's wish for a topic.</summary>
/// <param name="Chat">Where to post.</param>
/// <param name="TopicId">What about; what lies below it in the tree is meant too.</param>
/// <param name="When">How often.</param>
public sealed record Subscription(ChatAddress Chat, string TopicId, Cadence When)
{
    /// <summary>The most independent sources that can be waited for: one digit, and more than most events ever have.</summary>
    public const int MostSources = 9;

    /// <summary>Only stories that hold one of these words; empty for all.</summary>
    public ImmutableArray<string> Include { get; init; } = [];

    /// <summary>No story that holds one of these words.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>Only stories that so many publishers tell in words of their own, from the moment on at which they do; 1 for every story, at most <see cref="MostSources"/>.</summary>
    public int Sources { get; init; } = 1;

    /// <summary>Only stories founded after this place in the sequence: a subscription starts with now.</summary>
    public long AfterSequence { get; init; }

    /// <summary>True where the configuration file declares it, false where a chat made it by command.</summary>
    public bool Declared { get; init; }
}
