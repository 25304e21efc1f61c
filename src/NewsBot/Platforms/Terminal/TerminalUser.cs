using NewsBot.Commands;
using NewsBot.Messages;

namespace NewsBot.Platforms.Terminal;

/// <summary>Whoever sits at the machine: may do everything, since the configuration and the store are theirs anyway.</summary>
internal static class TerminalUser
{
    /// <summary>The name of this platform in addresses.</summary>
    public const string Platform = "terminal";

    /// <summary>The one chat of the terminal.</summary>
    public static ChatAddress Chat { get; } = new(Platform, "local");

    /// <summary>A line as a request.</summary>
    public static CommandRequest Request(string line) => new(Chat, Chat.ToString(), line, IsAdministrator: true, MayConfigure: true);
}
