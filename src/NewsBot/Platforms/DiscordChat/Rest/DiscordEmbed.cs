using System.Text.Json.Serialization;

namespace NewsBot.Platforms.DiscordChat.Rest;

/// <summary>A framed piece of a message.</summary>
/// <param name="Title">At most 256 characters; null for none.</param>
/// <param name="Url">Where the title leads. Embeds of one message with the same one would be merged.</param>
/// <param name="Description">At most 4096 characters; null for none.</param>
/// <param name="Color">The colour of the edge, 0xRRGGBB.</param>
/// <param name="Footer">The small line under it.</param>
internal sealed record DiscordEmbed(string? Title, string? Url, string? Description, int? Color, DiscordFooter? Footer)
{
    /// <summary>Characters that count towards the 6000 of a message.</summary>
    [JsonIgnore]
    public int Length => (Title?.Length ?? 0) + (Description?.Length ?? 0) + (Footer?.Text.Length ?? 0);
}

/// <summary>The small line under an embed.</summary>
/// <param name="Text">At most 2048 characters.</param>
internal sealed record DiscordFooter(string Text);
