using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NewsBot.Platforms.DiscordChat.Rest;

/// <summary>A message as the REST API takes it (https://discord.com/developers/docs/resources/message#create-message).</summary>
internal sealed record DiscordMessageBody
{
    /// <summary>The bit of <see cref="Flags"/> that only the asker sees.</summary>
    public const int Ephemeral = 1 << 6;

    /// <summary>The bit of <see cref="Flags"/> that keeps links in the content from growing previews of their own.</summary>
    public const int SuppressEmbeds = 1 << 2;

    /// <summary>The text above the embeds, at most 2000 characters; empty to take away what stood there.</summary>
    public string Content { get; init; } = "";

    /// <summary>At most 10, with 6000 characters over all of them.</summary>
    public ImmutableArray<DiscordEmbed> Embeds { get; init; } = [];

    /// <summary>At most 5 rows of buttons.</summary>
    public ImmutableArray<DiscordComponent> Components { get; init; } = [];

    /// <summary>Whom it may notify; the platform's default is everybody that the text names.</summary>
    public DiscordMentions AllowedMentions { get; init; } = DiscordMentions.Nobody;

    /// <summary>Told apart by it, at most 25 characters.</summary>
    public string? Nonce { get; init; }

    /// <summary>True where a repeated nonce returns the first message in place of a second one.</summary>
    public bool? EnforceNonce { get; init; }

    /// <summary>The files that come with it; null for none.</summary>
    public ImmutableArray<DiscordAttachment>? Attachments { get; init; }

    /// <summary>The picture as PNG that <see cref="Attachments"/> speaks of; it travels beside the JSON.</summary>
    [JsonIgnore]
    public byte[]? Picture { get; init; }

    /// <summary>Bits; null for none.</summary>
    public int? Flags { get; init; }
}
