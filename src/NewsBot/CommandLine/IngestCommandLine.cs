using System.CommandLine;
using NewsBot.Ingestion;

namespace NewsBot.CommandLine;

/// <summary><c>newsbot ingest PATH…</c></summary>
internal static class IngestCommandLine
{
    /// <summary>The command.</summary>
    public static Command Create(ToolCall tool)
    {
        var paths = new Argument<string[]>("path") { Description = "Files (page dumps, saved feeds, saved web pages), or folders, whose *.txt are read", HelpName = "PATH", Arity = ArgumentArity.OneOrMore };
        var command = new Command("ingest", "Read files or folders into the store now") { paths };
        command.SetAction((call, cancellationToken) => tool.RunWithStoreAsync(
            call,
            async (services, stopping) =>
            {
                var report = await IngestView.OfThisProcess().FollowAsync(progress => services.GetRequiredService<FileIngest>().RunAsync(call.GetRequiredValue(paths), progress, stopping));
                foreach (var line in IngestView.ReadAs(report))
                {
                    await Console.Out.WriteLineAsync(line);
                }

                foreach (var problem in report.Problems)
                {
                    await Console.Error.WriteLineAsync(ProblemLine.Of(problem));
                }

                await Console.Out.WriteLineAsync(IngestView.Counts(report));
                return report.Problems.IsEmpty ? ExitCode.Ok : ExitCode.Problem;
            },
            cancellationToken));
        return command;
    }
}
