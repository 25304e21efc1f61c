using System.Collections.Immutable;

namespace NewsBot.Platforms.DiscordChat.Rest;

/// <summary>A row of buttons, or a button (https://discord.com/developers/docs/components/reference).</summary>
/// <param name="Type">1 a row, 2 a button.</param>
internal sealed record DiscordComponent(int Type)
{
    /// <summary>A row's buttons, at most 5.</summary>
    public ImmutableArray<DiscordComponent>? Components { get; init; }

    /// <summary>A button's look: 2 is the quiet grey one.</summary>
    public int? Style { get; init; }

    /// <summary>What a button says, at most 80 characters.</summary>
    public string? Label { get; init; }

    /// <summary>What a button sends when it is pressed, at most 100 characters and once in a message.</summary>
    public string? CustomId { get; init; }

    /// <summary>A row.</summary>
    public static DiscordComponent Row(ImmutableArray<DiscordComponent> buttons) => new(1) { Components = buttons };

    /// <summary>A button.</summary>
    public static DiscordComponent Button(string label, string customId) => new(2) { Style = 2, Label = label, CustomId = customId };
}
