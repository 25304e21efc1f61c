using System.Collections.Immutable;
using System.Text.Json;

namespace NewsBot.Platforms.DiscordChat.Gateway;

/// <summary>The gateway's events as NewsBot's own; what it does not know it passes over.</summary>
internal sealed class GatewayEventReader(Action<DiscordEvent> handle)
{
    // Manage Channels 1<<4, Manage Guild 1<<5, Administrator 1<<3 (https://discord.com/developers/docs/topics/permissions).
    private const ulong Managing = (1 << 3) | (1 << 4) | (1 << 5);

    // Of these the parent is the channel that they belong to; of others it is a category.
    private static readonly int[] Threads = [10, 11, 12];

    /// <summary>Reads one event.</summary>
    public void Read(string name, JsonElement content)
    {
        var read = name switch
        {
            "READY" => new DiscordEvent.Ready(content.GetProperty("application").GetProperty("id").GetString()!, content.GetProperty("user").GetProperty("username").GetString()!),
            "RESUMED" => new DiscordEvent.Resumed(),
            "INTERACTION_CREATE" => Interaction(content),
            "GUILD_CREATE" => GuildHere(content),
            "GUILD_DELETE" => GuildGone(content),
            "CHANNEL_CREATE" or "CHANNEL_UPDATE" or "THREAD_CREATE" or "THREAD_UPDATE" => ChannelHere(content),
            "CHANNEL_DELETE" or "THREAD_DELETE" => new DiscordEvent.ChannelGone(content.GetProperty("id").GetString()!),
            _ => (DiscordEvent?)null,
        };
        if (read is not null)
        {
            handle(read);
        }
    }

    private static DiscordEvent? Interaction(JsonElement content)
    {
        var data = content.TryGetProperty("data", out var found) ? found : default;
        var from = From(content);
        return content.GetProperty("type").GetInt32() switch
        {
            2 => new DiscordEvent.Command(from, data.GetProperty("name").GetString()!, Options(data)),
            3 => new DiscordEvent.Pressed(from, data.GetProperty("custom_id").GetString()!),
            4 => Typing(from, data),
            _ => null,
        };
    }

    private static DiscordEvent.Typing? Typing(DiscordInteraction from, JsonElement data)
    {
        var options = data.GetProperty("options").EnumerateArray().ToLookup(option => option.TryGetProperty("focused", out var focused) && focused.GetBoolean());
        return options[true].Select(option => new DiscordEvent.Typing(
            from, data.GetProperty("name").GetString()!, option.GetProperty("name").GetString()!, option.GetProperty("value").ToString(), Options(options[false]))).FirstOrDefault();
    }

    private static ImmutableArray<(string Name, string Value)> Options(JsonElement data) => data.TryGetProperty("options", out var options) ? Options(options.EnumerateArray()) : [];

    private static ImmutableArray<(string Name, string Value)> Options(IEnumerable<JsonElement> options) =>
        [.. options.Where(option => option.TryGetProperty("value", out _)).Select(option => (option.GetProperty("name").GetString()!, option.GetProperty("value").ToString()))];

    private static DiscordInteraction From(JsonElement content)
    {
        var inGuild = content.TryGetProperty("member", out var member);
        var user = (inGuild ? member.GetProperty("user") : content.GetProperty("user")).GetProperty("id").GetString()!;
        var manages = !inGuild || (ulong.TryParse(member.GetProperty("permissions").GetString(), System.Globalization.CultureInfo.InvariantCulture, out var permissions) && (permissions & Managing) != 0);
        return new(
            content.GetProperty("id").GetString()!,
            content.GetProperty("token").GetString()!,
            content.GetProperty("application_id").GetString()!,
            content.TryGetProperty("channel_id", out var channel) ? channel.GetString()! : "",
            user,
            content.TryGetProperty("locale", out var locale) ? locale.GetString()! : "en-US",
            manages);
    }

    // An outage of the platform looks like a coming or a going, but says so; the server comes back by itself.
    private static bool IsOut(JsonElement guild) => guild.TryGetProperty("unavailable", out var unavailable) && unavailable.ValueKind == JsonValueKind.True;

    private static DiscordEvent.GuildHere? GuildHere(JsonElement content) => IsOut(content) ? null : new(
        content.GetProperty("id").GetString()!,
        content.TryGetProperty("joined_at", out var joined) && joined.ValueKind == JsonValueKind.String && joined.TryGetDateTimeOffset(out var since) ? since : DateTimeOffset.UnixEpoch,
        Text(content, "preferred_locale") ?? "en-US",
        Text(content, "system_channel_id"),
        [.. Places(content, "channels"), .. Places(content, "threads")]);

    private static DiscordEvent.GuildGone? GuildGone(JsonElement content) => IsOut(content) ? null : new(content.GetProperty("id").GetString()!);

    private static DiscordEvent.ChannelHere? ChannelHere(JsonElement content) => Text(content, "guild_id") is { } guild ? new(guild, Place(content)) : null;

    private static IEnumerable<DiscordPlace> Places(JsonElement content, string name) => content.TryGetProperty(name, out var places) ? places.EnumerateArray().Select(Place) : [];

    private static DiscordPlace Place(JsonElement content)
    {
        var type = content.GetProperty("type").GetInt32();
        return new(
            content.GetProperty("id").GetString()!,
            Threads.Contains(type) ? Text(content, "parent_id") : null,
            type,
            content.TryGetProperty("position", out var position) && position.TryGetInt32(out var number) ? number : 0);
    }

    private static string? Text(JsonElement content, string name) => content.TryGetProperty(name, out var text) ? text.GetString() : null;
}
