using System.Collections.Immutable;
using System.Text.Json;

namespace NewsBot.Platforms.DiscordChat.Posting;

/// <summary>What a channel is, as far as posting cares.</summary>
/// <param name="Type">https://discord.com/developers/docs/resources/channel#channel-object-channel-types.</param>
/// <param name="Guild">Its server; null in direct messages.</param>
/// <param name="Tags">A forum's tags: name and id.</param>
internal sealed record DiscordChannel(int Type, string? Guild, ImmutableArray<(string Name, string Id)> Tags)
{
    private const int Announcements = 5, Forum = 15, Media = 16;

    /// <summary>True where posts can be published to the servers that follow.</summary>
    public bool IsAnnouncements => Type == Announcements;

    /// <summary>True where every post is a thread.</summary>
    public bool IsForum => Type is Forum or Media;

    /// <summary>Reads the platform's description; null where it is none.</summary>
    public static DiscordChannel? Read(JsonElement told) => told.ValueKind != JsonValueKind.Object || !told.TryGetProperty("type", out var type) || !type.TryGetInt32(out var number) ? null : new(
        number,
        told.TryGetProperty("guild_id", out var guild) ? guild.GetString() : null,
        told.TryGetProperty("available_tags", out var tags) && tags.ValueKind == JsonValueKind.Array
            ? [.. tags.EnumerateArray().Select(tag => (tag.GetProperty("name").GetString()!, tag.GetProperty("id").GetString()!))]
            : []);

    /// <summary>The tags that are called like topics, at most so many.</summary>
    public ImmutableArray<string> TagsFor(IEnumerable<string> topics, int count) =>
        [.. topics.SelectMany(topic => Tags.Where(tag => string.Equals(tag.Name, topic, StringComparison.OrdinalIgnoreCase))).Select(tag => tag.Id).Distinct(StringComparer.Ordinal).Take(count)];
}
