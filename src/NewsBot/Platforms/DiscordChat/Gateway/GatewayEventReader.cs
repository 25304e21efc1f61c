using System.Collections.Immutable;
using System.Text.Json;

namespace NewsBot.Platforms.DiscordChat.Gateway;

/// <summary>The gateway's events as NewsBot's own; what it does not know it passes over.</summary>
internal sealed class GatewayEventReader(Action<DiscordEvent> handle)
{
    // Manage Channels 1<<4, Manage Guild 1<<5, Administrator 1<<3 (https://discord.com/developers/docs/topics/permissions).
    private const ulong Managing = (1 << 3) | (1 << 4) | (1 << 5);
    private readonly Dictionary<string, ImmutableArray<string>> _channels = new(StringComparer.Ordinal);

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
        foreach (var option in data.GetProperty("options").EnumerateArray())
        {
            if (option.TryGetProperty("focused", out var focused) && focused.GetBoolean())
            {
                return new(from, data.GetProperty("name").GetString()!, option.GetProperty("name").GetString()!, option.GetProperty("value").ToString());
            }
        }

        return null;
    }

    private static ImmutableArray<(string Name, string Value)> Options(JsonElement data) => data.TryGetProperty("options", out var options)
        ? [.. options.EnumerateArray().Where(option => option.TryGetProperty("value", out _)).Select(option => (option.GetProperty("name").GetString()!, option.GetProperty("value").ToString()))]
        : [];

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

    private DiscordEvent.GuildHere GuildHere(JsonElement content)
    {
        var id = content.GetProperty("id").GetString()!;
        _channels[id] = content.TryGetProperty("channels", out var channels) ? [.. channels.EnumerateArray().Select(channel => channel.GetProperty("id").GetString()!)] : [];
        return new(id);
    }

    private DiscordEvent.GuildGone? GuildGone(JsonElement content)
    {
        // An outage of the platform looks the same but says so; the server comes back by itself.
        if (content.TryGetProperty("unavailable", out var unavailable) && unavailable.GetBoolean())
        {
            return null;
        }

        var id = content.GetProperty("id").GetString()!;
        _channels.Remove(id, out var channels);
        return new(id, channels.IsDefault ? [] : channels);
    }
}
