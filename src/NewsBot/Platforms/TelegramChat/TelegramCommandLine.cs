using System.Text.RegularExpressions;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>What a message asks of the bot, without what belongs to the platform: <c>/latest@OurBot iraq</c> is <c>/latest iraq</c>.</summary>
/// <param name="Line">The command line for the router.</param>
/// <param name="For">Another chat that it is about (<c>in:@channel</c>), as users write it in a private chat; null for the chat itself.</param>
/// <param name="IsAddressed">True where it names this bot.</param>
internal sealed partial record TelegramCommandLine(string Line, string? For, bool IsAddressed)
{
    /// <summary>Reads a message; null where it is not meant for this bot.</summary>
    /// <param name="text">The message.</param>
    /// <param name="botName">The bot's name without the @.</param>
    /// <param name="isPrivate">In a private chat everything is meant for the bot, elsewhere only commands.</param>
    public static TelegramCommandLine? Read(string text, string? botName, bool isPrivate)
    {
        var command = Addressed().Match(text);
        if (command.Success && command.Groups["bot"].Success && !command.Groups["bot"].Value.Equals(botName, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (!command.Success && !isPrivate)
        {
            return null;
        }

        var line = command.Success ? $"/{command.Groups["name"].Value}{text[command.Length..]}" : text;
        var other = isPrivate ? OtherChat().Match(line) : Match.Empty;
        var isAddressed = command.Groups["bot"].Success;
        return other.Success ? new(line.Remove(other.Index, other.Length), other.Groups["chat"].Value, isAddressed) : new(line, For: null, isAddressed);
    }

    [GeneratedRegex(@"^/(?<name>[A-Za-z0-9_]{1,32})(@(?<bot>[A-Za-z0-9_]+))?(?=\s|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Addressed();

    [GeneratedRegex(@"\sin:(?<chat>@[A-Za-z][A-Za-z0-9_]{3,31}|-[0-9]{5,20})(?=\s|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherChat();
}
