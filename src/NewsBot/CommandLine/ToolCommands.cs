using System.CommandLine;
using NewsBot.Configuration;

namespace NewsBot.CommandLine;

/// <summary>The commands that work on the store or a file and end.</summary>
internal static class ToolCommands
{
    /// <summary>All of them, in the order of the help.</summary>
    /// <param name="compose">Puts the rooms together for a configuration; starts nothing.</param>
    /// <param name="config">The option that names the configuration file.</param>
    public static IEnumerable<Command> Create(Func<ConfigurationFile, IHost> compose, Option<string?> config)
    {
        var tool = new ToolCall(compose, config);
        return
        [
            CheckCommandLine.Create(tool),
            AskCommandLine.Create(tool),
            ChatCommandLine.Create(tool),
            IngestCommandLine.Create(tool),
            InspectCommandLine.Create(tool),
            SourcesCommandLine.Create(tool),
            HealthCommandLine.Create(tool),
        ];
    }
}
