using System.CommandLine;
using NewsBot.Configuration;

namespace NewsBot.CommandLine;

/// <summary>The command line: its words, and nothing of what they do.</summary>
internal static class NewsBotCommandLine
{
    /// <summary>Names the configuration file, in front of or behind any command.</summary>
    private static readonly Option<string?> Config = new("--config")
    {
        Description = "The configuration file (default: config/newsbot.json, or what NEWSBOT_CONFIG names)",
        HelpName = "PATH",
        Recursive = true,
    };

    /// <summary>All commands; without one the service runs.</summary>
    public static RootCommand Build()
    {
        var root = new RootCommand("A self-hosted news service for chats. Without a command the service runs.") { Config };
        root.SetAction(RunAsync);
        root.Add(Run());
        root.Add(Health());
        return root;
    }

    private static Command Run()
    {
        var command = new Command("run", "Run the service until it is told to stop");
        command.SetAction(RunAsync);
        return command;
    }

    private static Command Health()
    {
        var command = new Command("health", "Ask the running service whether it is alive (for a container's health check)");
        command.SetAction((parsed, cancellationToken) => HealthCommandLine.RunAsync(FileOf(parsed), cancellationToken));
        return command;
    }

    private static Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => RunCommandLine.RunAsync(FileOf(parsed), cancellationToken);

    private static ConfigurationFile FileOf(ParseResult parsed) => ConfigurationFile.Find(parsed.GetValue(Config), Environment.GetEnvironmentVariable(ConfigurationFile.Variable));
}
