using System.Collections.Immutable;

namespace NewsBot.Platforms.DiscordChat.Rest;

/// <summary>The first answer to an interaction (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object).</summary>
/// <param name="Type">5 an answer will follow, 6 the message will be changed, 8 choices.</param>
/// <param name="Data">What belongs to it; null for nothing.</param>
internal sealed record DiscordCallback(int Type, DiscordCallbackContent? Data = null)
{
    /// <summary>An answer will follow.</summary>
    /// <param name="isPrivate">True where only the asker will see it.</param>
    public static DiscordCallback Later(bool isPrivate) => new(5, isPrivate ? new DiscordCallbackContent { Flags = DiscordMessageBody.Ephemeral } : null);

    /// <summary>The message with the pressed button will be changed.</summary>
    public static DiscordCallback Change { get; } = new(6);

    /// <summary>What may be chosen while typing.</summary>
    public static DiscordCallback Offer(ImmutableArray<DiscordChoice> choices) => new(8, new DiscordCallbackContent { Choices = choices });
}

/// <summary>What belongs to a first answer.</summary>
internal sealed record DiscordCallbackContent
{
    /// <summary>Bits; null for none.</summary>
    public int? Flags { get; init; }

    /// <summary>At most 25; null for none.</summary>
    public ImmutableArray<DiscordChoice>? Choices { get; init; }
}

/// <summary>Something to choose while typing.</summary>
/// <param name="Name">What is shown, at most 100 characters.</param>
/// <param name="Value">What is sent, at most 100 characters.</param>
internal sealed record DiscordChoice(string Name, string Value);
