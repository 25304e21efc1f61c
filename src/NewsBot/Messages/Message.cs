using System.Collections.Immutable;

namespace NewsBot.Messages;

/// <summary>What NewsBot says, in no platform's terms. A platform renders it, and may add its manners but never content.</summary>
public sealed record Message
{
    /// <summary>The message from top to bottom.</summary>
    public ImmutableArray<Block> Blocks { get; init; } = [];

    /// <summary>Rows of buttons under the message.</summary>
    public ImmutableArray<ImmutableArray<Button>> Buttons { get; init; } = [];

    /// <summary>BCP 47 language of the message; decides the direction of the whole.</summary>
    public string Language { get; init; } = "en";

    /// <summary>True where only the asker needs to see it (refusals, settings).</summary>
    public bool Private { get; init; }

    /// <summary>A message of one plain paragraph.</summary>
    /// <param name="text">The text.</param>
    public static Message Plain(string text) => new() { Blocks = [new Paragraph([Run.Of(text)])] };
}
