using System.Collections.Immutable;
using NewsBot.Commands;

namespace NewsBot.Platforms.DiscordChat;

/// <summary>A slash command with its filled options as the line that somebody would have typed.</summary>
internal static class DiscordCommandLine
{
    /// <summary>The line: free words stand as they are, everything else by name, so that no option can be taken for another.</summary>
    /// <param name="definition">The command; null where NewsBot has none of the name.</param>
    /// <param name="name">The command's name.</param>
    /// <param name="options">The options.</param>
    public static string Of(CommandDefinition? definition, string name, ImmutableArray<(string Name, string Value)> options)
    {
        var named = new List<string> { $"/{name}" };
        var free = new List<string>();
        foreach (var (option, value) in options)
        {
            if (definition?.Options.FirstOrDefault(candidate => candidate.Name == option) is null or { Kind: OptionKind.Words })
            {
                free.Add(value);
                continue;
            }

            var plain = string.Concat(value.Where(character => character is not ('"' or '“' or '”' or '„' or '«' or '»'))).Trim();
            if (plain.Length > 0)
            {
                named.Add(plain.Contains(' ', StringComparison.Ordinal) ? $"{option}:\"{plain}\"" : $"{option}:{plain}");
            }
        }

        return string.Join(' ', [.. named, .. free]);
    }
}
