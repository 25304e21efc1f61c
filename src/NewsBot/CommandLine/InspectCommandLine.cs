using System.CommandLine;
using NewsBot.Ingestion;
using NewsBot.Topics;

namespace NewsBot.CommandLine;

/// <summary><c>newsbot inspect FILE</c></summary>
internal static class InspectCommandLine
{
    /// <summary>The command.</summary>
    public static Command Create(ToolCall tool)
    {
        var file = new Argument<string>("file") { Description = "The file to read", HelpName = "FILE" };
        var command = new Command("inspect", "Show what the readers make of one file, as JSON; touches no store") { file };
        command.SetAction((call, cancellationToken) => tool.RunAsync(
            call,
            async (services, _) =>
            {
                var path = call.GetRequiredValue(file);
                var reading = DocumentInspector.Inspect(path, services.GetRequiredService<FileIngest>().DefaultsOf(path));
                await Console.Out.WriteLineAsync(InspectJson.Write(reading, services.GetRequiredService<TopicTagger>()));
                return reading.Problems.IsEmpty ? ExitCode.Ok : ExitCode.Problem;
            },
            cancellationToken));
        return command;
    }
}
