using System.Collections.Immutable;

namespace NewsBot.Platforms.DiscordChat.Rest;

/// <summary>A new post in a forum: a thread with its first message (https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel).</summary>
/// <param name="Name">The post's title, at most 100 characters.</param>
/// <param name="AppliedTags">At most 5 of the forum's tags, by id.</param>
/// <param name="Message">The first message; the platform takes no nonce here.</param>
internal sealed record DiscordForumPost(string Name, ImmutableArray<string> AppliedTags, DiscordMessageBody Message);
