using System.Collections.Immutable;

namespace NewsBot.Delivery;

/// <summary>A chat that wants a story.</summary>
/// <param name="Chat">The chat's written address.</param>
/// <param name="Platform">Its platform.</param>
/// <param name="Topics">Topics of its subscriptions that ask for the story.</param>
/// <param name="Topic">The one whose post comes first.</param>
/// <param name="Due">When that is.</param>
internal sealed record Wanted(string Chat, string Platform, ImmutableArray<string> Topics, string Topic, DueTime Due);
