using System.Collections.Immutable;
using System.Text.Json;
using NewsBot.Platforms.DiscordChat.Rest;

namespace NewsBot.Platforms.DiscordChat.Posting;

/// <summary>
/// What stands there already. The platform recognises a repeated message by its nonce for some minutes, and a repeated forum post not at all;
/// a try before this one, of this process or of one that died, is found by what it says.
/// </summary>
/// <param name="api">Asks.</param>
internal sealed class DiscordPosted(DiscordApi api)
{
    /// <summary>A forum's post of this name whose first message says this; it is looked for among the active threads.</summary>
    /// <returns>The post, or why nobody can know; neither where there is none.</returns>
    public async Task<(string? Id, DiscordAnswer? Problem)> FindPostAsync(string guild, string forum, DiscordForumPost post, CancellationToken cancellationToken)
    {
        var answer = await api.ActiveThreadsAsync(guild, cancellationToken);
        if (answer is not DiscordAnswer.Done { Result: var active })
        {
            return (null, answer);
        }

        if (active.ValueKind != JsonValueKind.Object || !active.TryGetProperty("threads", out var threads) || threads.ValueKind != JsonValueKind.Array)
        {
            return (null, new DiscordAnswer.Unknown("the answer names no threads"));
        }

        foreach (var thread in threads.EnumerateArray().Where(thread => Text(thread, "parent_id") == forum && Text(thread, "name") == post.Name.Trim()))
        {
            // A forum post's first message has the id of its thread (https://discord.com/developers/docs/topics/threads#forums).
            var id = Text(thread, "id");
            var starter = await api.MessageAsync(id, id, cancellationToken);
            if (starter is DiscordAnswer.Done { Result: var message } && Says(message, post.Message))
            {
                return (id, null);
            }

            if (starter is not (DiscordAnswer.Done or DiscordAnswer.Refused))
            {
                return (null, starter);
            }
        }

        return (null, null);
    }

    /// <summary>The last messages of a channel; none where it does not show them.</summary>
    public async Task<ImmutableArray<JsonElement>> LastAsync(string channel, CancellationToken cancellationToken) =>
        await api.MessagesAsync(channel, cancellationToken) is DiscordAnswer.Done { Result: { ValueKind: JsonValueKind.Array } messages } ? [.. messages.EnumerateArray()] : [];

    /// <summary>The id of the message that says this; null for none.</summary>
    public static string? Find(ImmutableArray<JsonElement> messages, DiscordMessageBody body) =>
        messages.Where(message => Says(message, body)).Select(message => Text(message, "id")).FirstOrDefault();

    // The platform trims texts, and shows its own messages to a bot without any intent.
    private static bool Says(JsonElement message, DiscordMessageBody body)
    {
        var embeds = message.TryGetProperty("embeds", out var found) && found.ValueKind == JsonValueKind.Array ? [.. found.EnumerateArray()] : ImmutableArray<JsonElement>.Empty;
        return Text(message, "content") == body.Content.Trim() && embeds.Length == body.Embeds.Length && embeds.Zip(body.Embeds).All(pair => Says(pair.First, pair.Second));
    }

    private static bool Says(JsonElement embed, DiscordEmbed expected) =>
        Text(embed, "title") == (expected.Title ?? "").Trim()
        && Text(embed, "url") == (expected.Url ?? "")
        && Text(embed, "description") == (expected.Description ?? "").Trim()
        && (embed.TryGetProperty("footer", out var footer) ? Text(footer, "text") : "") == (expected.Footer?.Text ?? "").Trim();

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()!.Trim() : "";
}
