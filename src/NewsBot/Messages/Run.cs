using System.Text.Json.Serialization;

namespace NewsBot.Messages;

/// <summary>A stretch of text in one style. The text is data: no markup in it means anything.</summary>
/// <param name="Text">The words.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Link">Where it leads; null for none.</param>
/// <param name="Command">The slash command that choosing it runs ("/story S12K"); null for none.</param>
public sealed record Run(string Text, RunStyle Style = RunStyle.Plain, Uri? Link = null, string? Command = null)
{
    /// <summary>True where a reader could not tell the command from the words ("more", but not "/help", nor the id of <c>/story S12K</c>), so that it has to be written out.</summary>
    [JsonIgnore]
    public bool HidesCommand => Command is not null && Command.Split(' ')[^1] != Text && Command != Text;

    /// <summary>Plain text.</summary>
    /// <param name="text">The words.</param>
    public static Run Of(string text) => new(text);

    /// <summary>Bold text.</summary>
    /// <param name="text">The words.</param>
    public static Run Bold(string text) => new(text, RunStyle.Bold);

    /// <summary>A command that can be chosen.</summary>
    /// <param name="command">The command line with its slash.</param>
    public static Run Do(string command) => new(command, RunStyle.Code, Command: command);
}
