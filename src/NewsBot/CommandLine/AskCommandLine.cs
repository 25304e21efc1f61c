using System.CommandLine;
using NewsBot.Platforms.Terminal;

namespace NewsBot.CommandLine;

/// <summary><c>newsbot ask "/latest iraq 3"</c></summary>
internal static class AskCommandLine
{
    /// <summary>The command.</summary>
    public static Command Create(ToolCall tool)
    {
        var line = new Argument<string[]>("command") { Description = "The command with its slash, for example: \"/latest iraq 3\"", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print the message as JSON" };
        var command = new Command("ask", "Answer one command from the store") { line, json };
        command.SetAction((call, cancellationToken) => tool.RunWithStoreAsync(
            call,
            async (services, stopping) =>
            {
                await services.GetRequiredService<TerminalAsk>().RunAsync(string.Join(' ', call.GetRequiredValue(line)), call.GetValue(json), stopping);
                return ExitCode.Ok;
            },
            cancellationToken));
        return command;
    }
}
