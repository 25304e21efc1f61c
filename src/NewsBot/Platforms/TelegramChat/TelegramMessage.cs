using System.Collections.Immutable;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>A message ready for the Bot API: plain text with entities beside it, never a markup that could fail to parse.</summary>
/// <param name="Chat">The chat's id or @name.</param>
/// <param name="Thread">The forum topic; null for none. The General topic (1) is sent as null.</param>
/// <param name="Text">1 to 4096 UTF-16 units; under a picture at most 1024.</param>
/// <param name="Entities">Styles and links by UTF-16 offset, in order, never partly overlapping.</param>
public sealed record TelegramMessage(string Chat, long? Thread, string Text, ImmutableArray<TelegramEntity> Entities)
{
    /// <summary>Rows of buttons; callback data of 1 to 64 bytes each.</summary>
    public ImmutableArray<ImmutableArray<TelegramButton>> Buttons { get; init; } = [];

    /// <summary>A picture as PNG, which the text then is the caption of; null for none.</summary>
    public byte[]? Picture { get; init; }

    /// <summary>The page to preview under the text; null for no preview.</summary>
    public Uri? Preview { get; init; }

    /// <summary>The message that this answers; null for none.</summary>
    public long? ReplyTo { get; init; }

    /// <summary>True where the bot pays for what goes beyond the free rate.</summary>
    public bool IsPaid { get; init; }
}
