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

    // Ctrl+C and SIGTERM end within five seconds: the rooms stop in four, the rest is for what does not listen.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(4.5);

    /// <summary>Does what the arguments of the process ask for.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var call = Build().Parse(arguments);
        var answer = await call.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = StopLimit });
        return call.Errors.Count > 0 ? ExitCode.Usage : answer;
    }

    /// <summary>All commands; without one the service runs.</summary>
    internal static RootCommand Build()
    {
        var root = new RootCommand("A self-hosted news service for chats. Without a command the service runs.") { Config };
        root.SetAction(RunAsync);
        root.Add(Run());
        foreach (var command in ToolCommands.Create(Composition.Tools, Config))
        {
            root.Add(command);
        }

        return root;
    }

    private static Command Run()
    {
        var command = new Command("run", "Run the service until it is told to stop");
        command.SetAction(RunAsync);
        return command;
    }

    private static Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => RunCommandLine.RunAsync(FileOf(parsed), cancellationToken);

    private static ConfigurationFile FileOf(ParseResult parsed) => ConfigurationFile.Find(parsed.GetValue(Config), Environment.GetEnvironmentVariable(ConfigurationFile.Variable));
}
